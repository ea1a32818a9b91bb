import { z } from 'zod';

/**
 * The event of a Lex V2 code hook, as far as it is read here. Fields are added to it without notice and differ between releases, so what is
 * not read is not looked at, and what may be missing is.
 * Source: Amazon Lex V2 Developer Guide, "AWS Lambda input event format".
 */

const attributes = z.record(z.string(), z.unknown()).nullish();

const Transcription = z.looseObject({
  transcription: z.string().nullish(),
  /** A number from 0 to 1; older releases wrap it in `{ score }`. */
  transcriptionConfidence: z.unknown(),
});

export const LexEvent = z
  .looseObject({
    sessionId: z.string().min(1),
    /** `Speech`, `DTMF` or `Text`. */
    inputMode: z.string().nullish(),
    /** Empty when the caller said nothing. */
    inputTranscript: z.string().nullish(),
    bot: z.looseObject({ localeId: z.string().nullish() }).nullish(),
    requestAttributes: attributes,
    sessionState: z
      .looseObject({
        sessionAttributes: attributes,
        intent: z.looseObject({ name: z.string().nullish() }).nullish(),
        originatingRequestId: z.string().nullish(),
      })
      .nullish(),
    /** What the recogniser may have heard, best first. */
    transcriptions: z.array(Transcription).nullish(),
  })
  .meta({ id: 'LexEvent' });
export type LexEvent = z.infer<typeof LexEvent>;

type Attributes = Record<string, string>;

/** The pairs whose value is text, as those of Lex all are. */
export const stringsOf = (pairs: Record<string, unknown> | null | undefined): Attributes =>
  Object.fromEntries(Object.entries(pairs ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));

export const sessionAttributesOf = ({ sessionState }: LexEvent): Attributes => stringsOf(sessionState?.sessionAttributes);

export const requestAttributesOf = ({ requestAttributes }: LexEvent): Attributes => stringsOf(requestAttributes);

/** Attributes that Connect sets on each request. Source: Amazon Lex V2 Developer Guide, "Request attributes". */
export const requestAttribute = {
  platform: 'x-amz-lex:channels:platform',
  contentTypes: 'x-amz-lex:accept-content-types',
  keys: 'x-amz-lex:dtmf-transcript',
} as const;

/** `en_US` of a bot is `en-US` here. */
export const botLocaleOf = ({ bot }: LexEvent): string | null => bot?.localeId?.replace('_', '-') ?? null;
