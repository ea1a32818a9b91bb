import type { Line } from '../domain/line.ts';
import { spanOf } from '../domain/line.ts';
import type { Hit } from '../domain/phrases.ts';
import { stretchesOf } from '../domain/stretches.ts';
import type { Verdict } from '../domain/verdicts.ts';
import type { GuardLabel } from './guard-model.ts';
import { likelihoods } from './guard-model.ts';

/**
 * What the classifier makes of words about which the rules are silent. A rule is certain, a guess only likely: it is believed from a
 * probability on that lets ordinary calls through, and a danger that is only likely is asked about.
 */

type Guarded = Exclude<GuardLabel, 'none'>;

/** From which probability on; chosen by cross-validation over voices (`scripts/guards/validate.ts`) and on ordinary texts. */
const enough = {
  danger: { asked: 0.42, believed: 0.8 },
  frustration: 0.5,
  clinicalQuestion: 0.5,
  /** Of one attack, and of all of them together: which one it is matters less than that it is one. */
  attack: {
    promptInjection: 0.5,
    verificationBypass: 0.5,
    insuranceFraud: 0.5,
    otherPatientRecord: 0.48,
    toxicity: 0.52,
  },
  attacks: 0.6,
  /** Below this, a rule that hears a danger is contradicted. */
  noDanger: 0.03,
  /** Of a few words that answer a question, which mostly are no more than that. */
  inAnswer: { danger: 0.6, other: 0.8 },
  /** What stands in a piece of a story has less around it that could speak against it: for a danger, and for anything else. */
  dangerInPiece: 0.8,
  inPiece: 0.9,
} as const;

/** Longer than this, an utterance is a story: it is looked through piece by piece. */
const story = 40;
/** Longer than this, a danger is looked for in the pieces too: a caller may come to it late, or hurry past it. */
const breath = 12;
const piece = 16;
/** Fewer words say too little. */
const least = 2;
/** No more words than this are an answer, where a question was asked. */
const mostOfAnswer = 5;

export type Opinion = Hit & { rule: Guarded; probability: number; certain: 'asked' | 'believed' };

/** The gravest of what is likely meant; null when it is likely ordinary. `isAsked`: something else than what the caller wants was asked. */
export const opinionOf = (line: Line, isAsked: boolean): Opinion | null => {
  const words = line.tokens.length;
  const floor = isAsked && words <= mostOfAnswer ? enough.inAnswer : noFloor;
  const whole = words <= story ? opinionIn(line, { from: 0, to: words }, floor) : null;
  if (words <= breath || (whole && isDanger(whole.rule))) return whole;
  const parts = stretchesOf(line, piece).filter(({ from, to }) => to - from < words || words > story);
  const found = parts.flatMap((hit) => opinionIn(line, hit, pieceFloor) ?? []);
  return found.find(({ rule }) => isDanger(rule)) ?? (words <= story ? whole : (found[0] ?? null));
};

/** Whether nothing in it sounds like a danger at all: "I'm drowning in paperwork". */
export const contradictsDanger = (line: Line): boolean => {
  const words = line.tokens.length;
  const parts = words <= breath ? [] : stretchesOf(line, piece);
  return [...(words <= story ? [{ from: 0, to: words }] : []), ...parts].every(
    ({ from, to }) => dangerIn(likelihoods(line, from, to)) < enough.noDanger,
  );
};

const dangerIn = (likely: ReturnType<typeof likelihoods>): number => likely('medicalEmergency') + likely('selfHarm');

type Floor = { danger: number; other: number };
const noFloor: Floor = { danger: enough.danger.asked, other: 0 };
const pieceFloor: Floor = { danger: enough.dangerInPiece, other: enough.inPiece };

/** Above this, nothing else can be likely enough. */
const ordinary = 0.6;

const isDanger = (rule: Guarded): boolean => rule === 'medicalEmergency' || rule === 'selfHarm';
const attacks = Object.keys(enough.attack) as (keyof typeof enough.attack)[];

const opinionIn = (line: Line, { from, to }: Hit, floor: Floor): Opinion | null => {
  if (to - from < least) return null;
  const likely = likelihoods(line, from, to);
  if (likely('none') > ordinary) return null;
  const danger = dangerIn(likely);
  if (danger >= floor.danger) {
    const rule = likely('selfHarm') > likely('medicalEmergency') ? 'selfHarm' : 'medicalEmergency';
    return { from, to, rule, probability: danger, certain: danger >= enough.danger.believed ? 'believed' : 'asked' };
  }
  const opinion = (rule: Guarded, probability: number, needed: number): Opinion | null =>
    probability >= Math.max(needed, floor.other) ? { from, to, rule, probability, certain: 'believed' } : null;
  const attack = attacks.reduce((best, rule) => (likely(rule) > likely(best) ? rule : best));
  const together = attacks.reduce((sum, rule) => sum + likely(rule), 0);
  return (
    opinion(attack, likely(attack), enough.attack[attack]) ??
    opinion(attack, together, enough.attacks) ??
    opinion('frustration', likely('frustration'), enough.frustration) ??
    opinion('clinicalQuestion', likely('clinicalQuestion'), enough.clinicalQuestion)
  );
};

const actions: Record<Guarded, Verdict['action']> = {
  medicalEmergency: 'escalate',
  selfHarm: 'escalate',
  frustration: 'escalate',
  promptInjection: 'refuse',
  verificationBypass: 'refuse',
  otherPatientRecord: 'refuse',
  insuranceFraud: 'refuse',
  toxicity: 'refuse',
  clinicalQuestion: 'refuse',
};

/** As a verdict of the rule that it speaks for, less sure than the rule itself. */
export const verdictFrom = (line: Line, { rule, probability, certain, from, to }: Opinion): Verdict => ({
  rule,
  action: certain === 'asked' ? 'ask' : actions[rule],
  span: spanOf(line, from, to),
  confidence: Math.round(probability * 80) / 100,
});
