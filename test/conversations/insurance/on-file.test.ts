import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { member } from '../support/cast.ts';
import { identified, transcriptOf } from '../support/identify.ts';

/** Plans that the clinic has on file. */
describe('a plan on file', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell();
  });
  afterAll(() => callwell.close());

  it.each([
    {
      id: 'ana-ruiz',
      wish: 'hey, is my insurance still good',
      named: /your Premera Blue Cross plan on file/,
      yes: 'yeah, use that one',
      told: /Premera Blue Cross reports today that the plan is active, with a copay of \$30 .* in network/,
    },
    {
      id: 'carmen-morales',
      wish: 'quiero saber si mi seguro sigue vigente',
      named: /registrado su plan de Regence BlueShield/,
      yes: 'sí, ese mismo',
      told: /Regence BlueShield informa hoy que el plan está activo, con un copago de \$25/,
    },
  ])('of $id is named by its payer, and the payer is asked only after a yes', async ({ id, wish, named, yes, told }) => {
    const caller = await identified(callwell, id, wish);
    expect(caller.last()).toMatchObject({ state: 'insurance.confirmingCoverage', expects: { kind: 'confirmation' } });
    expect(caller.last().reply.text).toMatch(named);
    const answered = await caller.say(yes);
    expect(answered.reply.text).toMatch(told);
    expect(answered.outcomes).toMatchObject([
      { goal: 'verifyInsurance', result: 'insuranceVerified', references: [member(id).plans[0]?.coverage] },
    ]);
    // Numbers on the card are neither asked nor said.
    expect(await transcriptOf(callwell, caller)).not.toContain(member(id).plans[0]?.memberId);
  });

  it.each([
    ['by its name', 'the Aetna one', /^Aetna/, 'Coverage/cov-marcus-bell-2'],
    ['by its place', 'um, the first one', /^Regence BlueShield/, 'Coverage/cov-marcus-bell-1'],
  ])('of two is chosen %s', async (_how, words, told, coverage) => {
    const caller = await identified(callwell, 'marcus-bell', 'can you check whether my insurance is good');
    expect(caller.last().expects).toMatchObject({
      kind: 'choice',
      options: [
        { id: '1', label: 'Regence BlueShield' },
        { id: '2', label: 'Aetna' },
      ],
    });
    const answered = await caller.say(words);
    expect(answered.reply.text).toMatch(told);
    expect(answered.outcomes).toMatchObject([{ result: 'insuranceVerified', references: [coverage] }]);
  });

  it('named before it was asked for is not asked for again', async () => {
    const caller = await identified(callwell, 'marcus-bell', 'could you check my Aetna for me please');
    expect(caller.last().reply.text).toMatch(/^Aetna reports today that the plan is active, with a copay of \$25/);
    expect(caller.last().outcomes).toMatchObject([{ result: 'insuranceVerified' }]);
  });

  it('with two different copays is told as a range, and no single amount is', async () => {
    const caller = await identified(callwell, 'derek-hollis', 'how much is my copay');
    const { reply } = await caller.say('yes please');
    expect(reply.text).toMatch(/several copays .* from \$25 to \$40/);
    expect(reply.text).not.toMatch(/a copay of/);
  });

  it('that pays all of it is told so', async () => {
    const caller = await identified(callwell, 'rosario-jimenez', 'quiero verificar mi seguro');
    const { reply } = await caller.say('sí');
    expect(reply.text).toMatch(/Washington Apple Health informa hoy que el plan está activo, con un copago de \$0/);
  });

  it.each([
    ['yes, go ahead', 'insuranceVerified'],
    ["no, that's too expensive", 'insuranceVerified'],
  ])('out of network is told with its copay before it is used: %s', async (answer, result) => {
    const caller = await identified(callwell, 'ethan-cole', 'is my insurance okay with you');
    const told = await caller.say('yes');
    expect(told.reply.text).toMatch(/active, with a copay of \$60 .* out of network.* clinic is out of network/);
    expect(told.reply.text).not.toContain('$20');
    await caller.say(answer);
    if (caller.last().state === 'insurance.offeringAnotherPlan') await caller.say("no, I don't have another one");
    expect(caller.last().outcomes).toMatchObject([{ goal: 'verifyInsurance', result }]);
  });
});
