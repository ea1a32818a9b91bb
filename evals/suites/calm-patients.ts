import { consultations, interviews } from '../data/consultations.ts';
import type { Source } from '../source.ts';

/** By the clinicians' own notes: ambulance, anaphylaxis. Others that were seen the same day count neither way. */
const urgent = new Set(['day2_consultation07', 'day2_consultation09', 'day3_consultation01', 'day3_consultation06']);
const sameDay = new Set([
  'day2_consultation03',
  'day2_consultation04',
  'day2_consultation05',
  'day2_consultation08',
  'day3_consultation02',
  'day3_consultation09',
]);
/** Practice interviews about joints and skin; those about chest and breath are urgent or not by turns. */
const calmCategories = /musculoskeletal|dermatolog/i;

/** What people say to a doctor in consultations that were routine. */
export const calmPatients = (source: Source): { set: string; text: string }[] => {
  const routine = consultations(source).filter(({ id }) => !urgent.has(id) && !sameDay.has(id));
  const calm = interviews(source).filter(({ category }) => calmCategories.test(category));
  return [
    ...routine.flatMap(({ said }) => said.map((text) => ({ set: 'primock57: routine', text }))),
    ...calm.flatMap(({ said }) => said.map((text) => ({ set: 'osce_interviews: joints, skin', text }))),
  ];
};
