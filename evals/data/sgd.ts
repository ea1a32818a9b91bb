import { z } from 'zod';
import { jsonLines, type Source } from '../source.ts';

const Turn = z.object({
  prev_system: z.string(),
  text: z.string(),
  active_intent: z.string(),
  service: z.string(),
  acts: z.array(
    z.object({
      act: z.string(),
      slot: z.string().optional(),
      canonical_values: z.array(z.string()).optional(),
      values: z.array(z.string()).optional(),
    }),
  ),
});
export type SgdTurn = z.infer<typeof Turn>;

/** Callers' turns with a hairdresser, a dentist or a doctor; crowd-written. */
export const sgdTurns = (source: Source): SgdTurn[] => jsonLines(source, 'sgd_scheduling/train_user_turns.jsonl', Turn);

const Expression = z.object({
  kind: z.enum(['date', 'time']),
  surface: z.string(),
  canonical: z.string(),
  examples: z.array(z.object({ text: z.string() })),
});

export const sgdExpressions = (source: Source): z.infer<typeof Expression>[] =>
  jsonLines(source, 'sgd_scheduling/train_datetime_expressions.jsonl', Expression);

/** All relative dates of this set count from here, a Friday. */
export const sgdNow = '2019-03-01T08:00:00';
