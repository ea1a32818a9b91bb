import type { CallerInput } from '../caller.ts';
import { rootsOf } from '../contact.ts';
import type { Action } from '../flow-language.ts';
import { type Stage, takeFault } from '../instance.ts';
import { parameterOf, resolveMap } from '../json-paths.ts';
import { ended, failed, type Outcome } from '../outcome.ts';
import { say } from '../prompt.ts';
import { hear, type Recognised } from './hear.ts';
import type { Listening } from './listening.ts';
import { fallbackOf, listeningNow, sessionOf, type Talk } from './talk.ts';
import { takeTurn } from './turn.ts';

/** The call waits for the caller; how it listens. */
export type Pause = { listening: Listening };

type Told = Exclude<CallerInput, { type: 'hangup' }>;

/**
 * Get customer input: says its prompt and lets the caller talk with the bot until the bot closes. Errors: the bot, its locale, its hook or
 * what the hook answered; in a chat also `InputTimeLimitExceeded`.
 */
export async function* connectWithLexBot(action: Action, stage: Stage): AsyncGenerator<Pause, Outcome, CallerInput> {
  const opened = open(action, stage);
  if ('why' in opened) return refuse(stage, opened.why);
  const { talk } = opened;
  let waiting: CallerInput | null = opened.initial === '' ? null : { type: 'text', text: opened.initial };
  for (;;) {
    const settings = listeningNow(talk);
    if (settings.kind === 'wrong') return refuse(stage, settings.why);
    const input: CallerInput = waiting ?? typedAhead(stage, settings.listening) ?? (yield { listening: settings.listening });
    waiting = null;
    if (input.type === 'hangup') return ended({ kind: 'hungUp' });
    const outcome = await oneTurn(action, talk, input, settings.listening);
    if (outcome !== null) return outcome;
  }
}

/** Finds bot and locale, gives the session what the block passes in, and says the prompt. `initial`: what a chat began with. */
const open = ({ Parameters: parameters }: Action, stage: Stage): { talk: Talk; initial: string } | { why: string } => {
  const { instance, contact } = stage;
  const roots = rootsOf(contact);
  const bot = instance.bots.get(parameterOf(inside(parameters, 'LexV2Bot'), 'AliasArn', roots));
  if (!bot) return { why: 'the instance has no such bot alias' };
  const localeId = contact.languageCode.replace('-', '_');
  if (!bot.locales[localeId]) return { why: `the bot does not speak ${localeId}` };
  const sessionId = instance.behaviour.lexSessionId === 'contactId' ? contact.contactId : `lex-${contact.contactId}`;
  const talk = { stage, bot, localeId, sessionId };
  Object.assign(sessionOf(talk).attributes, resolveMap(inside(parameters, 'LexSessionAttributes'), roots));
  const initial = parameterOf(inside(parameters, 'LexInitializationData'), 'InitialMessage', roots);
  const settings = listeningNow(talk);
  if (settings.kind === 'wrong') return settings;
  const { allowInterrupt } = settings.listening;
  const why = initial === '' ? say(stage, parameters, { by: 'flow', interruptible: allowInterrupt }) : null;
  return why === null ? { talk, initial } : { why };
};

/** Null where the bot goes on listening. */
const oneTurn = async (action: Action, talk: Talk, input: Told, settings: Listening): Promise<Outcome | null> => {
  const { instance, contact } = talk.stage;
  talk.stage.fault = input.fault ?? talk.stage.fault;
  const recognised = hear(input, settings);
  contact.typedAhead = instance.behaviour.typeAhead === 'kept' ? recognised.leftOver : '';
  const early = withoutInput(action, talk, recognised, settings);
  if (early) return early;
  const fault = takeFault(talk.stage);
  instance.clock.pass(fault === 'sessionExpiry' ? talk.bot.idleSessionTtlSeconds * 1_000 : recognised.tookMs);
  const turn = await takeTurn(talk, recognised, fault);
  if (fault === 'hangUpMidTurn') return ended({ kind: 'hungUp' });
  if (turn.kind === 'refused') return refuse(talk.stage, turn.why);
  if (turn.kind === 'failed') return failed(turn.why);
  if (turn.kind === 'listen') return null;
  contact.lex = { intentName: turn.intent, sessionAttributes: turn.attributes, dialogState: turn.state };
  return { kind: 'value', value: turn.intent };
};

/** Nobody said anything, and the bot is not asked: a chat that has gone quiet, or a block that ends at silence. */
const withoutInput = (action: Action, talk: Talk, recognised: Recognised, settings: Listening): Outcome | null => {
  const { instance, contact } = talk.stage;
  const isChat = contact.channel === 'CHAT';
  if (recognised.transcript !== '' || recognised.inputMode === 'DTMF') return null;
  if (!isChat && instance.behaviour.silence === 'reachesHook') return null;
  const seconds = Number(inside(action.Parameters, 'LexTimeoutSeconds')['Text']) || settings.textStartTimeoutMs / 1_000;
  contact.lex = { intentName: fallbackOf(talk), sessionAttributes: { ...sessionOf(talk).attributes }, dialogState: 'Failed' };
  instance.clock.pass(isChat ? seconds * 1_000 : recognised.tookMs);
  return isChat ? failed('nobody wrote anything', 'InputTimeLimitExceeded') : { kind: 'value', value: fallbackOf(talk) };
};

const typedAhead = ({ contact }: Stage, { allowInterrupt }: Listening): CallerInput | null => {
  const keys = contact.typedAhead;
  contact.typedAhead = '';
  return keys !== '' && allowInterrupt ? { type: 'dtmf', keys } : null;
};

/** What AWS would refuse is a fault of ours, unlike a service that does not answer. */
const refuse = (stage: Stage, why: string): Outcome => {
  stage.instance.report(why);
  return failed(why);
};

const inside = (parameters: Record<string, unknown>, name: string): Record<string, unknown> =>
  (parameters[name] ?? {}) as Record<string, unknown>;
