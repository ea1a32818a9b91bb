import { z } from 'zod';
import { jsonLines, type Source } from '../source.ts';

const Slot = z.object({ slot: z.string(), text: z.string(), start: z.number(), end: z.number(), value: z.unknown() });
const Row = z.object({ domain: z.string(), text: z.string(), intents: z.array(z.string()), slots: z.array(Slot) });
export type NluppCase = z.infer<typeof Row>;

/** What callers say to a bank and to a hotel; written by experts to sound like calls. */
export const nluppCases = (source: Source): NluppCase[] => jsonLines(source, 'nlu_plus_plus/folds_0_9.jsonl', Row);

/** A Tuesday. */
export const nluppNow = '2022-03-15T09:00:00';
