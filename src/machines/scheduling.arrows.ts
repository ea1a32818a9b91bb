import type { SlotName } from '../domain/slots.ts';
import { type SchedulingContext, schedulingSlots } from './scheduling.context.ts';

/** Arrows that several states of the scheduling machine have. */

export const wishes: SlotName[] = [...schedulingSlots];
export const choices: SlotName[] = [...schedulingSlots, 'option'];

export const giveUp = (reason: string) => ({
  target: '#escalated' as const,
  actions: [{ type: 'giveUp' as const, params: { reason } }],
});
export const systemUnavailable = giveUp('systemUnavailable');
export const ehrDown = (state: SchedulingContext['resume']) => ({
  target: 'systemDown' as const,
  actions: [{ type: 'resumeAt' as const, params: { state } }],
});
export const toldWish = { guard: 'tellsWish' as const, target: 'weighing' as const, actions: 'absorb' as const };
export const toldOther = [
  { guard: 'shifts' as const, target: 'weighing' as const, actions: ['shift' as const, 'absorb' as const] },
  toldWish,
];
export const toldPreference = [
  {
    guard: 'shifts' as const,
    target: 'weighing' as const,
    actions: ['shift' as const, 'absorb' as const, 'notePreferenceAsked' as const],
  },
  { guard: 'tellsWish' as const, target: 'weighing' as const, actions: ['absorb' as const, 'notePreferenceAsked' as const] },
];
export const noPreference = { target: 'weighing' as const, actions: ['notePreferenceAsked' as const, 'absorb' as const] };
export const finished = (as: NonNullable<SchedulingContext['done']>) => ({
  type: 'final' as const,
  entry: { type: 'finish' as const, params: { as } },
});
