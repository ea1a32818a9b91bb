import { z } from 'zod';
import { jsonLines, type Source } from '../source.ts';

const Value = z.record(z.string(), z.unknown());
const Row = z.object({
  lang: z.string(),
  model: z.string(),
  input: z.string(),
  reference: z.string().nullable(),
  results: z.array(z.object({ text: z.string(), type: z.string().nullish(), value: Value.nullish() })),
});
export type RecognizerCase = z.infer<typeof Row>;

/** Test cases of a library that finds dates, numbers and phone numbers. */
export const recognizerCases = (source: Source): RecognizerCase[] => jsonLines(source, 'recognizers_text/cases.jsonl', Row);
