import type { EscalationCause } from '../../domain/escalation.ts';
import type { Expects } from '../../domain/expects.ts';
import type { Goal } from '../../domain/goals.ts';
import type { Language } from '../../domain/locale.ts';
import type { Emitted, ExpectsToSay, SayValue } from '../../machines/events.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Messages } from './messages.ts';
import { plain, type Said, sentences } from './said.ts';

/** What was said last, for "say that again". */
export type LastReply = { text: string; ssml: string; expects: Expects };

export type WordingContext = { language: Language; messages: Messages; policy: Policy; last: LastReply | null };

export type Worded = { text: string; ssml: string; expects: Expects };

/** What the machines let out in one turn, in order, as sentences; the last question tells what is expected. */
export const word = (emitted: Emitted[], context: WordingContext): Worded => {
  const repeats = emitted.some(({ type }) => type === 'repeat' || type === 'hold');
  const asked = emitted.findLast((one) => one.type === 'ask');
  const said = sentences(emitted.flatMap((one) => sayEmitted(one, context)).map(begun));
  const expects = asked
    ? wordExpects(asked.expects, context)
    : repeats && context.last
      ? context.last.expects
      : { kind: 'none' as const };
  return { ...said, expects };
};

const sayEmitted = (one: Emitted, context: WordingContext): Said[] => {
  const { language, messages, last } = context;
  switch (one.type) {
    case 'say':
      return [messages.say(language, one.key, one.params)];
    case 'ask':
      return [messages.say(language, one.key, one.params, one.level)];
    case 'hold':
      return [messages.say(language, 'common.hold', {})];
    case 'repeat':
      return last ? [{ text: last.text, ssml: withoutSpeak(last.ssml) }] : [];
    case 'answer':
      return [sayAnswer(one.topic, context)];
    case 'park':
      return one.goals.length > 0 ? [messages.say(language, 'common.parked', { goals: goalList(one.goals, context.policy) })] : [];
    case 'followUp':
    case 'note':
      return [];
  }
};

/** A sentence begins with a capital, also when a value begins it. */
const begun = ({ text, ssml }: Said): Said => ({ text: text.slice(0, 1).toLocaleUpperCase() + text.slice(1), ssml });

/** The clinic's own fact first, then ours; what neither knows is a matter for a person. */
const sayAnswer = (topic: string, { language, messages, policy, last }: WordingContext): Said => {
  const fact = policy.clinic.facts[topic];
  if (fact) return plain(fact[language]);
  const why = `why.${last?.expects.kind ?? 'none'}`;
  if (topic === 'whyNeeded' && messages.has(language, why)) return messages.say(language, why, {});
  const own = `answers.${topic}`;
  return messages.say(language, messages.has(language, own) ? own : 'common.cannotAnswer', {});
};

const goalList = (goals: Goal[], policy: Policy): SayValue => ({
  is: 'list',
  items: goals.map(
    (goal): SayValue => ({ is: 'label', label: policy.flows.find((flow) => flow.goal === goal)?.label ?? { en: '', es: '' } }),
  ),
});

const wordExpects = ({ options, ...expects }: ExpectsToSay, { language, messages }: WordingContext): Expects => ({
  ...expects,
  ...(options ? { options: options.map(({ id, key, params }) => ({ id, label: messages.say(language, key, params).text })) } : {}),
});

/** The sentence with which a caller is handed over. Priority `emergency` is said whatever the hours. */
export const wordTransfer = (cause: EscalationCause, isOpen: boolean, { language, messages }: WordingContext): Worded => {
  const key = `transfer.${cause.reason}`;
  const urgent = cause.reason === 'medicalEmergency' || cause.reason === 'selfHarm';
  const line = messages.say(language, messages.has(language, key) ? key : 'transfer.other', {});
  const said = isOpen || urgent ? [line] : [messages.say(language, 'transfer.closed', {})];
  return { ...sentences(said), expects: { kind: 'none' } };
};

export const speak = (ssml: string): string => `<speak>${ssml}</speak>`;

const withoutSpeak = (ssml: string): string => ssml.replace(/^<speak>|<\/speak>$/g, '').replace(/<\/?s>/g, '');
