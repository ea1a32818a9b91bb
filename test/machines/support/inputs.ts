import { readFileSync } from 'node:fs';
import type { Recheck } from '#src/machines/authentication.context.ts';
import type { AuthenticationInput } from '#src/machines/authentication.machine.ts';
import type { CallbackInput } from '#src/machines/callback.machine.ts';
import type { InsuranceInput } from '#src/machines/insurance.setup.ts';
import type { ReceptionInput } from '#src/machines/reception.machine.ts';
import type { SchedulingInput } from '#src/machines/scheduling.setup.ts';
import { parsePolicy } from '#src/policy/load.ts';
import type { Policy } from '#src/policy/schema.ts';

const loaded = parsePolicy(readFileSync('policy/default.yaml', 'utf8'), 'policy/default.yaml');
if (loaded.kind === 'wrong') throw new Error(loaded.problems.join('\n'));
export const policy: Policy = loaded.policy;

const common = { limits: policy.limits, queueOpen: true };

export const authenticationInput = (more: Partial<AuthenticationInput> = {}): AuthenticationInput => ({
  ...common,
  policy: policy.authentication,
  heard: {},
  hasCallingNumber: false,
  recheck: null,
  ...more,
});

export const insuranceInput = (more: Partial<InsuranceInput> = {}): InsuranceInput => ({
  ...common,
  policy: policy.insurance,
  purpose: 'visit',
  serviceType: '98',
  date: '2026-11-23',
  heard: {},
  ...more,
});

export const schedulingInput = (more: Partial<SchedulingInput> = {}): SchedulingInput => ({
  ...common,
  goal: 'scheduleAppointment',
  policy,
  language: 'en',
  now: '2026-11-23T17:00:00.000Z',
  today: '2026-11-23',
  heard: {},
  ...more,
});

/** An identity that was proven before, of which the date of birth is told again. */
export const recheck: Recheck = {
  patient: 'Patient/1',
  factor: 'dateOfBirth',
  factors: { phoneNumber: '+12065550142', zipCode: '98101' },
  relation: 'self',
  callerName: null,
};

export const callbackInput = (more: Partial<CallbackInput> = {}): CallbackInput => ({
  ...common,
  queueOpen: false,
  isOffered: true,
  isOpen: false,
  opensAt: '2026-11-23T16:00:00.000Z',
  promisedBy: '2026-11-23T18:00:00.000Z',
  callingNumber: '+12065550142',
  ...more,
});

export const receptionInput = (more: Partial<ReceptionInput> = {}): ReceptionInput => ({
  ...common,
  mode: 'opening',
  flows: policy.flows,
  parked: [],
  announceRecording: true,
  served: false,
  ...more,
});
