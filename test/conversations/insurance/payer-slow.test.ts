import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { identified } from '../support/identify.ts';

/** The payer takes longer than a turn: the caller hears that we are still at it, and is asked nothing twice. */
describe('the payer is slow', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell({ turnBudgetMs: 2_000 });
  });
  afterEach(() => callwell.healFaults());
  afterAll(() => callwell.close());

  it.each([
    [
      'ana-ruiz',
      'is my insurance active',
      'yes',
      'okay',
      /still checking/,
      /Premera Blue Cross reports today that the plan is active/,
    ],
    [
      'carmen-morales',
      'quiero verificar mi seguro',
      'sí',
      'está bien, espero',
      /[Uu]n momento/,
      /Regence BlueShield informa hoy que el plan está activo/,
    ],
  ])('one moment, then the answer (%s)', async (id, wish, yes, waits, moment, told) => {
    const caller = await identified(callwell, id, wish);
    expect(caller.last()).toMatchObject({ state: 'insurance.confirmingCoverage' });
    await callwell.fault('payer', { match: 'POST /core', fault: 'delay', value: 4_000, times: 1 });

    const waiting = await caller.say(yes);
    expect(waiting).toMatchObject({ status: 'active', state: 'insurance.checkingSlow', expects: { kind: 'none' }, outcomes: [] });
    expect(waiting.reply.text).toMatch(moment);

    const answers = [];
    for (let turn = 0; turn < 5 && caller.last().state === 'insurance.checkingSlow'; turn += 1)
      answers.push(await caller.say(waits));
    expect(caller.last().reply.text).toMatch(told);
    expect(caller.last().outcomes).toMatchObject([{ result: 'insuranceVerified' }]);
    expect(answers.slice(0, -1).every(({ expects }) => expects.kind === 'none')).toBe(true);
  });

  it('silence is answered too, and costs no try', async () => {
    const caller = await identified(callwell, 'marcus-bell', 'is my insurance active');
    await callwell.fault('payer', { match: 'POST /core', fault: 'delay', value: 4_000, times: 1 });
    await caller.say('Aetna please');
    expect(caller.last()).toMatchObject({ state: 'insurance.checkingSlow' });
    for (let turn = 0; turn < 5 && caller.last().state === 'insurance.checkingSlow'; turn += 1) {
      const { attempt } = await caller.staySilent();
      expect(attempt.used).toBe(0);
    }
    expect(caller.last().outcomes).toMatchObject([{ result: 'insuranceVerified' }]);
  });
});
