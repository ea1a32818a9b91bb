import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { cast, type Member } from './support/cast.ts';
import { playMember } from './support/play-member.ts';

/** Everybody whose call has one right end is played to it, in their own language, with nothing but the public API. */
describe('the cast', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell();
  });
  afterAll(() => callwell.close());

  const read = async (reference: string) => {
    const response = await fetch(`${callwell.ehrUrl}/${reference}`);
    return (await response.json()) as { resourceType: string; status: string; participant?: { actor?: { reference?: string } }[] };
  };
  const isOf = (resource: Awaited<ReturnType<typeof read>>, patient: string | null) =>
    (resource.participant ?? []).some(({ actor }) => actor?.reference === patient);

  /** What the EHR must hold once it was said. */
  const held: Record<string, (member: Member, references: string[]) => Promise<void>> = {
    booked: async (member, [booked = '']) => {
      const appointment = await read(booked);
      expect(appointment).toMatchObject({ resourceType: 'Appointment', status: 'booked' });
      expect(isOf(appointment, member.patient)).toBe(true);
    },
    rescheduled: async (member, [moved = '']) => {
      expect(member.appointments).not.toContain(moved);
      expect(await read(moved)).toMatchObject({ status: 'booked' });
      expect(await read(member.appointments[0] ?? '')).toMatchObject({ status: 'cancelled' });
    },
    cancelled: async (member, [cancelled = '']) => {
      expect(member.appointments).toContain(cancelled);
      expect(await read(cancelled)).toMatchObject({ status: 'cancelled' });
    },
    found: async (member, references) => {
      expect(references.toSorted()).toEqual(member.appointments.toSorted());
    },
    insuranceVerified: async (member, [coverage = '']) => {
      const known = member.plans.map((plan) => plan.coverage);
      expect(known.includes(coverage) || (await read(coverage)).resourceType === 'Coverage').toBe(true);
    },
  };

  const ending = cast.filter(({ ends }) => ends !== null);

  it.each(ending)('$id ends with $ends: $shows', async (member) => {
    const { last, lines, heard } = await playMember(callwell, member);

    const end = last.status === 'escalated' ? last.escalation?.reason : last.outcomes[0]?.result;
    expect({ end, status: last.status }, lines.join('\n')).toEqual({
      end: member.ends,
      status: last.escalation ? 'escalated' : 'completed',
    });
    if (member.ssnLast4) expect(heard.join(' ')).not.toContain(member.ssnLast4);
    if (last.outcome) expect(last.outcome.goal).toBe(member.goal);
    await held[member.ends ?? '']?.(member, last.outcomes[0]?.references ?? []);
  });
});
