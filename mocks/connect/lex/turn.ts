import type { Fault } from '../faults.ts';
import { type Heard, readSsml } from '../speech.ts';
import { type Intent, intentOf } from './bot.ts';
import { hookEventOf } from './event.ts';
import type { Recognised } from './hear.ts';
import { listeningOf } from './listening.ts';
import { type HookResponse, quotas, readResponse } from './response.ts';
import type { LexSession } from './sessions.ts';
import { sessionOf, type Talk } from './talk.ts';

/** Lex waits longer for its hook than Connect does ("30 s" is widely told, not documented). */
const hookLimitMs = 30_000;

/** `refused`: what AWS does not take. `failed`: the hook gave no answer. */
export type LexTurn =
  | { kind: 'listen' }
  | { kind: 'closed'; intent: string; state: string; attributes: Record<string, string> }
  | { kind: 'refused'; why: string }
  | { kind: 'failed'; why: string };

/** One turn: what was heard, its intent, the dialog code hook, and what the hook wants next. */
export const takeTurn = async (talk: Talk, recognised: Recognised, fault: Fault | null): Promise<LexTurn> => {
  const { instance } = talk.stage;
  const session = sessionOf(talk);
  const intent = intentOf(talk.bot.locales[talk.localeId]?.intents ?? [], recognised.transcript);
  if (!intent) return { kind: 'refused', why: 'the bot has no intent for what was said, and no FallbackIntent' };
  if (recognised.transcript.length > 1_024) return { kind: 'refused', why: 'Lex takes 1024 characters of input' };
  const request = { talk, session, intent, recognised, fault, requestId: instance.lexSessions.newRequestId() };
  if (!intent.dialogHook) return { kind: 'refused', why: `the dialog code hook of ${intent.name} is off` };
  const turn = await askHook(request, 'DialogCodeHook');
  instance.lexSessions.touch(session);
  return turn;
};

type Request = { talk: Talk; session: LexSession; intent: Intent; recognised: Recognised; fault: Fault | null; requestId: string };

const askHook = async (request: Request, source: 'DialogCodeHook' | 'FulfillmentCodeHook'): Promise<LexTurn> => {
  const { talk, session, intent, recognised, requestId } = request;
  const { instance, contact } = talk.stage;
  const event = hookEventOf({
    bot: talk.bot,
    localeId: talk.localeId,
    channel: contact.channel,
    sessionId: talk.sessionId,
    sessionAttributes: session.attributes,
    intent,
    recognised,
    requestId,
    source,
  });
  if (Buffer.byteLength(JSON.stringify(event)) > quotas.eventBytes)
    return { kind: 'refused', why: 'the event is larger than Lex sends to a function' };
  const answer = await instance.lambdaService.invoke({
    lambda: talk.bot.hook,
    event,
    timeLimitMs: hookLimitMs,
    retries: 0,
    fault: request.fault,
  });
  if (answer.kind === 'failed') return answer;
  const read = readResponse(answer.payload, answer.bytes, contact.channel === 'VOICE');
  return read.kind === 'refused' ? read : obey(request, read.response, source);
};

const obey = async (
  request: Request,
  response: HookResponse,
  source: 'DialogCodeHook' | 'FulfillmentCodeHook',
): Promise<LexTurn> => {
  const { talk, session, intent } = request;
  session.attributes = response.sessionAttributes;
  talk.stage.contact.heard.push(...spokenBy(talk, response, intent));
  if (response.dialogAction === 'ElicitIntent') return { kind: 'listen' };
  if (response.dialogAction === 'Delegate') {
    if (source === 'FulfillmentCodeHook' || !intent.fulfilmentHook)
      return { kind: 'refused', why: 'nothing is there to delegate to' };
    return askHook({ ...request, fault: null }, 'FulfillmentCodeHook');
  }
  return {
    kind: 'closed',
    intent: response.intent?.name ?? intent.name,
    state: response.intent?.state ?? '',
    attributes: { ...session.attributes },
  };
};

/** Several messages are spoken one after the other. How they may be interrupted, the new attributes say. */
const spokenBy = ({ stage: { contact } }: Talk, { messages, sessionAttributes }: HookResponse, intent: Intent): Heard[] => {
  const settings = listeningOf(sessionAttributes, intent.name);
  const interruptible = settings.kind === 'ok' && settings.listening.allowInterrupt && contact.channel === 'VOICE';
  return messages.map(({ contentType, content }) => {
    const ssml = contentType === 'SSML' ? readSsml(content) : null;
    return { by: 'lex', spoken: ssml?.kind === 'ok' ? ssml.spoken : content, ssml: ssml ? content : null, interruptible };
  });
};
