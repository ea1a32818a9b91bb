import { assign } from 'xstate';
import type { AppointmentView, Opening } from '../domain/scheduling.ts';
import { oneMoment } from './listening.ts';
import { ehrDown, systemUnavailable } from './scheduling.arrows.ts';
import { schedulingSetup } from './scheduling.setup.ts';

const state = schedulingSetup.createStateConfig;

/** Whether what is there already is what was chosen. */
const isSame = (there: AppointmentView, chosen: Opening | null): boolean =>
  Date.parse(there.start) === Date.parse(chosen?.start ?? '') && there.provider.id === chosen?.provider.id;

/** Commits before it speaks: a new appointment stands in the EHR before the old one is taken off, and before either is said. */
export const bookingStates = {
  booking: state({
    invoke: {
      id: 'bookAppointment',
      src: 'bookAppointment',
      input: ({ context }) => ({
        slot: context.chosen?.slot ?? '',
        replaces: context.goal === 'rescheduleAppointment' ? (context.target?.id ?? null) : null,
        visitType: context.visitType?.id ?? '',
        specialty: context.visitType?.specialty ?? null,
        minutes: context.visitType?.minutes ?? 30,
        timeZone: context.policy.clinic.timeZone,
      }),
      onDone: [
        {
          guard: ({ event }) => event.output.kind === 'booked',
          target: 'committed',
          actions: [
            assign(({ event }) => ({ committed: event.output.kind === 'booked' ? event.output.appointment : null })),
            { type: 'note', params: { note: 'appointment.booked' } },
          ],
        },
        {
          guard: ({ context, event }) => event.output.kind === 'alreadyBooked' && isSame(event.output.appointment, context.chosen),
          target: 'booked',
          actions: [
            assign(({ event }) => ({ committed: event.output.kind === 'alreadyBooked' ? event.output.appointment : null })),
            { type: 'sayCommitted', params: { key: 'scheduling.alreadyBooked' } },
          ],
        },
        {
          guard: ({ event }) => event.output.kind === 'alreadyBooked',
          target: 'findingOpenings',
          actions: [
            'excludeChosen',
            assign(({ event }) => ({ clash: event.output.kind === 'alreadyBooked' ? event.output.appointment : null })),
            'sayClash',
          ],
        },
        {
          guard: ({ event }) => event.output.kind === 'slotTaken',
          target: 'findingOpenings',
          actions: ['excludeChosen', { type: 'say', params: { key: 'scheduling.slotTaken' } }],
        },
        { guard: ({ event }) => event.output.kind === 'unavailable', ...ehrDown('booking') },
        // Whether it was booked is not known: a person looks, nothing is repeated.
        systemUnavailable,
      ],
      onError: systemUnavailable,
    },
    on: { 'tool.slow': { target: 'bookingSlow' } },
  }),
  bookingSlow: oneMoment('bookingSlow', 'booking'),
  committed: state({
    always: [
      { guard: 'isMove', target: 'cancellingOld' },
      { target: 'booked', actions: { type: 'sayCommitted', params: { key: 'scheduling.booked' } } },
    ],
  }),
  cancellingOld: state({
    invoke: {
      id: 'cancelOld',
      src: 'cancelAppointment',
      input: ({ context }) => ({ appointment: context.target?.id ?? '', reason: 'rescheduled' as const }),
      onDone: [
        {
          guard: ({ event }) => event.output.kind === 'cancelled',
          target: 'rescheduled',
          actions: [
            { type: 'note', params: { note: 'appointment.cancelled' } },
            { type: 'sayCommitted', params: { key: 'scheduling.rescheduled' } },
          ],
        },
        // The new one stands, so nothing is lost; staff take the old one off.
        {
          target: 'rescheduled',
          actions: [
            { type: 'tellStaff', params: { reason: 'systemUnavailable' } },
            { type: 'sayCommitted', params: { key: 'scheduling.rescheduledOldStands' } },
          ],
        },
      ],
      onError: {
        target: 'rescheduled',
        actions: [
          { type: 'tellStaff', params: { reason: 'systemUnavailable' } },
          { type: 'sayCommitted', params: { key: 'scheduling.rescheduledOldStands' } },
        ],
      },
    },
    on: { 'tool.slow': { target: 'cancellingOldSlow' } },
  }),
  cancellingOldSlow: oneMoment('cancellingOldSlow', 'cancellingOld'),
};
