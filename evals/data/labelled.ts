import { z } from 'zod';
import { jsonLines, type Source } from '../source.ts';

const Row = z.object({ text: z.string(), intent: z.string() });
export type Labelled = z.infer<typeof Row>;

/** Single utterances of 150 wishes in ten fields, crowd-written; `oos` is none of them. */
export const clinc150 = (source: Source): Labelled[] => jsonLines(source, 'clinc150/train_val.jsonl', Row);

/** Single utterances to a home assistant, crowd-written, in lower case and with numbers in words. */
export const hwu64 = (source: Source): Labelled[] => jsonLines(source, 'hwu64/train.jsonl', Row);
