import { z } from 'zod';

/** Longer text is refused with 413. Counted in code points. */
export const maxTextCharacters = 4_000;
const maxAlternatives = 50;
const maxAttributes = 50;
const maxAttributeBytes = 8 * 1024;

/** A half of a surrogate pair is no character: it cannot be written in UTF-8. */
const text = () => z.string().refine((value) => value.isWellFormed(), 'must be valid Unicode');
/** Its length is judged by `isTooLong`, whose answer is 413 and not 400. */
const words = () => text().meta({ maxLength: maxTextCharacters });
const confidence = z.number().min(0).max(1);

const Alternative = z.strictObject({ text: words(), confidence: confidence.optional() });

export const TurnInputBody = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('speech'),
    text: words(),
    confidence: confidence.optional(),
    alternatives: z.array(Alternative).max(maxAlternatives).optional(),
  }),
  z.strictObject({ type: z.literal('text'), text: words() }),
  z.strictObject({ type: z.literal('dtmf'), digits: z.string().regex(/^[0-9*#]{1,100}$/, 'must be digits, * and #') }),
  z.strictObject({ type: z.literal('silence') }),
  z.strictObject({ type: z.literal('hangup') }),
]);

export const TurnBody = z.strictObject({ input: TurnInputBody }).meta({ id: 'Turn' });

/** Whether a text of the input is over the limit. */
export const isTooLong = (input: z.infer<typeof TurnInputBody>): boolean => {
  const texts = 'text' in input ? [input.text] : [];
  const alternatives = input.type === 'speech' ? (input.alternatives ?? []) : [];
  return [...texts, ...alternatives.map((alternative) => alternative.text)].some(isOverLimit);
};

// In UTF-16 units a character has one or two: only in between does counting take a walk.
const isOverLimit = (value: string): boolean =>
  value.length > 2 * maxTextCharacters || (value.length > maxTextCharacters && Array.from(value).length > maxTextCharacters);

const Attributes = z
  .record(text(), text())
  .refine((pairs) => Object.keys(pairs).length <= maxAttributes, `must have at most ${maxAttributes} pairs`)
  .refine(
    (pairs) => Object.entries(pairs).reduce((bytes, pair) => bytes + Buffer.byteLength(pair.join('')), 0) <= maxAttributeBytes,
    `must have at most ${maxAttributeBytes} bytes together`,
  );

export const phoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be E.164, such as "+12065550142"');

/** What starts a session. `locales` are those that are configured. */
export const sessionBody = (locales: readonly string[]) =>
  z
    .strictObject({
      channel: z.enum(['voice', 'chat']),
      locale: z.enum(locales as [string, ...string[]]),
      caller: z.strictObject({ phoneNumber: phoneNumber.optional() }).optional(),
      attributes: Attributes.optional(),
      /** The gateway keeps the caller on the line after a hand-over: a call back is offered where nobody can take the caller over. */
      holdsLine: z.boolean().optional(),
    })
    .meta({ id: 'NewSession' });

/** 1 to 128 visible ASCII characters. */
export const idempotencyKeyPattern = /^[\x21-\x7e]{1,128}$/;

export const TurnHeaders = z.object({
  'idempotency-key': z.string().regex(idempotencyKeyPattern, 'must be 1 to 128 visible ASCII characters').optional(),
});
