import { isWishing } from '../../domain/expects.ts';
import { type Line, linesOf } from '../../domain/line.ts';
import type { Language } from '../../domain/locale.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';
import type { SlotName, Span } from '../../domain/slots.ts';
import { isForeign } from '../common-words.ts';
import type { Utterance } from '../utterance.ts';
import type { ValueReading } from '../values.ts';
import { readValues } from '../values.ts';
import { withOrWhen } from './alternatives.ts';
import type { Answer } from './answers.ts';
import { answerWithin, counts, leadingAnswer } from './answers.ts';
import { findPersonWish } from './ask-for-person.ts';
import type { GoalHit, GoalWords } from './goals.ts';
import { findGoals, isTurnedDown } from './goals.ts';
import { withMovedFrom } from './moved-from.ts';
import type { Choice } from './options.ts';
import { findChoice } from './options.ts';
import { readOwnSlots } from './own-slots.ts';
import type { ConversationHit } from './plain.ts';
import { findConversationActs } from './plain.ts';
import type { SecondVoice } from './second-voice.ts';
import { secondVoice, silent } from './second-voice.ts';
import type { TopicHit } from './topics.ts';
import { findTopics } from './topics.ts';
import type { SpecialtyWords } from './visit-reason.ts';

export type Extras = { goals: GoalWords[]; specialties: SpecialtyWords[]; state: string | null };

/** All that was found in one text, before it is decided what the caller does with it. */
export type Findings = {
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
  /** What the classifier makes of it. */
  second: SecondVoice;
};

export const findingsOf = (u: Utterance, extras: Extras): Findings => {
  const { full, plain: line } = linesOf(u.text, u.words);
  const { language } = u.context;
  const lead = leadingAnswer(line, language);
  const read = readValues(u);
  const own = readOwnSlots({ u, line, values: read, ...extras, from: lead?.to ?? 0 });
  const shift = own.find(({ slot }) => slot === 'shift');
  // "Algo más temprano" is no time of day, and "something later in the day" chooses nothing.
  const said = [...read, ...own]
    .filter((value) => !isPartOf(value, shift) && !isSince(value, own, u))
    .sort((a, b) => a.span[0] - b.span[0]);
  const goals = findGoals(line, full, language, extras.goals);
  const values = withOrWhen(withMovedFrom(said, goals, line, u), u);
  const topics = findTopics(line, language);
  return {
    u,
    full,
    line,
    answer: lead && counts(lead, line, u.context.expects) ? lead : answerWithin(line, language),
    goals,
    topics: topics.filter((topic) => keepTopic(topic, goals, line)),
    conversation: findConversationActs(line, language).filter(({ act }) => !(act === 'refuse' && isUninsured(values))),
    values,
    choice: shift ? null : findChoice(line, said, u.context),
    person: findPersonWish(line),
    correction: corrections[language].find(full) !== null,
    second: needsSecond(u, values)
      ? allowed(secondVoice(full, u.context.expects, givenIn(values)), values, line, language)
      : silent,
  };
};

const isUninsured = (values: ValueReading[]): boolean =>
  values.some((value) => value.slot === 'payer' && value.value.candidates.length === 0);
/** Who has no insurance wants none looked at, and what is turned down is not wanted. */
const allowed = (second: SecondVoice, values: ValueReading[], line: Line, language: Language): SecondVoice => {
  const goal = second.goal?.goal;
  const isDenied = (goal === 'verifyInsurance' && isUninsured(values)) || (goal && isTurnedDown(goal, line, language));
  return isDenied ? { ...second, goal: null } : second;
};

/** An answer with the value that was asked for needs no second voice, and words of the other language are read in that one. */
const needsSecond = ({ context, words }: Utterance, values: ValueReading[]): boolean =>
  (isWishing(context.expects) || values.length === 0) && !isForeign(words, context.language);

/** Where it is told who calls. */
const givenIn = (values: ValueReading[]): Span[] => values.filter(({ slot }) => identity.has(slot)).map(({ span }) => span);
const identity = new Set<SlotName>([
  'phoneNumber',
  'dateOfBirth',
  'ssnLast4',
  'zipCode',
  'medicalRecordNumber',
  'memberId',
  'groupNumber',
  'personName',
]);

/** "A rash since Monday" tells no day that is wished for. */
const isSince = ({ slot, span }: ValueReading, own: ValueReading[], { folded }: Utterance): boolean =>
  slot === 'date' &&
  own.some((one) => one.slot === 'visitReason' && one.span[0] < span[0]) &&
  (since.test(folded.slice(0, span[0])) || /^(since|desde|hace)\b/.test(folded.slice(span[0])));
const since = /\b(?:since|desde|hace)(?: (?:last|el|la|this|about|early|late))* *$/;

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
    ^ (actually|correction|sorry|wait no|oops)
    ^ not !(before|after|until|earlier|later|on|in|this|next|too|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mornings|afternoons|any|really|sure|yet)
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
