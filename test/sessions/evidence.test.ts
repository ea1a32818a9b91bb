import { describe, expect, it } from 'vitest';
import { newFacts } from '#src/agents/facts.ts';
import type { Emitted, SayValue } from '#src/machines/events.ts';
import type { Call } from '#src/sessions/call.ts';
import { knownIn, untraced } from '#src/sessions/evidence.ts';
import { policy } from '#test/machines/support/inputs.ts';

const facts = newFacts({
  language: 'en',
  began: '2026-11-22T17:00:00Z',
  beganLocal: '2026-11-22T09:00:00',
  hasCallingNumber: true,
});
/** A call that holds nothing yet. */
const call = { facts, floor: { agent: 'scheduling', snapshot: { context: {} } }, interrupted: null, earlier: null };
const answers = [
  { kind: 'booked', appointment: { start: '2026-12-01T09:30:00-08:00', provider: { name: 'Mei Chen' } } },
  { kind: 'active', copays: [{ cents: 2500 }], since: '2026-01-01' },
];
const acts = [{ act: 'provide', slots: { zipCode: { value: '98101' }, dateOfBirth: { value: { year: null, month: 3, day: 4 } } } }];
const known = knownIn(call as unknown as Call, policy, [answers, acts, '+12065550142']);

const said = (value: SayValue): Emitted[] => [{ type: 'say', key: 'scheduling.booked', params: { value } }];

describe('a value that is said', () => {
  const proven: SayValue[] = [
    { is: 'dateTime', dateTime: '2026-12-01T09:30:00-08:00' },
    { is: 'date', date: '2026-12-01' },
    { is: 'name', name: 'Mei Chen' },
    { is: 'money', cents: 2500 },
    { is: 'spelled', value: '98101' },
    { is: 'phone', phone: '+12065550142' },
    { is: 'month', month: 3, day: 4 },
  ];
  it.each(proven)('is traced to a tool or to the caller: $is', (value) => expect(untraced(said(value), known)).toBeNull());

  const planted: SayValue[] = [
    { is: 'dateTime', dateTime: '2026-12-01T09:45:00-08:00' },
    { is: 'date', date: '2026-12-02' },
    { is: 'name', name: 'Ann Jones' },
    { is: 'money', cents: 2600 },
    { is: 'spelled', value: '98102' },
    { is: 'phone', phone: '+12065550199' },
    { is: 'month', month: 11, day: 31 },
    { is: 'label', label: { en: 'surgery', es: 'cirugía' } },
    { is: 'text', text: 'all is well' },
    { is: 'count', count: 41 },
  ];
  it.each(planted)('and came from nowhere is found: $is', (value) => {
    expect(untraced(said(value), known)).toBe('scheduling.booked');
    expect(
      untraced(said({ is: 'list', items: [{ is: 'phrase', key: 'scheduling.option', params: { value } }] }), known),
    ).not.toBeNull();
  });
});
