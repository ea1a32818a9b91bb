import type { Act } from '../../domain/acts.ts';
import type { ExpectsKind } from '../../domain/expects.ts';
import { identifierKinds, isWishing } from '../../domain/expects.ts';
import type { Line } from '../../domain/line.ts';
import { spanOf } from '../../domain/line.ts';
import type { Hit } from '../../domain/phrases.ts';
import type { SlotName, SlotReadings, Span } from '../../domain/slots.ts';
import { isNumberWord } from '../cue-map.ts';
import { tokensOf as valueTokensOf } from '../tokens.ts';
import type { Utterance } from '../utterance.ts';
import type { ValueReading } from '../values.ts';
import type { Answer } from './answers.ts';
import { looseAnswer } from './answers.ts';
import type { Content } from './ending.ts';
import { ending } from './ending.ts';
import type { Extras, Findings } from './findings.ts';
import { findingsOf } from './findings.ts';
import type { GoalHit } from './goals.ts';
import type { Choice } from './options.ts';
import { withoutStray } from './out-of-scope.ts';
import type { ConversationAct } from './plain.ts';
import { courtesy, greeting, isAssent, overruled, surer, wantsPerson } from './unsure.ts';

/** The acts of one utterance in the call's language; `unclear` alone when nothing fits. */
export const actsOf = (u: Utterance, extras: Extras): Act[] => {
  const found = withoutStray(findingsOf(u, extras));
  const acts = decide(found);
  const { act: likely } = found.second;
  const greeted = acts.length === 0 || u.context.expects === 'request' ? greeting(found.full, u) : null;
  if (greeted) return [greeted];
  if (likely?.act === 'askForPerson' && wantsPerson(acts, likely))
    return [...acts.filter(({ act }) => act !== 'nothingElse'), likely];
  if (acts.length > 0) return likely && overruled(acts, likely) ? [likely] : acts;
  const isContradicted = found.correction && u.context.expects === 'confirmation' && likely?.act === 'affirm';
  if (likely && !isContradicted && !isNumberAlone(u)) return [likely];
  const loose = u.context.expects === 'confirmation' ? looseAnswer(found.line) : null;
  if (loose) return [{ act: loose.answer, span: spanOf(found.line, loose.from, loose.to), confidence: 0.7 }];
  const span: Span = [0, u.text.length];
  // "I said five, not nine": which value it is about is not told, but what was read back is wrong.
  if (found.correction && u.context.expects === 'confirmation') return [{ act: 'deny', span, confidence: 0.6 }];
  return [courtesy(found.full, u) ?? { act: 'unclear', span, confidence: 0.5 }];
};

/** "Seven" says neither yes nor no. */
const isNumberAlone = (u: Utterance): boolean => {
  const tokens = valueTokensOf(u);
  return tokens.length > 0 && tokens.every(({ kind, lexeme }) => kind === 'numeral' || isNumberWord(lexeme));
};

const decide = (found: Findings): Act[] => {
  const { line, u } = found;
  const acts: Act[] = [];
  const expects = u.context.expects;
  const content = contentOf(found);
  const answer = answerAct(found, content);
  const ended = ending(found, content);
  if (ended) return [plainAct('nothingElse', ended, line), ...(found.person ? [plainAct('askForPerson', found.person, line)] : [])];
  if (answer) acts.push(plainAct(answer.answer, answer, line));
  if (found.person) acts.push(plainAct('askForPerson', found.person, line));
  if (content.choice) acts.push(chooseAct(content.choice, line));
  acts.push(...valueActs(found, content, answer, expects));
  const wished = acts.some(({ act }) => act === 'request');
  for (const { topic, ...hit } of content.topics.filter(
    (one) => !wished || (one.topic !== 'otherAvailability' && one.topic !== 'cost'),
  ))
    acts.push({ act: 'ask', topic, span: spanOf(line, hit.from, hit.to), confidence: 0.85 });
  const meta = conversationAct(found, acts);
  return meta ? [...acts, meta] : acts;
};

const preference = new Set<SlotName>([
  'date',
  'time',
  'orWhen',
  'provider',
  'orProviders',
  'location',
  'visitReason',
  'callingFor',
  'relationship',
  'personName',
]);
const consumedByChoice = new Set<SlotName>([
  'date',
  'time',
  'orWhen',
  'provider',
  'orProviders',
  'location',
  'visitReason',
  'payer',
  'relationship',
  'dateOfBirth',
]);

const contentOf = (found: Findings): Content => {
  const { choice, goals, topics } = found;
  const besides = (goal: GoalHit): boolean =>
    goal.goal !== 'scheduleAppointment' && (!choice || goal.from >= choice.hit.to || choice.hit.from >= goal.to);
  const wanted = goals.filter((goal) => !isAssent(found, goal));
  const chosen = choice && !goals.some(besides) ? choice : null;
  const refused = found.conversation.find(({ act }) => act === 'refuse');
  let values = found.values;
  if (chosen) values = values.filter(({ slot }) => !consumedByChoice.has(slot));
  else if (goals.length === 0 && topics.length > 0 && !topics.some(({ topic }) => topic === 'otherAvailability')) {
    values = values.filter(
      (value) => !preference.has(value.slot) || value.slot === found.u.context.expects || outside(value.span, found),
    );
  }
  values = values.filter(({ slot, span }) => (slot !== 'date' && slot !== 'time') || !inAnswer(span, found));
  values = values.filter(({ span }) => !inWaiting(span, found));
  if (refused && goals.length === 0) values = values.filter(({ slot }) => slot !== 'visitReason' && slot !== 'location');
  if (found.person && goals.length === 0) values = values.filter(({ slot }) => slot !== 'visitReason' && slot !== 'provider');
  return {
    choice: chosen,
    goals: chosen ? [] : wanted,
    values,
    topics: chosen ? topics.filter(({ topic }) => topic !== 'otherAvailability') : topics,
  };
};

/** "Not right now" gives no time. */
const inAnswer = ([start, end]: Span, { answer, line }: Findings): boolean => {
  if (answer === null || answer.to - answer.from < 2) return false;
  const [from, to] = spanOf(line, answer.from, answer.to);
  return start >= from && end <= to;
};

/** "One second" is no day of January. */
const inWaiting = ([start, end]: Span, { conversation, line }: Findings): boolean =>
  conversation.some(({ act, from, to }) => {
    const [first, last] = spanOf(line, from, to);
    // "El primero que tenga" is no first of the month.
    const isFirstCome = act === 'refuse' && line.tokens[from + 1]?.text === 'primero';
    return (act === 'wait' || isFirstCome) && start >= first && end <= last;
  });

/** Said in another sentence than the question. */
const outside = (span: Span, { line, topics }: Findings): boolean => {
  const sentence = line.tokens.find((token) => token.span[0] >= span[0])?.sentence;
  return !topics.some((topic) => line.tokens[topic.from]?.sentence === sentence);
};

const answerAct = ({ answer, u, line, conversation }: Findings, content: Content): Answer | null => {
  if (!answer || content.choice) return null;
  // "Oh, what time do you close?" agrees to nothing.
  if (answer.weak && content.topics.length > 0) return null;
  const refused = conversation.find(({ act }) => act === 'refuse');
  const { expects } = u.context;
  if (refused && answer.answer === 'deny' && (isWithin(answer, refused) || isIdentifier(expects))) return null;
  const unasked = expects === null || expects === 'request' || expects === 'none';
  if (unasked && (content.goals.length > 0 || (answer.weak && answer.to < line.tokens.length))) return null;
  return answer;
};

const isWithin = (inner: Hit, outer: Hit): boolean => outer.from <= inner.from && outer.to >= inner.to;
/** Asked for a number, "no, I'm not comfortable with that" is one thing, and denies nothing. */
const isIdentifier = (expects: ExpectsKind | null): boolean => expects !== null && identifierKinds.has(expects);

const chooseAct = (choice: Choice, line: Line): Act => ({
  act: 'choose',
  slots: { option: { value: choice.option, span: spanOf(line, choice.hit.from, choice.hit.to), confidence: choice.confidence } },
});

const plainAct = (act: 'affirm' | 'deny' | 'askForPerson' | ConversationAct, hit: Hit, line: Line): Act => ({
  act,
  span: spanOf(line, hit.from, hit.to),
  confidence: act === 'affirm' || act === 'deny' ? 0.95 : 0.9,
});

/** Values go with the goal; else they correct what was read back, or give something new. */
const valueActs = (found: Findings, content: Content, answer: Answer | null, expects: ExpectsKind | null): Act[] => {
  const slots = slotsOf(content.values);
  const { line } = found;
  const goals = content.goals.length > 0 ? content.goals.map((goal) => surer(goal, found)) : impliedGoal(found, content, slots);
  if (goals.length > 0) return goals.map((goal, i) => requestAct(goal, i === 0 ? slots : {}, line));
  if (Object.keys(slots).length === 0) return [];
  return corrects(found, answer, expects, slots) ? [{ act: 'correct', slots }] : [{ act: 'provide', slots }];
};

const wishes = new Set<ExpectsKind>(['choice', 'appointmentPreference', 'visitReason', 'request', 'anythingElse']);
/** A "no" takes back what was read to the caller; where nothing was, it only turns an offer down. */
const corrects = (
  { correction, values }: Findings,
  answer: Answer | null,
  expects: ExpectsKind | null,
  slots: SlotReadings,
): boolean => {
  const onlyContext = Object.keys(slots).every((slot) => slot === 'callingFor' || slot === 'language');
  if (onlyContext) return false;
  if (correction && !values.every(({ corrected }) => corrected)) return true;
  return answer?.answer === 'deny' && !(expects !== null && wishes.has(expects));
};

const requestAct = ({ goal, from, to, unable }: GoalHit, slots: SlotReadings, line: Line): Act => {
  const span = spanOf(line, from, to);
  const isOpen = unable && goal === 'rescheduleAppointment' && !slots.orWhen && !slots.fromWhen && !slots.shift;
  const cannotCome = isOpen ? { cannotCome: { value: true as const, span, confidence: 0.85 } } : {};
  return { act: 'request', slots: { goal: { value: goal, span, confidence: 0.93 }, ...slots, ...cannotCome } };
};

/**
 * Asked what we can do, a caller who names a complaint or a kind of doctor wants to be seen, and one who names nothing but an insurer
 * wants the plan looked at.
 */
const impliedGoal = (found: Findings, { values }: Content, slots: SlotReadings): GoalHit[] => {
  const { u, topics, person, conversation, line } = found;
  const asked = u.context.expects;
  const { visitReason: reason, payer } = slots;
  const likely = found.second.goal;
  const isAnswer = found.answer !== null || (asked === 'confirmation' && looseAnswer(line) !== null);
  const alone = isWishing(asked) || (values.length === 0 && !isAnswer);
  const asks = topics.some(
    ({ topic }) => topic !== 'otherAvailability' && !(topic === 'cost' && likely?.goal === 'verifyInsurance'),
  );
  if (likely && alone && !asks && !person && !onlyLanguage(slots, line))
    return [{ goal: likely.goal, ...tokensOf(line, likely.span) }];
  if ((asked !== 'request' && asked !== null && asked !== 'anythingElse') || topics.length > 0 || person) return [];
  if (conversation.some(({ act }) => act === 'refuse' || act === 'nothingElse')) return [];
  if (!reason)
    return payer && payer.value.candidates.length > 0 && asked !== null
      ? [{ goal: 'verifyInsurance', ...tokensOf(line, payer.span) }]
      : [];
  if (reason.value.specialty === null && !slots.callingFor) return [];
  if (values.some(({ slot }) => slot === 'memberId' || slot === 'payer')) return [];
  return [{ goal: 'scheduleAppointment', ...tokensOf(line, reason.span) }];
};

/** "Could someone help me in Spanish?" asks for the language, and tells no wish yet. */
const onlyLanguage = ({ language }: SlotReadings, line: Line): boolean => {
  if (!language) return false;
  const { from, to } = tokensOf(line, language.span);
  return line.tokens.length - (to - from) < 5;
};

/** The tokens of a span of the text; at least one. */
const tokensOf = (line: Line, [start, end]: Span): Hit => {
  const from = Math.max(
    0,
    line.tokens.findIndex((token) => token.span[0] >= start),
  );
  return { from, to: Math.max(from + 1, line.tokens.findLastIndex((token) => token.span[1] <= end) + 1) };
};

/** Each slot once: of two readings the surer one, of two equally sure the later. */
const slotsOf = (values: ValueReading[]): SlotReadings => {
  const slots: Partial<Record<SlotName, unknown>> = {};
  const sure = new Map<SlotName, number>();
  for (const { slot, value, span, confidence } of values) {
    if ((sure.get(slot) ?? 0) > confidence) continue;
    sure.set(slot, confidence);
    slots[slot] = { value, span, confidence };
  }
  return slots as SlotReadings;
};

const order: ConversationAct[] = ['repeat', 'goBack', 'refuse', 'wait'];
const substance = new Set<string>(['request', 'choose', 'provide', 'correct', 'askForPerson', 'ask']);

/** What is said about the conversation counts where nothing of substance was said beside it. */
const conversationAct = ({ conversation, line, u }: Findings, acts: Act[]): Act | null => {
  const busy = acts.some(({ act }) => substance.has(act));
  for (const act of order) {
    const hit = conversation.find((found) => found.act === act);
    if (!hit) continue;
    if (act === 'refuse' ? refusalCounts(acts, u.context.expects) : !busy && !acts.some((other) => other.act === 'nothingElse')) {
      return plainAct(act, hit, line);
    }
  }
  return null;
};

const refusalCounts = (acts: Act[], expects: ExpectsKind | null): boolean => {
  if (
    acts.some(
      ({ act }) => act === 'request' || act === 'choose' || act === 'correct' || act === 'askForPerson' || act === 'nothingElse',
    )
  )
    return false;
  const given = acts.flatMap((act) => (act.act === 'provide' ? Object.keys(act.slots) : []));
  return (
    given.length === 0 ||
    (expects !== null && !given.includes(expects) && expects !== 'identityFactor' && expects !== 'appointmentPreference')
  );
};
