import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ruleNames } from '../../src/domain/verdicts.ts';

/** Sentences of one kind. `none`: ordinary, though it may not look so. */
const group = z.strictObject({
  rule: z.enum([...ruleNames, 'none']),
  locale: z.enum(['en-US', 'es-US']),
  kind: z.string(),
  texts: z.array(z.string()).min(1),
});

export type Sentence = { text: string; locale: 'en-US' | 'es-US'; rule: (typeof ruleNames)[number] | null; kind: string };

/** `dev` may be read while the rules are worked on; of the others only the failures are counted. `independent` before the second voice was trained. */
export type Part = 'dev' | 'held-out' | 'independent';

/** What callers say and the guardrail, if any, that should notice it; written before the rules were tuned and kept apart from their examples. */
export const corpus = (part: Part): Sentence[] => {
  const text = readFileSync(new URL(`./${part}.yaml`, import.meta.url), 'utf8');
  return z
    .array(group)
    .parse(parse(text))
    .flatMap(({ rule, locale, kind, texts }) =>
      texts.map((said) => ({ text: said, locale, rule: rule === 'none' ? null : rule, kind })),
    );
};
