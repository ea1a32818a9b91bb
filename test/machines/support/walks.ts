import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { AuthenticationContext } from '#src/machines/authentication.context.ts';
import { type InsuranceContext, missing } from '#src/machines/insurance.context.ts';
import type { Listening } from '#src/machines/listening.ts';
import type { SchedulingContext } from '#src/machines/scheduling.context.ts';
import { authenticationInput, callbackInput, insuranceInput, policy, receptionInput, recheck, schedulingInput } from './inputs.ts';

/** Everything that a caller can do, with enough to say, and everything that a tool can answer: the graph of each machine is walked with it. */

const done = (id: string, ...kinds: (string | object)[]) =>
  kinds.map((kind) => ({
    type: `xstate.done.actor.${id}`,
    output: typeof kind === 'string' ? { kind } : kind,
    actorId: id,
  }));

const heard = (type: 'provide' | 'affirm' | 'deny' | 'choose' | 'correct', ...slots: object[]) =>
  slots.map((values) => ({ type: `caller.${type}`, slots: values }));

const always = [
  { type: 'caller.silence' },
  { type: 'caller.refuse' },
  { type: 'caller.nothingElse' },
  { type: 'caller.ask', topic: 'hours' },
  { type: 'caller.ask', topic: 'billing' },
  { type: 'caller.ask', topic: 'insuranceAccepted', payer: 'Aetna' },
  { type: 'tool.slow' },
  ...heard('affirm', {}),
  ...heard('deny', {}),
  ...heard('choose', { option: '1' }),
];

const named = { id: 'P/1', name: 'Dr. Chen', specialty: 'dermatology', locations: [], languages: [] };
const when = { start: '2026-11-23T09:30:00-08:00', end: '2026-11-23T10:00:00-08:00', provider: named, location: named };
const appointment = { id: 'A/1', ...when, visitType: null, specialty: 'dermatology' };
const coverage = { id: 'C/1', payerName: 'Aetna', payerId: 'aetna', relationship: 'self', planName: null };
const active = (network: string) => ({
  kind: 'active',
  payerName: 'Aetna',
  plan: null,
  network,
  period: { start: null, end: null },
  copays: [],
  source: 'EB',
});

/** The most tries that any state has seen fail: what brings a caller to a person. */
const tired = ({ counters, explained }: Listening): number[] => {
  const most = (counter: 'noInput' | 'rejected') => Math.max(0, ...Object.values(counters).map((state) => state[counter]));
  return [most('noInput'), most('rejected'), Math.min(explained.length, 1)];
};

export type Walk = { inputs: unknown[]; events: object[]; parts: (context: never) => unknown[] };

export const walks: Record<string, Walk> = {
  reception: {
    inputs: [
      receptionInput(),
      receptionInput({ mode: 'fresh' }),
      receptionInput({ mode: 'told' }),
      receptionInput({ mode: 'again', parked: ['cancelAppointment'], served: true }),
    ],
    events: [{ type: 'caller.request', goals: ['cancelAppointment'], slots: {} }, ...heard('provide', { provider: 'Chen' })],
    parts: () => [],
  },
  interruption: {
    inputs: ['emergency', 'language'].map((about) => ({ ...receptionInput(), about, language: 'es' })),
    events: heard('provide', { language: 'es' }),
    parts: () => [],
  },
  authentication: {
    inputs: [
      authenticationInput(),
      authenticationInput({ heard: { callingFor: 'child' } }),
      authenticationInput({ queueOpen: false }),
      authenticationInput({ recheck }),
    ],
    events: [
      ...heard('provide', { dateOfBirth: '1980-03-04', phoneNumber: '+12065550142', zipCode: '98101' }),
      ...heard('provide', { personName: { given: 'A', family: 'B' } }),
      ...done('verifyIdentity', { kind: 'verified', patient: 'P/1', matchedFactors: [] }, 'notVerified', 'unavailable'),
    ],
    parts: ({ confirmed, proposed, callerName, relation }: AuthenticationContext) => [
      Object.keys(confirmed).length,
      Object.keys(proposed).length,
      callerName !== null,
      relation,
    ],
  },
  resumption: {
    inputs: [receptionInput()],
    events: [
      { type: 'caller.request', goals: ['cancelAppointment'], slots: {} },
      { type: 'call.escalate', cause: { reason: 'patientRequest' } },
    ],
    parts: () => [],
  },
  callback: {
    inputs: [callbackInput(), callbackInput({ callingNumber: null, isOpen: true }), callbackInput({ isOffered: false })],
    events: [
      ...heard('provide', { phoneNumber: '+14255550198' }),
      { type: 'call.escalate', cause: { reason: 'medicalEmergency' } },
      { type: 'call.escalate', cause: { reason: 'patientRequest' } },
      { type: 'caller.request', goals: ['cancelAppointment'], slots: {} },
    ],
    parts: (context: { phoneNumber: string | null }) => [context.phoneNumber],
  },
  insurance: {
    inputs: [
      insuranceInput({ policy: { ...policy.insurance, askGroupNumber: true } }),
      insuranceInput({ purpose: 'question', queueOpen: false }),
    ],
    events: [
      ...heard(
        'provide',
        { payer: { candidates: [{ id: 'aetna', name: 'Aetna' }] } },
        { payer: { candidates: [coverage, { id: 'x', name: 'X' }] } },
        { memberId: 'W1' },
        { relationship: 'child' },
        { personName: { given: 'A', family: 'B' } },
        { dateOfBirth: '1980-03-04' },
      ),
      ...done('listCoverages', { kind: 'found', coverages: [coverage] }, 'unavailable'),
      ...done('listCoverages', { kind: 'found', coverages: [coverage, coverage] }, { kind: 'found', coverages: [] }),
      ...done(
        'checkEligibility',
        active('in'),
        active('out'),
        { kind: 'inactive', payerName: 'Aetna', endedOn: null },
        'unavailable',
      ),
      ...done('saveCoverage', { kind: 'saved', coverage: 'C/9' }),
    ],
    parts: (context: InsuranceContext) => [
      missing(context),
      context.candidates.length,
      context.confirmed,
      context.chosen !== null,
      context.coverages.length,
    ],
  },
  scheduling: {
    inputs: (['scheduleAppointment', 'rescheduleAppointment', 'cancelAppointment', 'lookUpAppointments'] as const).map((goal) =>
      schedulingInput({ goal, queueOpen: goal !== 'cancelAppointment' }),
    ),
    events: [
      ...heard('provide', { visitReason: { text: 'rash', specialty: 'dermatology' } }, { date: { from: null, to: null } }),
      ...heard('provide', { provider: 'Chen' }),
      ...done('searchProviders', { kind: 'found', providers: [named, named] }, 'none', 'unavailable'),
      ...done('findOpenings', { kind: 'found', openings: [{ slot: 'S/1', ...when }] }, 'none'),
      ...done('bookAppointment', { kind: 'booked', appointment }, 'slotTaken'),
      ...done('cancelOld', 'cancelled'),
      ...done('listAppointments', { kind: 'found', appointments: [] }, { kind: 'found', appointments: [appointment] }),
      ...done('listAppointments', { kind: 'found', appointments: [appointment, appointment] }),
      ...done('cancelAppointment', 'cancelled'),
    ],
    parts: (context: SchedulingContext) => [
      context.goal,
      context.reasonTold,
      context.wish.date !== null,
      context.wish.provider !== null,
      context.candidates.length,
      context.widened,
      context.target !== null,
    ],
  },
};

/** Snapshots that the walk has met, one for each distinct state and the parts of the context that decide. */
export const met = (machine: AnyStateMachine, { inputs, events, parts }: Walk): AnyMachineSnapshot[] =>
  inputs.flatMap((input) =>
    getShortestPaths(machine, {
      input,
      events: [...always, ...events] as never,
      serializeState: (snapshot: AnyMachineSnapshot) =>
        JSON.stringify([snapshot.value, tired(snapshot.context as Listening), parts(snapshot.context as never)]),
      limit: 500_000,
    } as never).map((path) => path.state as AnyMachineSnapshot),
  );
