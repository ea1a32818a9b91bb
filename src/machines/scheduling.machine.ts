import { ends, escalation, listening, newListening, notDone } from './listening.ts';
import { finished, giveUp, systemUnavailable } from './scheduling.arrows.ts';
import { bookingStates } from './scheduling.booking.states.ts';
import { absorbWish, noWish, openWish, type SchedulingContext } from './scheduling.context.ts';
import { existingStates } from './scheduling.existing.states.ts';
import { searchStates } from './scheduling.search.states.ts';
import { type SchedulingInput, type SchedulingOutput, schedulingSetup } from './scheduling.setup.ts';

/**
 * Books, moves, cancels and looks up appointments.
 *
 *   schedule ─→ weighing ⇄ askingReason, askingPreference, searchingProviders ⇄ choosingProvider
 *                  │
 *                  └→ findingOpenings ─→ offering ─ one is chosen ─→ booking ─→ booked
 *                          ▲  └ none ─→ widening   │ something else       └ taken ─→ findingOpenings
 *                          └───────────────────────┘
 *   look up, move, cancel ─→ listing ─→ confirmingTarget | choosingTarget ─→ targetTaken
 *        move ─→ weighing … booking ─→ cancellingOld ─→ rescheduled
 *        cancel ─→ offeringMove ─ no ─→ confirmingFee (inside the notice period) ─→ cancelling ─→ cancelled
 *
 * Nothing is said to be done before the EHR said so, and it is said from the EHR's answer.
 */

export const schedulingMachine = schedulingSetup.createMachine({
  id: 'scheduling',
  context: ({ input }): SchedulingContext => initialContext(input),
  initial: 'starting',
  on: escalation,
  states: {
    starting: { always: [{ guard: 'isSchedule', target: 'weighing' }, { target: 'listing' }] },
    weighing: {
      always: [
        { guard: 'noReason', target: 'askingReason' },
        { guard: 'needsStaff', ...giveUp('staffApproval') },
        { guard: 'severalProviders', target: 'choosingProvider' },
        { guard: 'unresolved', target: 'searchingProviders' },
        { guard: 'noPreference', target: 'askingPreference' },
        { target: 'findingOpenings' },
      ],
    },
    ...searchStates,
    ...bookingStates,
    ...existingStates,
    systemDown: listening('systemDown', [], {
      'caller.affirm': [
        { guard: { type: 'rejectedSpent', params: { state: 'systemDown' } }, ...systemUnavailable },
        { target: 'resuming', actions: { type: 'countRejected', params: { state: 'systemDown' } } },
      ],
      'caller.deny': systemUnavailable,
    }),
    resuming: {
      always: [
        { guard: { type: 'resumesAt', params: { state: 'searchingProviders' } }, target: 'searchingProviders' },
        { guard: { type: 'resumesAt', params: { state: 'findingOpenings' } }, target: 'findingOpenings' },
        { guard: { type: 'resumesAt', params: { state: 'booking' } }, target: 'booking' },
        { guard: { type: 'resumesAt', params: { state: 'cancelling' } }, target: 'cancelling' },
        { target: 'listing' },
      ],
    },
    booked: finished('booked'),
    rescheduled: finished('rescheduled'),
    cancelled: finished('cancelled'),
    found: finished('found'),
    none: finished('none'),
    kept: finished('kept'),
    waitlisted: finished('waitlisted'),
    ...ends,
  },
  output: ({ context }): SchedulingOutput => outputOf(context),
});

function initialContext(input: SchedulingInput): SchedulingContext {
  const { goal, policy, language, now, today } = input;
  const blank: SchedulingContext = {
    ...newListening(input),
    goal,
    policy,
    language,
    now,
    today,
    visitType: null,
    reasonTold: false,
    wish: noWish,
    preferenceAsked: false,
    providers: [],
    locations: [],
    candidates: [],
    offered: [],
    excluded: [],
    before: null,
    avoided: [],
    widened: 0,
    chosen: null,
    appointments: [],
    target: null,
    committed: null,
    clash: null,
    resume: 'listing',
    done: null,
  };
  const told = { ...blank, ...absorbWish(blank, input.heard) };
  return goal === 'rescheduleAppointment' && input.heard.cannotCome ? { ...told, ...openWish(told) } : told;
}

function outputOf(context: SchedulingContext): SchedulingOutput {
  const { done, committed, target, appointments } = context;
  if (!done) return notDone(context);
  const concerned = done === 'found' ? appointments : done === 'cancelled' || done === 'kept' ? [target] : [committed];
  return { kind: 'done', result: done, appointments: concerned.filter((appointment) => appointment !== null) };
}
