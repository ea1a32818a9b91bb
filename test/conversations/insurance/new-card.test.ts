import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { identified, packetOf } from '../support/identify.ts';

/** Plans that the caller reads from a card. */
describe('a new card', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell();
  });
  afterAll(() => callwell.close());

  const read = async (reference: string | undefined) => (await fetch(`${callwell.ehrUrl}/${reference}`)).json();

  it('is read piece by piece, read back, put right, checked, and kept in the record', async () => {
    const caller = await identified(callwell, 'tyler-brandt', "hi, I have a new insurance card I'd like to give you");
    expect(caller.last().reply.text).toMatch(/don't see any insurance on file/);
    expect(caller.last().expects).toEqual({ kind: 'payer' });
    expect((await caller.say("uh, it's with Aetna")).expects).toMatchObject({ kind: 'memberId', sensitive: true });
    expect((await caller.say('W one eight eight, two oh three, four one eight')).expects.kind).toBe('relationship');
    const readBack = await caller.say("it's just me, my own plan");
    expect(readBack.reply.text).toMatch(/Aetna and member ID W 1 8 8 2 0 3 4 1 8/);

    const corrected = await caller.say('no, the member ID is W one eight eight two zero three four one seven');
    expect(corrected.reply.text).toMatch(/W 1 8 8 2 0 3 4 1 7/);
    const verified = await caller.say('yes, now it is right');
    expect(verified.reply.text).toMatch(/Aetna reports today that the plan is active, with a copay of \$25/);

    expect(verified.outcomes).toMatchObject([{ goal: 'verifyInsurance', result: 'insuranceVerified' }]);
    expect(await read(verified.outcomes[0]?.references[0])).toMatchObject({
      resourceType: 'Coverage',
      status: 'active',
      subscriberId: 'W188203417',
      beneficiary: { reference: 'Patient/p-tyler-brandt' },
      relationship: { coding: [{ code: 'self' }] },
    });
  });

  it('said in one breath is asked only for what is missing', async () => {
    const caller = await identified(callwell, 'kevin-marsh', 'I want to update my insurance');
    const asked = await caller.say("no, I have a new card, it's Aetna, member ID W 7 7 1 2 0 3 3 4 8");
    expect(asked.expects.kind).toBe('relationship');
    expect(await caller.say('in my own name')).toMatchObject({ state: 'insurance.confirmingCard' });
    expect((await caller.say('yes')).outcomes).toMatchObject([{ result: 'insuranceVerified' }]);
  });

  it('of a payer of many asks which one, and takes the plan’s own name', async () => {
    const caller = await identified(callwell, 'joan-mercer', 'I want to check my insurance');
    const which = await caller.say('Blue Cross of, uh, Anthem');
    expect(which).toMatchObject({ state: 'insurance.choosingPayer', expects: { kind: 'choice' } });
    expect(which.expects.options?.length).toBeGreaterThan(1);
    expect(await caller.say('Anthem Blue Cross of California')).toMatchObject({ expects: { kind: 'memberId' } });
  });

  it('of a payer that nobody knows goes to a person after two tries, with what is known', async () => {
    const caller = await identified(callwell, 'joan-mercer', 'I want to check my insurance');
    expect((await caller.say('Zorblax Mutual')).reply.text).toMatch(/couldn't find that insurance company/);
    const gone = await caller.say('Zorblax');
    expect(gone).toMatchObject({
      status: 'escalated',
      escalation: { reason: 'coverageProblem', priority: 'normal', queue: 'insurance' },
    });
    expect(await packetOf(callwell, gone)).toMatchObject({
      goal: 'verifyInsurance',
      identity: 'verified',
      verifiedFactors: ['phoneNumber', 'dateOfBirth', 'zipCode'],
      attempts: [{ state: 'insurance.askingPayer', used: 2 }],
      nextStep: 'checkCoverage',
    });
  });

  it('answered with the same thing over and over goes to a person, not in a circle', async () => {
    const caller = await identified(callwell, 'joan-mercer', 'I want to check my insurance');
    await caller.say("it's Cigna", 'Cigna', 'Cigna, I said');
    expect(caller.last()).toMatchObject({ status: 'active', attempt: { used: 2, limit: 3 } });
    expect(await caller.say('Cigna')).toMatchObject({ escalation: { reason: 'attemptsExhausted' } });
  });

  describe('of somebody else', () => {
    it('asks for the subscriber’s name and birth date, and finds the dependent', async () => {
      const caller = await identified(callwell, 'ngozi-okoye', "I'm covered through my husband, is that still good");
      await caller.say('no, I have another card');
      await caller.say("it's Uniform Medical Plan", 'U M P three zero zero, seven seven one, nine four five');
      if (caller.last().expects.kind === 'relationship') await caller.say("it's my husband's");
      expect(caller.last()).toMatchObject({ expects: { kind: 'personName' } });
      expect((await caller.say('his name is Samuel Okoye')).expects.kind).toBe('dateOfBirth');
      const readBack = await caller.say('December twelfth, nineteen seventy nine');
      expect(readBack.reply.text).toMatch(/in the name of Samuel Okoye.*born December 12, 1979/);

      const verified = await caller.say('yes, exactly');
      expect(verified.reply.text).toMatch(/Uniform Medical Plan reports today that the plan is active, with a copay of \$15/);
      // The same card was on file: nothing is written twice.
      expect(verified.outcomes).toMatchObject([{ result: 'insuranceVerified', references: ['Coverage/cov-ngozi-okoye-1'] }]);
    });

    it.each([
      {
        id: 'joan-mercer',
        says: [
          'I want to check my insurance',
          "it's Cigna",
          'U one two three four five six seven eight',
          "it's under my dad's name",
        ],
      },
      {
        id: 'rosario-jimenez',
        says: [
          'quiero verificar mi seguro',
          'no, tengo otro',
          'es Molina',
          'cuatro cero cero uno dos tres cuatro cinco',
          'está a nombre de mi esposo',
        ],
      },
    ])('takes the relationship as people say it ($id)', async ({ id, says: [wish = '', ...says] }) => {
      const caller = await identified(callwell, id, wish);
      await caller.say(...says.slice(0, -1));
      expect(caller.last().expects.kind).toBe('relationship');
      expect((await caller.say(says.at(-1) ?? '')).expects.kind).toBe('personName');
    });
  });
});
