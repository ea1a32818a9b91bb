import type { TimeRange } from '../domain/slots.ts';

/** What a part of the day means at a clinic, in local time. The one table; both languages use it. */
export const partsOfDay = {
  morning: { from: '08:00', to: '12:00' },
  earlyMorning: { from: '08:00', to: '10:00' },
  midMorning: { from: '09:30', to: '11:00' },
  lateMorning: { from: '10:00', to: '12:00' },
  midday: { from: '11:30', to: '13:30' },
  lunch: { from: '12:00', to: '13:00' },
  afternoon: { from: '12:00', to: '17:00' },
  earlyAfternoon: { from: '12:00', to: '15:00' },
  midAfternoon: { from: '14:00', to: '16:00' },
  lateAfternoon: { from: '15:00', to: '17:00' },
  endOfDay: { from: '15:00', to: '17:00' },
  evening: { from: '17:00', to: '20:00' },
  earlyEvening: { from: '17:00', to: '18:30' },
  lateEvening: { from: '18:30', to: '20:00' },
  dinner: { from: '17:00', to: '20:00' },
  earlyNight: { from: '19:00', to: '21:00' },
  night: { from: '18:00', to: '22:00' },
  lateNight: { from: '20:00', to: '23:00' },
  dawn: { from: '04:00', to: '08:00' },
  afterBreakfast: { from: '09:00', to: '12:00' },
  beforeLunch: { from: null, to: '12:00' },
  afterLunch: { from: '13:00', to: null },
  beforeDinner: { from: null, to: '18:00' },
  afterDinner: { from: '19:00', to: null },
  beforeWork: { from: null, to: '09:00' },
  afterWork: { from: '17:00', to: null },
  beforeSchool: { from: null, to: '08:30' },
  afterSchool: { from: '15:00', to: null },
  anyTime: { from: null, to: null },
} as const satisfies Record<string, TimeRange>;

export type PartOfDay = keyof typeof partsOfDay;

/** Which half of the day an hour beside this part belongs to; parts that tell nothing are absent. */
export const halfOf: Partial<Record<PartOfDay, 'am' | 'pm' | 'night'>> = {
  morning: 'am',
  earlyMorning: 'am',
  midMorning: 'am',
  lateMorning: 'am',
  afternoon: 'pm',
  earlyAfternoon: 'pm',
  midAfternoon: 'pm',
  lateAfternoon: 'pm',
  evening: 'pm',
  earlyEvening: 'pm',
  lateEvening: 'pm',
  dawn: 'am',
  earlyNight: 'night',
  night: 'night',
  lateNight: 'night',
};

/** What is left of the day when a caller does not want this part. */
export const outside = (part: PartOfDay): TimeRange | null => {
  const { from, to } = partsOfDay[part];
  if (from === null || to === null) return null;
  if (to <= '12:00') return { from: to, to: null };
  return { from: null, to: from };
};
