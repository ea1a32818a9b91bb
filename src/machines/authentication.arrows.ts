import { required } from './listening.ts';

/** Arrows that several states of the authentication machine have. */

export const factorsHeard = [
  { guard: 'changesPatientInRecheck' as const, target: 'refused' as const },
  { guard: 'changesPatient' as const, target: 'starting' as const, actions: ['callForAnother' as const, 'absorb' as const] },
  { guard: 'tellsFactors' as const, target: 'weighing' as const, actions: 'absorb' as const },
];
export const withheld = [
  { guard: 'rechecks' as const, target: 'refused' as const },
  { guard: 'canSkip' as const, target: 'weighing' as const, actions: 'skipFactor' as const },
  ...required('collecting', 'identityNotVerified'),
];
export const misheard = [
  {
    guard: { type: 'rejectedSpent' as const, params: { state: 'correcting' } },
    target: '#escalated' as const,
    actions: [{ type: 'giveUp' as const, params: { reason: 'attemptsExhausted' } }],
  },
];
export const countMisheard = { type: 'countRejected' as const, params: { state: 'correcting' } };
