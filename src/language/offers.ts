import type { Option } from '../domain/expects.ts';
import { isPossible, nextMonthDay } from './calendar.ts';
import { saidDateAt } from './calendar-dates.ts';
import { tokensOf } from './tokens.ts';
import type { ReadContext } from './utterance.ts';
import { utterance } from './utterance.ts';

const known = new WeakMap<Option[], number | null>();

/** The last of the days that were offered; null where nothing with a day was. Read once for the same offers. */
export const lastOfferedDay = (context: ReadContext, today: number): number | null => {
  const { options } = context;
  const before = known.get(options);
  if (before !== undefined) return before;
  const days = options.map(({ label }) => dayIn(label, context, today)).filter((day) => day !== null);
  const last = days.length === 0 ? null : Math.max(...days);
  known.set(options, last);
  return last;
};

const dayIn = (label: string, context: ReadContext, today: number): number | null => {
  const tokens = tokensOf(utterance(label, { ...context, options: [] }));
  for (let at = 0; at < tokens.length; at += 1) {
    const said = saidDateAt(tokens, at, context.language, { bare: false, shortYears: false });
    if (said?.explicit && said.month !== null && said.day !== null && isPossible(said.year, said.month, said.day))
      return nextMonthDay(today, said.month, said.day);
  }
  return null;
};
