import type { Act } from '../../domain/acts.ts';
import type { ExpectsKind } from '../../domain/expects.ts';
import type { Line } from '../../domain/line.ts';
import { linesOf, spanOf } from '../../domain/line.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';
import type { SlotName, SlotReadings, Span } from '../../domain/slots.ts';
import type { Utterance } from '../utterance.ts';
import type { ValueReading } from '../values.ts';
import { readValues } from '../values.ts';
import type { Answer } from './answers.ts';
import { answerWithin, counts, leadingAnswer, looseAnswer } from './answers.ts';
import { findPersonWish } from './ask-for-person.ts';
import type { GoalHit, GoalWords } from './goals.ts';
import { findGoals } from './goals.ts';
import type { Choice } from './options.ts';
import { findChoice } from './options.ts';
import { readOwnSlots } from './own-slots.ts';
import type { ConversationAct, ConversationHit } from './plain.ts';
import { findConversationActs } from './plain.ts';
import type { TopicHit } from './topics.ts';
import { findTopics } from './topics.ts';
import type { SpecialtyWords } from './visit-reason.ts';

export type Extras = { goals: GoalWords[]; specialties: SpecialtyWords[]; state: string | null };

/** Nothing but courtesy: "please" accepts, and "thank you" ends a call that may end. */
const courtesy = (full: Line, u: Utterance): Act | null => {
  const span: Span = [0, u.text.length];
  const words = full.tokens.map(({ text }) => text);
  if (u.context.expects === 'confirmation' && words.some((word) => word === 'please' || word === 'favor'))
    return { act: 'affirm', span, confidence: 0.85 };
  const thanks = words.some((word) => word === 'thanks' || word === 'thank' || word === 'gracias');
  return thanks && words.length <= 6 && u.context.expects === 'anythingElse'
    ? { act: 'nothingElse', span, confidence: 0.85 }
    : null;
};

/** All that was found in one text, before it is decided what the caller does with it. */
type Findings = {
  u: Utterance;
  full: Line;
  line: Line;
  answer: Answer | null;
  goals: GoalHit[];
  topics: TopicHit[];
  conversation: ConversationHit[];
  values: ValueReading[];
  choice: Choice | null;
  person: Hit | null;
  correction: boolean;
};

/** The acts of one utterance in the call's language; `unclear` alone when nothing fits. */
export const actsOf = (u: Utterance, extras: Extras): Act[] => {
  const found = findingsOf(u, extras);
  const acts = decide(found);
  if (acts.length > 0) return acts;
  const loose = u.context.expects === 'confirmation' ? looseAnswer(found.line) : null;
  if (loose) return [{ act: loose.answer, span: spanOf(found.line, loose.from, loose.to), confidence: 0.7 }];
  return [courtesy(found.full, u) ?? { act: 'unclear', span: [0, u.text.length], confidence: 0.5 }];
};

const findingsOf = (u: Utterance, extras: Extras): Findings => {
  const { full, plain: line } = linesOf(u.text, u.words);
  const { language } = u.context;
  const lead = leadingAnswer(line, language);
  const read = readValues(u);
  const own = readOwnSlots({ u, line, values: read, ...extras, from: lead?.to ?? 0 });
  const shift = own.find(({ slot }) => slot === 'shift');
  // "Algo más temprano" is no time of day, and "something later in the day" chooses nothing.
  const values = [...read, ...own].filter((value) => !isPartOf(value, shift)).sort((a, b) => a.span[0] - b.span[0]);
  const goals = findGoals(line, language, extras.goals);
  const topics = findTopics(line, language);
  return {
    u,
    full,
    line,
    answer: lead && counts(lead, line, u.context.expects) ? lead : answerWithin(line, language),
    goals,
    topics: topics.filter((topic) => keepTopic(topic, goals, line)),
    conversation: findConversationActs(line, language),
    values,
    choice: shift ? null : findChoice(line, values, u.context),
    person: findPersonWish(line),
    correction: corrections[language].find(full) !== null,
  };
};

const isPartOf = ({ slot, span }: ValueReading, shift: ValueReading | undefined): boolean =>
  shift !== undefined && slot !== 'shift' && span[0] < shift.span[1] && shift.span[0] < span[1];

const corrections: Record<'en' | 'es', Phrases> = {
  en: phrases(`
    (i|what i) (said|meant|mean|told you)
    i meant to say
    (scratch|strike) that
    (change|make|correct|switch|fix|update) (it|that|this) (to|is|as)
    make (it|that)
    (actually|correction|sorry|wait|oops|whoops|rather) (it|its|i|no|the|that|not|my|make|is|we)
    ^ (actually|correction|sorry|wait no|oops|not)
    (it|that) should (be|have been|say|read)
    (let me|i need to|i want to|have to|can i|can you) (correct|fix|change) (that|my|the|it)
    (i) (misspoke|mis spoke|gave you the wrong|said the wrong|made a mistake|messed up)
    (it|that) is (actually|not|supposed to be)
    you (have|got|heard|said) (it|that|me|my|the) wrong
    instead of
    my (mistake|bad)`),
  es: phrases(`
    (dije|quise decir|quiero decir|perdon|digo|corrijo|correccion|mas bien|mejor dicho|en realidad) (es|no|el|la|que|mi|era|son)?
    (cambielo|corrijalo|cambiar eso|corregir|pongale|ponga) (a|por|el|la|mi)?
    (me equivoque|lo dije mal|esta mal|estaba mal)
    (no es|no era) ~3 (es|sino|era)
    (deberia|debe) ser
    ^ (no es|en realidad|mas bien|perdon|digo)`),
};

const out = new Set(['billing', 'prescription', 'results', 'referral', 'services', 'other', 'clinical', 'cost']);
const and = new Set(['and', 'also', 'y', 'tambien', 'plus', 'ademas', 'then']);

/** Beside a goal, such a topic mostly says what the visit is for ("an appointment about my results"); after "and also" it is a wish of its own. */
const keepTopic = (topic: TopicHit, goals: GoalHit[], line: Line): boolean => {
  if (goals.some((goal) => goal.from < topic.to && topic.from < goal.to)) return false;
  if (goals.length === 0) return true;
  if (topic.topic === 'otherAvailability' || topic.topic === 'insuranceAccepted') return false;
  if (!out.has(topic.topic)) return true;
  const before = goals.findLast((goal) => goal.to <= topic.from);
  if (!before) return line.tokens[topic.from]?.sentence !== line.tokens[goals[0]?.from ?? 0]?.sentence;
  if (line.tokens[topic.from]?.sentence !== line.tokens[before.from]?.sentence) return true;
  for (let i = before.to; i < topic.from; i++) if (and.has(line.tokens[i]?.text ?? '')) return true;
  return false;
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
  for (const { topic, ...hit } of content.topics)
    acts.push({ act: 'ask', topic, span: spanOf(line, hit.from, hit.to), confidence: 0.85 });
  const meta = conversationAct(found, acts);
  return meta ? [...acts, meta] : acts;
};

type Content = { choice: Choice | null; goals: GoalHit[]; values: ValueReading[]; topics: TopicHit[] };

const preference = new Set<SlotName>([
  'date',
  'time',
  'provider',
  'location',
  'visitReason',
  'callingFor',
  'relationship',
  'personName',
]);
const consumedByChoice = new Set<SlotName>([
  'date',
  'time',
  'provider',
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
  const chosen = choice && !goals.some(besides) ? choice : null;
  const refused = found.conversation.find(({ act }) => act === 'refuse');
  let values = found.values;
  if (chosen) values = values.filter(({ slot }) => !consumedByChoice.has(slot));
  else if (goals.length === 0 && topics.length > 0 && !topics.some(({ topic }) => topic === 'otherAvailability')) {
    values = values.filter((value) => !preference.has(value.slot) || outside(value.span, found));
  }
  values = values.filter(({ slot, span }) => (slot !== 'date' && slot !== 'time') || !inAnswer(span, found));
  if (refused && goals.length === 0) values = values.filter(({ slot }) => slot !== 'visitReason' && slot !== 'location');
  if (found.person && goals.length === 0) values = values.filter(({ slot }) => slot !== 'visitReason' && slot !== 'provider');
  return {
    choice: chosen,
    goals: chosen ? [] : goals,
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
  if (refused && answer.answer === 'deny' && refused.from <= answer.from && refused.to >= answer.to) return null;
  const { expects } = u.context;
  const unasked = expects === null || expects === 'request' || expects === 'none';
  if (unasked && (content.goals.length > 0 || (answer.weak && answer.to < line.tokens.length))) return null;
  return answer;
};

/** "No, that's all", and a bare "no" to "anything else?". */
const ending = (found: Findings, content: Content): Hit | null => {
  const { answer, conversation, u, line } = found;
  const said = conversation.find(({ act }) => act === 'nothingElse') ?? null;
  const mayEnd = u.context.expects === null || open.has(u.context.expects);
  const values = said ? content.values.filter(({ slot }) => slot !== 'date' && slot !== 'time') : content.values;
  const topics = said && mayEnd ? content.topics.filter(({ topic }) => topic !== 'otherAvailability') : content.topics;
  if (content.goals.length > 0 || content.choice !== null || values.length > 0 || topics.length > 0) return null;
  if (said) return !mayEnd && answer?.answer === 'affirm' ? null : said;
  const denies = answer?.answer === 'deny' || (answer !== null && thanksOnly(line, answer));
  if (u.context.expects !== 'anythingElse' || !answer || !denies || conversation.some(({ act }) => act !== 'refuse')) return null;
  return answer;
};

/** Where a call, or a wish, may well end. */
const open = new Set<ExpectsKind>(['request', 'anythingElse', 'none']);

/** "Okay, great, thanks" ends it as well; "yes" does not. */
const thanksOnly = (line: Line, answer: Answer): boolean => answer.weak && answer.to === line.tokens.length;

const chooseAct = (choice: Choice, line: Line): Act => ({
  act: 'choose',
  slots: { option: { value: choice.option, span: spanOf(line, choice.hit.from, choice.hit.to), confidence: choice.confidence } },
});

const plainAct = (act: 'affirm' | 'deny' | 'askForPerson' | ConversationAct, hit: Hit, line: Line): Act =>
  ({ act, span: spanOf(line, hit.from, hit.to), confidence: act === 'affirm' || act === 'deny' ? 0.95 : 0.9 }) as Act;

/** Values go with the goal; else they correct what was read back, or give something new. */
const valueActs = (found: Findings, content: Content, answer: Answer | null, expects: ExpectsKind | null): Act[] => {
  const slots = slotsOf(content.values);
  const { line } = found;
  const goals = content.goals.length > 0 ? content.goals : impliedGoal(found, content, slots);
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

const requestAct = ({ goal, from, to }: GoalHit, slots: SlotReadings, line: Line): Act => ({
  act: 'request',
  slots: { goal: { value: goal, span: spanOf(line, from, to), confidence: 0.93 }, ...slots },
});

/**
 * Asked what we can do, a caller who names a complaint or a kind of doctor wants to be seen, and one who names nothing but an insurer
 * wants the plan looked at.
 */
const impliedGoal = (found: Findings, { values }: Content, slots: SlotReadings): GoalHit[] => {
  const { u, topics, person, conversation, line } = found;
  const asked = u.context.expects;
  const { visitReason: reason, payer } = slots;
  if ((asked !== 'request' && asked !== null && asked !== 'anythingElse') || topics.length > 0 || person) return [];
  if (conversation.some(({ act }) => act === 'refuse' || act === 'nothingElse')) return [];
  if (!reason) return payer && asked !== null ? [{ goal: 'verifyInsurance', ...tokensOf(line, payer.span) }] : [];
  if (reason.value.specialty === null && !slots.callingFor) return [];
  if (values.some(({ slot }) => slot === 'memberId' || slot === 'payer')) return [];
  return [{ goal: 'scheduleAppointment', ...tokensOf(line, reason.span) }];
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
