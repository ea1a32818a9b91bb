import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { member } from '../support/cast.ts';
import { callFrom, factor, giveFactors, packetOf } from '../support/identify.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

/** Confirmed by the caller, and not what the record says. */
describe('wrong factors', () => {
  describe.each([
    {
      id: 'ana-ruiz',
      wish: "hi, um, when's my next appointment",
      wrongZip: '98199',
      sorry: /couldn't verify you/,
      ends: 'lookUpAppointments',
    },
    {
      id: 'dolores-quintana',
      wish: 'buenas, quiero saber si mi seguro está activo',
      wrongZip: '98199',
      sorry: /No pude verificarle/,
      ends: 'verifyInsurance',
    },
  ])('of $id', ({ id, wish, wrongZip, sorry, ends }) => {
    it('ask for one more detail, and go on when that one is right', async () => {
      const patient = member(id);
      const caller = await callFrom(callwell, patient);
      await caller.say(wish);
      const rejected = await giveFactors(caller, { ...patient, zipCode: wrongZip });

      expect(rejected.reply.text).toMatch(sorry);
      expect(rejected.expects).toMatchObject({ kind: 'ssnLast4', sensitive: true });
      expect(rejected.attempt).toEqual({ used: 1, limit: 3 });
      expect(rejected.reply.text).not.toContain(patient.name.split(' ')[0]);

      const verified = await caller.say(factor(patient, 'ssnLast4'));
      expect(verified.state).not.toMatch(/^authentication/);
      expect(verified).toMatchObject({ status: 'active', goal: ends });
      expect(verified.reply.text).not.toContain(patient.ssnLast4);
    });
  });

  it('three times go to a person, who sees the tries and none of the values', async () => {
    const patient = member('samuel-okoye');
    const caller = await callFrom(callwell, patient);
    await caller.say("I'd like to cancel my appointment with Dr. Patel, please");
    const wrong = { ...patient, dateOfBirth: '1979-12-11', ssnLast4: '0000', medicalRecordNumber: '99999999' };
    await giveFactors(caller, wrong);
    await caller.say(factor(wrong, 'ssnLast4'));
    await caller.say(factor(wrong, 'medicalRecordNumber'));
    const gone = await caller.say('yes');

    expect(gone).toMatchObject({
      status: 'escalated',
      escalation: { reason: 'identityNotVerified', priority: 'normal', queue: 'frontDesk' },
    });
    const packet = await packetOf(callwell, gone);
    expect(packet).toMatchObject({
      goal: 'cancelAppointment',
      identity: 'partial',
      verifiedFactors: [],
      attempts: [{ state: 'authentication.collecting', used: 3 }],
      nextStep: 'verifyIdentity',
    });
    for (const value of ['1979', '98405', '555', '0000', '99999999', '6612', 'Patel'])
      expect(JSON.stringify(packet)).not.toContain(value);
  });

  it('sound the same as a patient who does not exist', async () => {
    const sara = member('sarah-porter');
    const nobody = { ...sara, phoneNumber: '+12065550199', dateOfBirth: '1991-01-02', zipCode: '98199' };
    const calls = await Promise.all(
      [{ ...sara, zipCode: '98199' }, nobody].map(async (told) => {
        const caller = await callwell.call();
        await caller.say('what appointments do I have coming up');
        return giveFactors(caller, told);
      }),
    );
    const [wrong, unknown] = calls.map(({ sessionId: _id, ...answer }) => answer);
    expect(wrong).toEqual(unknown);
  });
});

describe('twins on one phone', () => {
  it.each([
    ['olivia-sandoval', /don't see any upcoming/],
    ['elena-sandoval', /one upcoming appointment/],
  ])('%s is told from her sister by one more factor, and no name is offered', async (id, found) => {
    const twin = member(id);
    const caller = await callFrom(callwell, twin);
    await caller.say('do I have anything coming up');
    const ambiguous = await giveFactors(caller, twin);

    expect(ambiguous.reply.text).toMatch(/one more detail to be sure/);
    expect(ambiguous.reply.text).not.toMatch(/Olivia|Elena|Sandoval/);
    expect(ambiguous.attempt.used).toBe(0);
    const decided = await caller.say(`it's ${factor(twin, 'ssnLast4')}`);
    expect(decided.reply.text).toMatch(found);
  });

  it('is not guessed between when the one more factor is neither’s', async () => {
    const twin = member('olivia-sandoval');
    const caller = await callFrom(callwell, twin);
    await caller.say('do I have anything coming up');
    await giveFactors(caller, twin);
    const still = await caller.say('one one one one');

    expect(still).toMatchObject({ status: 'active', expects: { kind: 'medicalRecordNumber' } });
    await caller.say(factor(twin, 'medicalRecordNumber'));
    expect((await caller.say('yes, exactly')).reply.text).toMatch(/don't see any upcoming/);
  });
});
