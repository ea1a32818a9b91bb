import { valuesOf } from '../src/agents/understanding.ts';
import type { SlotName } from '../src/domain/slots.ts';
import type { Verdict } from '../src/domain/verdicts.ts';
import { judge } from '../src/guardrails/judge.ts';
import { readBest } from '../src/language/read.ts';
import { type Case, defaultNow, type Heard } from './case.ts';

/** Reads a case as a turn of a call would be read. */
export const hear = (one: Case): Heard => {
  const expects = one.expects ?? null;
  const { acts } = readBest({
    text: one.text,
    language: one.language,
    expects,
    now: one.now ?? defaultNow,
    timeZone: 'America/Los_Angeles',
    options: one.options ?? [],
    alternatives: (one.alternatives ?? []).map((text) => ({ text })),
  });
  const said: Partial<Record<'rules' | 'both', Verdict[]>> = {};
  const judged = (voices: 'rules' | 'both' = 'both'): Verdict[] => {
    said[voices] ??= judge({ text: one.text, language: one.language, expects, state: { guardrails: [] }, voices });
    return said[voices];
  };
  return { acts, verdicts: judged };
};

/** The value of a slot as text: a string as it is, anything else as JSON. */
export const slot =
  (name: SlotName) =>
  ({ acts }: Heard): string => {
    const value = valuesOf(acts)[name];
    if (value === undefined) return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  };

/** `name` when an act of that name was read. */
export const didAct =
  (...names: string[]) =>
  ({ acts }: Heard): string =>
    acts.find(({ act }) => names.includes(act))?.act ?? '';

const named = (verdicts: Verdict[], names: string[]): string =>
  verdicts
    .map(({ rule }) => rule)
    .filter((rule) => names.length === 0 || names.includes(rule))
    .join('+');

/** Names of the rules that spoke up, of those given; all of them without. */
export const rules =
  (...names: string[]) =>
  ({ verdicts }: Heard): string =>
    named(verdicts(), names);

/** The same without the classifier. */
export const rulesAlone =
  (...names: string[]) =>
  ({ verdicts }: Heard): string =>
    named(verdicts('rules'), names);
