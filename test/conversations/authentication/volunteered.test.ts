import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { member } from '../support/cast.ts';
import { callFrom } from '../support/identify.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

const ana = member('ana-ruiz');

/** What was said before it was asked for is never asked again. */
describe('volunteered', () => {
  it.each([
    {
      who: ana,
      opens:
        "hi, I'm Ana Ruiz, born March fourth nineteen eighty, my phone is two oh six five five five oh one four two, zip code nine eight one oh one, and I want to know when my appointment is",
      readBack: /March 4, 1980.*9 8 1 0 1/,
      yes: 'yes that is right',
    },
    {
      who: member('maria-garcia-1975'),
      opens:
        'buenas tardes, soy María García, nací el doce de mayo de mil novecientos setenta y cinco, mi teléfono es dos cero seis cinco cinco cinco cero uno ocho uno, mi código postal es nueve ocho uno uno ocho, y quiero saber cuándo es mi cita',
      readBack: /12 de mayo de 1975.*9 8 1 1 8/,
      yes: 'sí, está bien',
    },
  ])('everything at once is read back, and nothing is asked ($who.id)', async ({ who, opens, readBack, yes }) => {
    const caller = await callFrom(callwell, who);
    const confirming = await caller.say(opens);
    expect(confirming).toMatchObject({ state: 'authentication.confirming', goal: 'lookUpAppointments' });
    expect(confirming.reply.text).toMatch(readBack);
    expect((await caller.say(yes)).outcomes).toMatchObject([{ result: 'found', references: who.appointments }]);
  });

  it('a part of it leaves the rest to be asked', async () => {
    const caller = await callFrom(callwell, ana);
    const asked = await caller.say("I'm Ana Ruiz, March fourth 1980, and I need to move my appointment with Dr. Chen");
    expect(asked).toMatchObject({ goal: 'rescheduleAppointment', expects: { kind: 'phoneNumber' } });
    await caller.say('206 555 0142', 'nine eight one oh one', 'yes');
    expect(caller.last()).toMatchObject({ state: 'scheduling.confirmingTarget' });
  });

  it('opening hours need no identity', async () => {
    const caller = await callFrom(callwell, ana);
    const told = await caller.say('what time do you guys open');
    expect(told.reply.text).toMatch(/8 AM to 5 PM/);
    expect(told).toMatchObject({ goal: null, expects: { kind: 'anythingElse' } });
  });
});

/** The number that the network shows can be faked. */
describe('the calling number', () => {
  it('is no factor: who calls from the patient’s phone still has to say three', async () => {
    const caller = await callFrom(callwell, ana);
    await caller.say('when is my appointment', 'March fourth nineteen eighty');
    expect(caller.last().expects.kind).toBe('phoneNumber');
    expect(caller.last().reply.text).not.toContain('0142');
  });

  it('is one where the clinic says so, and then two more are enough', async () => {
    const trusting = await startCallwell({
      policy: (policy) => ({ ...policy, authentication: { ...policy.authentication, callerIdIsFactor: true } }),
    });
    try {
      const caller = await callFrom(trusting, ana);
      await caller.say('when is my appointment', 'March fourth nineteen eighty');
      expect(caller.last().expects.kind).toBe('zipCode');
      await caller.say('nine eight one oh one', 'yes');
      expect(caller.last().outcomes).toMatchObject([{ result: 'found', references: ana.appointments }]);

      const stranger = await trusting.call({ phoneNumber: '+12065550190' });
      await stranger.say('when is my appointment', 'March fourth nineteen eighty', 'nine eight one oh one', 'yes');
      expect(stranger.last()).toMatchObject({ status: 'active', expects: { kind: 'ssnLast4' }, attempt: { used: 1 } });
      expect(stranger.last().outcomes).toEqual([]);
    } finally {
      await trusting.close();
    }
  });
});

/** Whoever says the same thing again and again is not led in a circle: a person comes. */
describe('the same again', () => {
  it.each([
    ['before the wish is known', ["I'm calling for my father"], "I'm calling for my father"],
    ['a birth date for a phone number', ['when is my appointment', 'March fourth nineteen eighty'], 'March fourth nineteen eighty'],
    ['words that mean nothing here', ['when is my appointment'], 'purple monkey dishwasher'],
  ])('%s', async (_what, opens, again) => {
    const caller = await callFrom(callwell, ana);
    await caller.say(...opens);
    await caller.say(again, again);
    expect(caller.last()).toMatchObject({ status: 'active', attempt: { used: 2, limit: 3 } });
    expect(await caller.say(again)).toMatchObject({ status: 'escalated', escalation: { reason: 'attemptsExhausted' } });
  });

  it('is asked in other words each time', async () => {
    const caller = await callFrom(callwell, ana);
    const asked = [(await caller.say('when is my appointment')).reply.text];
    asked.push(
      (await caller.say('purple monkey dishwasher')).reply.text,
      (await caller.say('purple monkey dishwasher')).reply.text,
    );
    expect(new Set(asked).size).toBe(3);
    expect(asked.at(-1)).toMatch(/"agent"/);
  });
});
