import type { Act, AskTopic, PlainAct } from '../../domain/acts.ts';
import type { ExpectsKind } from '../../domain/expects.ts';
import { isWishing } from '../../domain/expects.ts';
import type { BuiltInGoal, Goal } from '../../domain/goals.ts';
import type { Line } from '../../domain/line.ts';
import { spanOf } from '../../domain/line.ts';
import type { Hit } from '../../domain/phrases.ts';
import type { Span } from '../../domain/slots.ts';
import { stretchesOf } from '../../domain/stretches.ts';
import type { Guess } from './wish-model.ts';
import { guess } from './wish-model.ts';

/**
 * What the classifier makes of an utterance where the phrases of the tables are silent or say little. It speaks second: a phrase is certain,
 * a guess only likely, and what it takes to be believed grows with the harm that a wrong one does.
 */
export type SecondVoice = {
  /** A goal that is likely meant, and the words that tell it. */
  goal: { goal: Goal; span: Span; probability: number } | null;
  /** What else the caller likely does. */
  act: Act | null;
  /** How likely it is no business of a clinic's line; 0 for what is too long to tell. */
  outOfScope: number;
};

const goals: Record<string, BuiltInGoal> = {
  schedule: 'scheduleAppointment',
  reschedule: 'rescheduleAppointment',
  cancel: 'cancelAppointment',
  lookUp: 'lookUpAppointments',
  insurance: 'verifyInsurance',
};

const acts: Record<string, PlainAct | 'refuse'> = {
  yes: 'affirm',
  no: 'deny',
  repeat: 'repeat',
  wait: 'wait',
  done: 'nothingElse',
  refuse: 'refuse',
  back: 'goBack',
  person: 'askForPerson',
};

/** What it takes to be believed: a goal where wishes are awaited, and where an answer is. */
const enough = {
  goal: 0.45,
  goalElsewhere: 0.85,
  act: 0.5,
  answer: 0.5,
  person: 0.7,
  topic: 0.6,
  topicElsewhere: 0.8,
  besideValues: 0.8,
} as const;

/** Longer than this, an utterance is a story with a wish somewhere in it: it is looked through piece by piece. */
const story = 30;
const piece = 16;

/** `given`: where it was told who calls; those words say nothing of a wish, and only what stands beside them is asked about. */
export const secondVoice = (line: Line, expects: ExpectsKind | null, given: Span[] = []): SecondVoice => {
  const tokens = line.tokens.length;
  if (tokens === 0) return silent;
  if (given.length > 0) return besideValues(line, expects, given);
  const whole = guess(line);
  const told = tokens > story ? surest(line, whole) : { ...whole, from: 0, to: tokens };
  return { goal: goalIn(told, line, expects), act: actIn(told, line, expects), outOfScope: tokens > story ? 0 : whole.outOfScope };
};

/** Says nothing. */
export const silent: SecondVoice = { goal: null, act: null, outOfScope: 0 };

/** Fewer words beside a value only introduce it. */
const leastBeside = 4;

const besideValues = (line: Line, expects: ExpectsKind | null, given: Span[]): SecondVoice => {
  for (const run of runsBeside(line, given)) {
    if (run.to - run.from < leastBeside) continue;
    const { label, probability } = guess(line, run.from, run.to);
    if (label in goals && probability >= enough.besideValues)
      return { ...silent, goal: goalIn({ label, probability, ...run }, line, expects) };
  }
  return silent;
};

/** Stretches of words that belong to none of the spans. */
const runsBeside = ({ tokens }: Line, given: Span[]): Hit[] => {
  const runs: Hit[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const span = tokens[at]?.span;
    if (span && !given.some(([start, end]) => span[0] < end && start < span[1])) continue;
    if (at > from) runs.push({ from, to: at });
    from = at + 1;
  }
  return runs;
};

type Told = Guess & Hit;

/** Of the whole and its pieces, the one that tells a goal or a person most surely. */
const surest = (line: Line, whole: Guess): Told => {
  let best: Told = { ...whole, from: 0, to: line.tokens.length };
  for (const { from, to } of stretchesOf(line, piece)) {
    const { label, probability } = guess(line, from, to);
    if ((label in goals || label === 'person') && (!(best.label in goals) || probability > best.probability) && probability > 0.8)
      best = { label, probability, from, to };
  }
  return best;
};

const goalIn = ({ label, probability, from, to }: Told, line: Line, expects: ExpectsKind | null): SecondVoice['goal'] => {
  const goal = goals[label];
  const least = isWishing(expects) ? enough.goal : enough.goalElsewhere;
  return goal !== undefined && probability >= least ? { goal, span: spanOf(line, from, to), probability } : null;
};

const actIn = ({ label, probability, from, to }: Told, line: Line, expects: ExpectsKind | null): Act | null => {
  const span = spanOf(line, from, to);
  const confidence = Math.round(probability * 90) / 100;
  if (label.startsWith('ask:')) {
    const least = isWishing(expects) ? enough.topic : enough.topicElsewhere;
    return probability >= least ? { act: 'ask', topic: label.slice(4) as AskTopic, span, confidence } : null;
  }
  const act = acts[label];
  const answers = expects === 'confirmation' && (act === 'affirm' || act === 'deny');
  const least = act === 'askForPerson' ? enough.person : answers ? enough.answer : enough.act;
  return act !== undefined && probability >= least ? { act, span, confidence } : null;
};
