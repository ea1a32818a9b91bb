import type { Line } from '../domain/line.ts';
import { spanOf } from '../domain/line.ts';
import type { Verdict } from '../domain/verdicts.ts';
import type { ClinicWords } from './clinic-words.ts';
import { clinicWords } from './clinic-words.ts';

/** A criterion of the policy: all conditions that it states must hold. */
export type Criterion = {
  name: string;
  when: {
    words?: ClinicWords | undefined;
    goals?: readonly string[] | undefined;
    visitTypes?: readonly string[] | undefined;
    providerNames?: readonly string[] | undefined;
    minTurns?: number | undefined;
  };
};

/** What the session knows, for conditions that are not about words. */
export type SessionFacts = { goals: readonly string[]; visitType: string | null; providerName: string | null; turns: number };

export const noFacts: SessionFacts = { goals: [], visitType: null, providerName: null, turns: 0 };

/** The verdict of a clinic's own criterion; null when a condition does not hold. Without words among them, the span is the whole utterance. */
export const judgeCriterion = ({ name, when }: Criterion, line: Line, textLength: number, facts: SessionFacts): Verdict | null => {
  if (when.goals && !when.goals.some((goal) => facts.goals.includes(goal))) return null;
  if (when.visitTypes && !(facts.visitType !== null && when.visitTypes.includes(facts.visitType))) return null;
  if (when.minTurns !== undefined && facts.turns < when.minTurns) return null;
  if (when.providerNames && !named(when.providerNames, line, facts)) return null;
  const hit = when.words ? clinicWords(when.words).find(line) : null;
  if (when.words && !hit) return null;
  return { rule: name, action: 'escalate', span: hit ? spanOf(line, hit.from, hit.to) : [0, textLength], confidence: 0.95 };
};

/** Named by the caller now, or chosen before. */
const named = (names: readonly string[], line: Line, { providerName }: SessionFacts): boolean => {
  const chosen = providerName?.toLowerCase();
  return names.some((name) => chosen?.includes(name.toLowerCase())) || clinicWords(listed(names)).find(line) !== null;
};

const lists = new WeakMap<readonly string[], ClinicWords>();
const listed = (names: readonly string[]): ClinicWords => {
  const known = lists.get(names) ?? { en: names, es: [] };
  lists.set(names, known);
  return known;
};
