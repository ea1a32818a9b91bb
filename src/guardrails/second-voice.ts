import type { Line } from '../domain/line.ts';
import { spanOf } from '../domain/line.ts';
import type { Hit } from '../domain/phrases.ts';
import type { Verdict } from '../domain/verdicts.ts';
import type { GuardLabel } from './guard-model.ts';
import { likelihoods } from './guard-model.ts';

/**
 * What the classifier makes of words about which the rules are silent. A rule is certain, a guess only likely: it is believed from a
 * probability on that lets ordinary calls through, and a danger that is only likely is asked about.
 */

type Guarded = Exclude<GuardLabel, 'none'>;

/** From which probability on; chosen by cross-validation over families of templates and on ordinary texts (`scripts/guards/validate.ts`). */
const enough = {
  danger: { asked: 0.45, believed: 0.85 },
  frustration: 0.6,
  clinicalQuestion: 0.45,
  /** Of one attack, and of all of them together: which one it is matters less than that it is one. */
  attack: {
    promptInjection: 0.68,
    verificationBypass: 0.55,
    insuranceFraud: 0.48,
    otherPatientRecord: 0.52,
    toxicity: 0.45,
  },
  attacks: 0.7,
  /** What stands in a piece of a story has less around it that could speak against it. */
  inStory: 0.9,
} as const;

/** Longer than this, an utterance is a story: it is looked through piece by piece. */
const story = 18;
const piece = 12;
/** Fewer words say too little. */
const least = 2;

export type Opinion = Hit & { rule: Guarded; probability: number; certain: 'asked' | 'believed' };

/** The gravest of what is likely meant; null when it is likely ordinary. */
export const opinionOf = (line: Line): Opinion | null => {
  const tokens = line.tokens.length;
  if (tokens < least) return null;
  if (tokens <= story) return opinionIn(line, { from: 0, to: tokens }, 0);
  const found = pieces(line).flatMap((hit) => opinionIn(line, hit, enough.inStory) ?? []);
  return found.find(({ rule }) => rule === 'medicalEmergency' || rule === 'selfHarm') ?? found[0] ?? null;
};

const attacks = Object.keys(enough.attack) as (keyof typeof enough.attack)[];

const opinionIn = (line: Line, { from, to }: Hit, floor: number): Opinion | null => {
  if (to - from < least) return null;
  const likely = likelihoods(line, from, to);
  const opinion = (rule: Guarded, probability: number, needed: number): Opinion | null =>
    probability >= Math.max(needed, floor) ? { from, to, rule, probability, certain: 'believed' } : null;
  const danger = likely.medicalEmergency + likely.selfHarm;
  const graver = likely.selfHarm > likely.medicalEmergency ? 'selfHarm' : 'medicalEmergency';
  const feared = opinion(graver, danger, enough.danger.asked);
  if (feared) return { ...feared, certain: danger >= enough.danger.believed ? 'believed' : 'asked' };
  const attack = attacks.reduce((best, rule) => (likely[rule] > likely[best] ? rule : best));
  const together = attacks.reduce((sum, rule) => sum + likely[rule], 0);
  return (
    opinion(attack, likely[attack], enough.attack[attack]) ??
    opinion(attack, together, enough.attacks) ??
    opinion('frustration', likely.frustration, enough.frustration) ??
    opinion('clinicalQuestion', likely.clinicalQuestion, enough.clinicalQuestion)
  );
};

/** Sentences, and of long ones overlapping stretches: together no more than twice as long as the line. */
const pieces = ({ tokens }: Line): Hit[] => {
  const found: Hit[] = [];
  for (let from = 0; from < tokens.length; ) {
    let end = from + 1;
    while (end < tokens.length && tokens[end]?.sentence === tokens[from]?.sentence) end++;
    for (let at = from; at < end; at += piece / 2) {
      found.push({ from: at, to: Math.min(at + piece, end) });
      if (at + piece >= end) break;
    }
    from = end;
  }
  return found;
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
