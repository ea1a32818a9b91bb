import { describe, expect, it } from 'vitest';
import { schedulingMachine } from '#src/machines/scheduling.machine.ts';
import type { SchedulingInput } from '#src/machines/scheduling.setup.ts';
import { policy, schedulingInput } from './support/inputs.ts';
import { affirm, answers, choose, deny, play, provide, type Step, silence } from './support/play.ts';

const schedule = (...steps: Step[]) => play(schedulingMachine, schedulingInput(), ...steps);
const scheduleWith = (input: Partial<SchedulingInput>, ...steps: Step[]) =>
  play(schedulingMachine, schedulingInput(input), ...steps);

const at = (day: string, time: string) => `${day}T${time}:00-08:00`;
const opening = (slot: string, day = '2026-12-01', time = '09:30') => ({
  slot,
  start: at(day, time),
  end: at(day, '10:00'),
  provider: { id: 'Practitioner/1', name: 'Dr. Grace Chen' },
  location: { id: 'Location/1', name: 'Downtown' },
});
const appointment = (id: string, day = '2026-12-01') => {
  const { slot: _slot, ...when } = opening(id, day);
  return { id, ...when, visitType: 'skinCheck', specialty: 'dermatology' };
};
const rash = provide({ visitReason: { text: 'a rash', specialty: 'dermatology' } });
const tuesday = provide({ date: { from: '2026-12-01', to: '2026-12-01' } });
const two = answers('found', { openings: [opening('Slot/1'), opening('Slot/2', '2026-12-01', '11:00')] });
const booked = answers('booked', { appointment: appointment('Appointment/9') });
const listed = (...appointments: object[]) => answers('found', { appointments });

describe('scheduling', () => {
  it('asks for the reason and the wish, then offers what the EHR has', () => {
    expect(schedule().lastAsk?.expects.kind).toBe('visitReason');
    expect(schedule(rash).lastAsk?.expects.kind).toBe('appointmentPreference');
    expect(schedule(rash, tuesday, two).lastAsk?.expects.options?.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('asks for nothing that was said before', () => {
    const heard = { visitReason: { text: 'a rash', specialty: 'dermatology' }, date: { from: '2026-12-01', to: '2026-12-02' } };
    const searched = scheduleWith({ heard });
    expect(searched.state).toBe('findingOpenings');
    expect(searched.toolInput).toMatchObject({ specialty: 'dermatology', from: '2026-12-01', to: '2026-12-02', limit: 3 });
  });

  it('asks the EHR for every day and time that would do', () => {
    const heard = {
      visitReason: { text: 'a rash', specialty: 'dermatology' },
      date: { from: '2026-12-01', to: '2026-12-01' },
      time: { from: '10:00', to: '10:00' },
      orWhen: [{ date: { from: '2026-12-02', to: '2026-12-02' }, time: { from: '14:00', to: '16:00' } }],
    };
    const or = [{ from: '2026-12-02', to: '2026-12-02', notOn: [], earliest: '14:00', latest: '16:00' }];
    expect(scheduleWith({ heard }).toolInput).toMatchObject({ from: '2026-12-01', to: '2026-12-01', earliest: '10:00', or });
    // Nothing there: any time on those days, and no alternative is left out of that.
    expect(scheduleWith({ heard }, answers('none')).toolInput).not.toHaveProperty('or');
    // Another day takes the place of them all.
    expect(scheduleWith({ heard }, two, provide({ date: { from: '2026-12-04', to: '2026-12-04' } })).toolInput).not.toHaveProperty(
      'or',
    );
  });

  it('looks up everybody who was named, and searches with all of them', () => {
    const heard = { visitReason: { text: 'a rash', specialty: 'dermatology' }, provider: 'Dr. Chen', orProviders: ['Dr. Ruiz'] };
    const found = (id: string) =>
      answers('found', { providers: [{ id, name: id, specialty: 'dermatology', locations: [], languages: [] }] });
    expect(scheduleWith({ heard }).toolInput).toMatchObject({ name: 'Dr. Chen' });
    expect(scheduleWith({ heard }, found('P/1')).toolInput).toMatchObject({ name: 'Dr. Ruiz' });
    expect(scheduleWith({ heard }, found('P/1'), found('P/2'), tuesday).toolInput).toMatchObject({ providers: ['P/1', 'P/2'] });
    expect(scheduleWith({ heard }, answers('none'), found('P/2'), tuesday).toolInput).toMatchObject({ providers: ['P/2'] });
    expect(scheduleWith({ heard }, answers('none'), answers('none'), answers('none')).said).toContain('scheduling.noSuchProvider');
  });

  it('never searches the past', () => {
    const heard = { visitReason: { text: 'a rash', specialty: 'dermatology' }, date: { from: '2026-11-01', to: null } };
    expect(scheduleWith({ heard }).toolInput).toMatchObject({ from: '2026-11-23' });
  });

  it('takes a choice as the confirmation, and says it is booked only from the EHR’s answer', () => {
    const chosen = schedule(rash, tuesday, two, choose('2'));
    expect(chosen.toolInput).toMatchObject({ slot: 'Slot/2' });
    expect(chosen.said).not.toContain('scheduling.booked');
    const done = schedule(rash, tuesday, two, choose('2'), booked);
    expect(done.said).toContain('scheduling.booked');
    expect(done.output).toMatchObject({ kind: 'done', result: 'booked', appointments: [{ id: 'Appointment/9' }] });
  });

  it('takes yes for the only opening, and asks which when there are several', () => {
    const one = answers('found', { openings: [opening('Slot/1')] });
    expect(schedule(rash, tuesday, one, affirm).state).toBe('booking');
    expect(schedule(rash, tuesday, two, affirm).state).toBe('offering');
  });

  it('can book nothing that was not offered', () => {
    expect(schedule(rash, tuesday, two, choose('3')).state).toBe('offering');
  });

  it('a slot that somebody took is not offered again and costs no attempt', () => {
    const again = schedule(rash, tuesday, two, choose('1'), answers('slotTaken'));
    expect(again.toolInput).toMatchObject({ exclude: ['Slot/1'] });
    expect(again.said).toContain('scheduling.slotTaken');
    expect(again.snapshot.context.counters.offering?.rejected ?? 0).toBe(0);
  });

  it('searches anew with another day, keeping the rest of the wish', () => {
    const heard = { visitReason: { text: 'a rash', specialty: 'dermatology' }, time: { from: '13:00', to: '17:00' } };
    const changed = scheduleWith({ heard }, two, provide({ date: { from: '2026-12-03', to: '2026-12-03' } }));
    expect(changed.toolInput).toMatchObject({ from: '2026-12-03', earliest: '13:00' });
  });

  it('offers others when asked, without those already offered', () => {
    const others = schedule(rash, tuesday, two, { type: 'caller.ask', topic: 'otherAvailability' });
    expect(others.toolInput).toMatchObject({ exclude: ['Slot/1', 'Slot/2'] });
  });

  it('looks wider when nothing fits, and then offers a waiting list', () => {
    const none = answers('none');
    const wider = schedule(rash, tuesday, none);
    expect(wider.toolInput).toMatchObject({ to: '2027-01-22', earliest: null });
    expect(schedule(rash, tuesday, none, two).lastAsk?.key).toBe('scheduling.offerInstead');
    expect(schedule(rash, tuesday, none, none).state).toBe('offeringWaitlist');
    const waiting = schedule(rash, tuesday, none, none, affirm);
    expect(waiting.output).toMatchObject({ result: 'waitlisted' });
    expect(waiting.emitted.some(({ type }) => type === 'followUp')).toBe(true);
  });

  it('lets the EHR decide who a name means, and asks when it means several', () => {
    const chen = provide({ provider: 'Dr. Chen', date: { from: '2026-12-01', to: '2026-12-01' } });
    const provider = (id: string, name: string) => ({ id, name, specialty: 'dermatology', locations: [], languages: [] });
    const asked = schedule(rash, chen);
    expect(asked.toolInput).toMatchObject({ name: 'Dr. Chen', specialty: null });
    const several = schedule(
      rash,
      chen,
      answers('found', { providers: [provider('P/1', 'Grace Chen'), provider('P/2', 'Wei Chen')] }),
    );
    expect(several.state).toBe('choosingProvider');
    const found = answers('found', { providers: [provider('P/1', 'Grace Chen'), provider('P/2', 'Wei Chen')] });
    expect(schedule(rash, chen, found, choose('2')).toolInput).toMatchObject({ providers: ['P/2'] });
    expect(schedule(rash, chen, answers('none')).said).toContain('scheduling.noSuchProvider');
  });

  it('leaves a visit that staff must approve to staff', () => {
    const staffOnly = policy.scheduling.visitTypes.find(({ approval }) => approval === 'staff');
    const words = staffOnly?.words.en[0] ?? '';
    const told = schedule(provide({ visitReason: { text: words, specialty: staffOnly?.specialty ?? null } }));
    expect(told.output).toMatchObject({ cause: { reason: 'staffApproval' } });
  });

  it.each(['unknown', 'refused', 'notPermitted'])('says nothing is booked when the EHR answers %s, and hands over', (kind) => {
    const lost = schedule(rash, tuesday, two, choose('1'), answers(kind));
    expect(lost.output).toMatchObject({ cause: { reason: 'systemUnavailable' } });
    expect(lost.said).not.toContain('scheduling.booked');
  });

  it('finds what the patient has there already, and looks for another time when it is something else', () => {
    const same = schedule(rash, tuesday, two, choose('1'), answers('alreadyBooked', { appointment: appointment('Appointment/5') }));
    expect(same.said).toContain('scheduling.alreadyBooked');
    expect(same.output).toMatchObject({ result: 'booked', appointments: [{ id: 'Appointment/5' }] });
    const other = { ...appointment('Appointment/5'), provider: { id: 'Practitioner/2', name: 'Dr. Peter Lindqvist' } };
    const clash = schedule(rash, tuesday, two, choose('1'), answers('alreadyBooked', { appointment: other }));
    expect(clash.said).toContain('scheduling.clash');
    expect(clash.toolInput).toMatchObject({ exclude: ['Slot/1'] });
  });

  it('takes up the same booking when the EHR is back', () => {
    const down = schedule(rash, tuesday, two, choose('1'), answers('unavailable'));
    expect(down.state).toBe('systemDown');
    const back = schedule(rash, tuesday, two, choose('1'), answers('unavailable'), affirm);
    expect(back.toolInput).toMatchObject({ slot: 'Slot/1' });
  });
});

describe('rescheduling', () => {
  const move = (...steps: Step[]) => scheduleWith({ goal: 'rescheduleAppointment' }, ...steps);
  const toBooking = [listed(appointment('Appointment/1')), affirm, tuesday, two, choose('1')];

  it('books the new one before it cancels the old one', () => {
    expect(move(...toBooking).toolInput).toMatchObject({ slot: 'Slot/1', replaces: 'Appointment/1' });
    expect(move(...toBooking, booked).toolInput).toEqual({ appointment: 'Appointment/1', reason: 'rescheduled' });
    expect(move(...toBooking, booked, answers('cancelled')).output).toMatchObject({ result: 'rescheduled' });
  });

  it('loses nothing when the old one cannot be cancelled, and tells staff', () => {
    const stands = move(...toBooking, booked, answers('unknown'));
    expect(stands.output).toMatchObject({ result: 'rescheduled' });
    expect(stands.said).toContain('scheduling.rescheduledOldStands');
    expect(stands.emitted.some(({ type }) => type === 'followUp')).toBe(true);
  });

  it('keeps the practitioner unless the caller wishes otherwise', () => {
    expect(move(listed(appointment('Appointment/1')), affirm, tuesday).toolInput).toMatchObject({ providers: ['Practitioner/1'] });
  });

  it('knows which of several by the day that was said', () => {
    const meant = scheduleWith(
      { goal: 'rescheduleAppointment', heard: { date: { from: '2026-12-03', to: '2026-12-03' } } },
      listed(appointment('Appointment/1'), appointment('Appointment/2', '2026-12-03')),
    );
    expect(meant.state).toBe('confirmingTarget');
    expect(meant.snapshot.context.target.id).toBe('Appointment/2');
  });

  it('becomes cancelling for who says so once the appointment was named', () => {
    const wish: Step = { type: 'caller.request', goals: ['cancelAppointment'], slots: {} };
    const instead = move(listed(appointment('Appointment/1')), wish);
    expect(instead.toolInput).toMatchObject({ appointment: 'Appointment/1', reason: 'patient' });
    expect(move(listed(appointment('Appointment/1')), wish, answers('cancelled')).output).toMatchObject({ result: 'cancelled' });
  });
});

describe('cancelling', () => {
  const cancel = (...steps: Step[]) => scheduleWith({ goal: 'cancelAppointment' }, ...steps);
  const today = listed(appointment('Appointment/1', '2026-11-23'));
  const later = listed(appointment('Appointment/1', '2026-12-08'));

  it('offers to move it first', () => {
    expect(cancel(later, affirm).state).toBe('offeringMove');
    expect(cancel(later, affirm, affirm).snapshot.context.goal).toBe('rescheduleAppointment');
  });

  it('takes "just cancel it" for what it says', () => {
    const just = cancel(later, affirm, { type: 'caller.request', goals: ['cancelAppointment'], slots: {} });
    expect(just.toolInput).toMatchObject({ appointment: 'Appointment/1', reason: 'patient' });
  });

  it('inside the notice period asks for consent to the fee and notes it', () => {
    const asked = cancel(today, affirm, deny);
    expect(asked.state).toBe('confirmingFee');
    const agreed = cancel(today, affirm, deny, affirm, answers('cancelled'));
    expect(agreed.emitted).toContainEqual(expect.objectContaining({ type: 'note', note: 'fee.consented' }));
    expect(agreed.output).toMatchObject({ result: 'cancelled' });
    expect(cancel(today, affirm, deny, deny).output).toMatchObject({ result: 'kept' });
  });

  it('does not take silence for consent', () => {
    expect(cancel(today, affirm, deny, silence).state).toBe('confirmingFee');
  });

  it('asks which one of several', () => {
    const several = listed(appointment('Appointment/1', '2026-12-08'), appointment('Appointment/2', '2026-12-09'));
    expect(cancel(several).state).toBe('choosingTarget');
    expect(cancel(several, choose('2'), deny).toolInput).toMatchObject({ appointment: 'Appointment/2' });
  });

  it('a past one cannot be changed', () => {
    const past = cancel(later, affirm, deny, answers('past'));
    expect(past.said).toContain('scheduling.cannotChange');
    expect(past.said).not.toContain('scheduling.cancelled');
  });
});

describe('looking up', () => {
  const lookUp = (...steps: Step[]) => scheduleWith({ goal: 'lookUpAppointments' }, ...steps);
  it('says what is there', () => {
    expect(lookUp(listed(appointment('Appointment/1'))).output).toMatchObject({ result: 'found' });
    expect(lookUp(listed()).said).toContain('scheduling.noAppointments');
  });
});
