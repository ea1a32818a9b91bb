import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { identified, packetOf } from '../support/identify.ts';

/** A plan that has ended, or none at all. */
describe('without an active plan', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell();
  });
  afterAll(() => callwell.close());

  it('the day on which it ended is said, and only then another plan asked for', async () => {
    const caller = await identified(callwell, 'dolores-quintana', 'quiero saber si mi seguro sigue activo');
    expect(caller.last().reply.text).not.toMatch(/otro plan/);
    const ended = await caller.say('sí, ese');
    expect(ended.reply.text).toMatch(/Cigna Healthcare informa que el plan terminó el 30 de junio de 2026.*¿Hay otro plan/);
    expect(ended.reply.text).not.toMatch(/copago|\$/);
    const answered = await caller.say('no, no tengo otro');
    expect(answered).toMatchObject({
      expects: { kind: 'anythingElse' },
      outcomes: [{ goal: 'verifyInsurance', result: 'insuranceInactive', references: [] }],
    });
  });

  it('another plan is taken in its place', async () => {
    const caller = await identified(callwell, 'dolores-quintana', 'quiero saber si mi seguro sigue activo');
    await caller.say('sí');
    expect(await caller.say('sí, tengo otro')).toMatchObject({ expects: { kind: 'payer' } });
    expect(await caller.say('es Molina')).toMatchObject({ expects: { kind: 'memberId' } });
  });

  it('a visit may be paid for by the caller, and is booked', async () => {
    const caller = await identified(callwell, 'dolores-quintana', 'necesito una cita, tengo mucha tos');
    const offered = await caller.say('sí', 'no tengo otro');
    expect(offered).toMatchObject({ state: 'insurance.offeringSelfPay', expects: { kind: 'confirmation' } });
    expect(await caller.say('sí, yo la pago')).toMatchObject({ state: 'scheduling.askingPreference' });
    await caller.say('lo más pronto posible');
    const booked = await caller.say('la primera, por favor');
    expect(booked.outcomes).toMatchObject([{ goal: 'scheduleAppointment', result: 'booked' }]);
    const appointment = await fetch(`${callwell.ehrUrl}/${booked.outcomes[0]?.references[0]}`);
    expect(await appointment.json()).toMatchObject({ status: 'booked' });
  });

  it.each([
    ["I don't have any insurance right now", "no, I can't afford that"],
    ["I haven't got one", 'I would rather not'],
  ])('who has none and will not pay goes to the people who know insurance (%s)', async (none, no) => {
    const caller = await identified(callwell, 'joan-mercer', "I'd like to get a checkup");
    expect(caller.last().reply.text).toMatch(/don't see any insurance on file/);
    expect((await caller.say(none)).reply.text).toMatch(/you would pay for the visit yourself/);
    const gone = await caller.say(no);
    expect(gone).toMatchObject({ status: 'escalated', escalation: { reason: 'coverageProblem', queue: 'insurance' } });
    expect(await packetOf(callwell, gone)).toMatchObject({ goal: 'scheduleAppointment', identity: 'verified' });
  });
});

describe('without an active plan, where the clinic takes no self-payers', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell({
      policy: (policy) => ({ ...policy, insurance: { ...policy.insurance, allowSelfPay: false } }),
    });
  });
  afterAll(() => callwell.close());

  it('a person takes over without it being offered', async () => {
    const caller = await identified(callwell, 'joan-mercer', "I'd like to get a checkup");
    const gone = await caller.say("I don't have any insurance right now");
    expect(gone).toMatchObject({ status: 'escalated', escalation: { reason: 'coverageProblem', queue: 'insurance' } });
    expect(gone.reply.text).not.toMatch(/pay/);
  });
});
