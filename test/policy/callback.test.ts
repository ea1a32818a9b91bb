import { describe, expect, it } from 'vitest';
import { callbackPlan, offersCallback } from '#src/policy/callback.ts';
import type { Policy } from '#src/policy/schema.ts';
import { policy } from '#test/machines/support/inputs.ts';

/** Monday to Friday, 8 to 5, in Los Angeles. */
const clinic = (changes: { withinMinutes?: number; closedDays?: string[]; hours?: Policy['clinic']['hours'] } = {}): Policy => ({
  ...policy,
  clinic: { ...policy.clinic, closedDays: changes.closedDays ?? [], hours: changes.hours ?? policy.clinic.hours },
  callback: { ...policy.callback, withinMinutes: changes.withinMinutes ?? 120 },
});

const weekly = { monday: { open: '09:00', close: '10:00' } };

/** Local times, with the offset that the zone has then. */
const cases: [told: string, at: string, changes: Parameters<typeof clinic>[0], opens: string, by: string][] = [
  ['at night, in the next morning', '2026-11-23T22:00:00-08:00', {}, '2026-11-24T08:00:00-08:00', '2026-11-24T10:00:00-08:00'],
  [
    'before the clinic opens, on the same day',
    '2026-11-24T06:30:00-08:00',
    {},
    '2026-11-24T08:00:00-08:00',
    '2026-11-24T10:00:00-08:00',
  ],
  ['on a Friday evening, on Monday', '2026-11-20T17:00:00-08:00', {}, '2026-11-23T08:00:00-08:00', '2026-11-23T10:00:00-08:00'],
  [
    'over a holiday',
    '2026-11-25T18:00:00-08:00',
    { closedDays: ['2026-11-26'] },
    '2026-11-27T08:00:00-08:00',
    '2026-11-27T10:00:00-08:00',
  ],
  [
    'while it is open, from now on and rounded up to a quarter',
    '2026-11-23T09:07:00-08:00',
    {},
    '2026-11-23T09:07:00-08:00',
    '2026-11-23T11:15:00-08:00',
  ],
  [
    'late on a Friday: what is left is counted on Monday',
    '2026-11-20T16:00:00-08:00',
    {},
    '2026-11-20T16:00:00-08:00',
    '2026-11-23T09:00:00-08:00',
  ],
  [
    'not past closing by rounding',
    '2026-11-23T15:00:00-08:00',
    { withinMinutes: 119, hours: { monday: { open: '08:00', close: '16:59' } } },
    '2026-11-23T15:00:00-08:00',
    '2026-11-23T16:59:00-08:00',
  ],
  ['across the end of summer time', '2026-10-31T12:00:00-07:00', {}, '2026-11-02T08:00:00-08:00', '2026-11-02T10:00:00-08:00'],
  ['across its beginning', '2027-03-13T12:00:00-08:00', {}, '2027-03-15T08:00:00-07:00', '2027-03-15T10:00:00-07:00'],
  [
    'over weeks where the clinic is hardly open',
    '2026-11-24T12:00:00-08:00',
    { hours: weekly },
    '2026-11-30T09:00:00-08:00',
    '2026-12-07T10:00:00-08:00',
  ],
];

describe('a call back is promised', () => {
  it.each(cases)('%s', (_, at, changes, opens, by) => {
    const plan = callbackPlan(clinic(changes), 'frontDesk', new Date(at));
    expect([Date.parse(plan?.opensAt ?? ''), Date.parse(plan?.promisedBy ?? '')]).toEqual([Date.parse(opens), Date.parse(by)]);
    expect(plan?.isOpen).toBe(Date.parse(opens) === Date.parse(at));
  });

  it('never by a clinic that never opens, and by its own clock in a queue that is always open', () => {
    expect(callbackPlan(clinic({ hours: {} }), 'frontDesk', new Date())).toBeNull();
    expect(callbackPlan(clinic({ hours: {} }), 'nurse', new Date('2026-11-21T03:00:00Z'))?.promisedBy).toBe(
      '2026-11-20T21:00:00-08:00',
    );
  });
});

describe('a call back is offered', () => {
  const night = new Date('2026-11-24T07:00:00Z');
  const noon = new Date('2026-11-23T20:00:00Z');
  const inQueue = (callback: 'whenClosed' | 'always' | 'off'): Policy => ({
    ...policy,
    escalation: { ...policy.escalation, queues: policy.escalation.queues.map((queue) => ({ ...queue, callback })) },
  });
  const cause = { reason: 'patientRequest', queue: 'frontDesk' };

  it.each([
    ['whenClosed', night, false, true],
    ['whenClosed', noon, false, false],
    ['whenClosed', noon, true, true],
    ['always', noon, false, true],
    ['off', night, true, false],
  ] as const)('with "%s" at %o, full: %s → %s', (when, at, isFull, offered) => {
    expect(offersCallback(inQueue(when), cause, { at, isFull })).toBe(offered);
  });

  it.each([{ reason: 'medicalEmergency' }, { reason: 'selfHarm' }, { reason: 'pregnancyConcern', priority: 'emergency' as const }])(
    'never in an emergency (%o)',
    (urgent) => {
      expect(offersCallback(inQueue('always'), { ...urgent, queue: 'frontDesk' }, { at: night, isFull: true })).toBe(false);
    },
  );
});
