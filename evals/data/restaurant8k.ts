import { z } from 'zod';
import { jsonLines, type Source } from '../source.ts';

const Row = z.object({
  text: z.string(),
  requested_slots: z.array(z.string()),
  slots: z.array(z.object({ slot: z.string(), start: z.number(), end: z.number(), text: z.string() })),
});
export type BookingTurn = z.infer<typeof Row>;

/** Turns of real callers to a booking line for restaurants. Values have words but no canonical form. */
export const bookingTurns = (source: Source): BookingTurn[] => jsonLines(source, 'restaurant8k/train.jsonl', Row);

/** Before all days that are named with their year. */
export const bookingNow = '2018-04-01T09:00:00';
