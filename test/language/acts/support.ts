import type { Act } from '../../../src/domain/acts.ts';
import type { ExpectsKind, Option } from '../../../src/domain/expects.ts';
import type { Language } from '../../../src/domain/locale.ts';
import type { ReadRequest } from '../../../src/language/read.ts';
import { read } from '../../../src/language/read.ts';

/** A reading on a Sunday morning in Seattle. */
export const hear = (
  text: string,
  expects: ExpectsKind | null = null,
  language: Language = 'en',
  more: Partial<ReadRequest> = {},
): Act[] => read({ text, language, expects, now: '2026-02-22T09:00:00', timeZone: 'America/Los_Angeles', options: [], ...more });

/** What the caller does, in short: `request:cancelAppointment`, `ask:billing`, `choose:2`, else the act's name. */
export const doings = (acts: Act[]): string[] =>
  acts.map((act) => {
    if (act.act === 'ask') return `ask:${act.topic}`;
    if (act.act === 'request') return `request:${act.slots.goal?.value ?? ''}`;
    return act.act === 'choose' ? `choose:${act.slots.option?.value ?? ''}` : act.act;
  });

/** The values of all acts. */
export const valuesOf = (acts: Act[]): Record<string, unknown> =>
  Object.fromEntries(
    acts.flatMap((act) => ('slots' in act ? Object.entries(act.slots).map(([slot, { value }]) => [slot, value]) : [])),
  );

export const offers: Record<Language, Option[]> = {
  en: [
    { id: '1', label: 'Tuesday, March 3 at 9:30 AM with Dr. Chen in Bellevue' },
    { id: '2', label: 'Wednesday, March 4 at 10:30 AM with Dr. Ruiz in Tacoma' },
    { id: '3', label: 'Wednesday, March 4 at 2:00 PM with Dr. Chen in Bellevue' },
  ],
  es: [
    { id: '1', label: 'martes 3 de marzo a las 9:30 de la mañana con la Dra. Chen en Bellevue' },
    { id: '2', label: 'miércoles 4 de marzo a las 10:30 de la mañana con el Dr. Ruiz en Tacoma' },
    { id: '3', label: 'miércoles 4 de marzo a las 2:00 de la tarde con la Dra. Chen en Bellevue' },
  ],
};
