import type { ExpectsKind } from '../domain/expects.ts';
import type { Line, Lines } from '../domain/line.ts';
import { spanOf } from '../domain/line.ts';
import type { Hit, Phrases } from '../domain/phrases.ts';
import { phrases } from '../domain/phrases.ts';
import type { Span } from '../domain/slots.ts';
import type { RuleName, Verdict } from '../domain/verdicts.ts';

/** What a rule sees: the words in their canonical form, the text as it came, and the state that the call rests in. */
export type Judged = {
  text: string;
  lines: Lines;
  expects: ExpectsKind | null;
  /** Rules that the state names as its own: there, more turns of phrase count for them. */
  ownRules: readonly string[];
};

export type Finding = { span: Span; confidence: number; action?: Verdict['action'] };

/** One rule. Each looks for English and Spanish whatever the call's language: safety does not wait for a change of language. */
export type Rule = {
  name: RuleName;
  action: Verdict['action'];
  judge(judged: Judged): Finding | null;
  /** Whether the words are known to look like it and to be none; then the classifier is not asked either. */
  looksLike?(line: Line, ownRules: readonly string[]): boolean;
};

/** Phrases that mean it, and phrases that look like it and do not: a hit that shares a word with one of those does not count. */
export type Sense = { means: Phrases; benign: Phrases };

export const sense = (means: string, benign: string, macros: Record<string, string> = {}): Sense => ({
  means: phrases(means, macros),
  benign: phrases(benign, macros),
});

/** The first place where one of the senses is meant. */
export const firstMeant = (line: Line, ...senses: Sense[]): Hit | null => {
  for (const { means, benign } of senses) {
    const hits = means.all(line);
    if (hits.length === 0) continue;
    const not = benign.all(line);
    const meant = hits.find((hit) => !not.some((other) => other.from < hit.to && hit.from < other.to));
    if (meant) return meant;
  }
  return null;
};

/** Whether something stands in the line that one of the senses knows for no more than a look-alike. */
export const anyBenign =
  (...senses: Sense[]) =>
  (line: Line): boolean =>
    senses.some(({ benign }) => benign.find(line) !== null);

export const findingAt = (line: Line, hit: Hit | null, confidence: number, action?: Verdict['action']): Finding | null =>
  hit && { span: spanOf(line, hit.from, hit.to), confidence, ...(action ? { action } : {}) };
