import { Temporal } from 'temporal-polyfill';
import type { EscalationCause } from '../domain/escalation.ts';
import { hoursOn, isQueueOpen, isUrgent } from './questions.ts';
import type { Policy } from './schema.ts';

/** When a call back can be promised: RFC 3339 with the clinic's offset. `isOpen`: somebody is there now, so `opensAt` is now. */
export type CallbackPlan = { isOpen: boolean; opensAt: string; promisedBy: string };

/** Whether this hand-over is offered a call back. `isFull`: the queue is open, and takes nobody. Never in an emergency. */
export const offersCallback = (
  policy: Policy,
  cause: EscalationCause & { queue: string },
  { at, isFull }: { at: Date; isFull: boolean },
): boolean => {
  const queue = policy.escalation.queues.find(({ id }) => id === cause.queue);
  if (queue === undefined || queue.callback === 'off' || isUrgent(cause)) return false;
  const isWanted = isFull || queue.callback === 'always' || !isQueueOpen(policy, queue.id, at);
  return isWanted && callbackPlan(policy, queue.id, at) !== null;
};

/**
 * The policy's minutes, counted while the queue is open from its next opening on: over nights, closed days and changes of the clock. The
 * end is rounded up to a quarter of an hour, but not past closing. Null when the queue never opens.
 */
export const callbackPlan = (policy: Policy, queueId: string, at: Date): CallbackPlan | null => {
  const now = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(policy.clinic.timeZone);
  let left = policy.callback.withinMinutes;
  let opensAt: Temporal.ZonedDateTime | null = null;
  for (const { from, to } of openSpans(policy, queueId, now)) {
    opensAt ??= from;
    const minutes = to === null ? left : Math.floor(from.until(to).total('minutes'));
    if (minutes >= left) {
      const promisedBy = beforeClosing(from.add({ minutes: left }), to);
      return { isOpen: opensAt.equals(now), opensAt: told(opensAt), promisedBy: told(promisedBy) };
    }
    left -= minutes;
  }
  return null;
};

/** `to` is null when it never closes. */
type Span = { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime | null };

/** Longer than any clinic that takes calls stays closed, or needs for the most minutes that the policy allows. */
const daysAhead = 800;

function* openSpans(policy: Policy, queueId: string, now: Temporal.ZonedDateTime): Generator<Span, void> {
  const queue = policy.escalation.queues.find(({ id }) => id === queueId);
  if (queue === undefined) return;
  if (queue.hours === 'always') {
    yield { from: now, to: null };
    return;
  }
  const { timeZoneId: timeZone } = now;
  for (let ahead = 0; ahead < daysAhead; ahead++) {
    const day = now.toPlainDate().add({ days: ahead });
    const hours = hoursOn(policy, day);
    if (hours === undefined) continue;
    const open = day.toZonedDateTime({ timeZone, plainTime: hours.open });
    const to = day.toZonedDateTime({ timeZone, plainTime: hours.close });
    if (Temporal.ZonedDateTime.compare(to, now) > 0) yield { from: later(open, now), to };
  }
}

const later = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  Temporal.ZonedDateTime.compare(a, b) >= 0 ? a : b;

const beforeClosing = (due: Temporal.ZonedDateTime, closing: Temporal.ZonedDateTime | null): Temporal.ZonedDateTime => {
  const rounded = due.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });
  return closing !== null && Temporal.ZonedDateTime.compare(rounded, closing) > 0 ? closing : rounded;
};

const told = (at: Temporal.ZonedDateTime): string => at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
