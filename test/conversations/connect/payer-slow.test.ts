import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Line, openLine } from './support/line.ts';
import { verified } from './support/people.ts';

/**
 * The payer takes three times as long as a turn, as one that takes 18 s does to a turn of 6 s: the caller hears "one moment", and the answer at
 * the next turn that finds it. The line asks by itself: while something is pending, a short silence is a turn.
 */
let line: Line;
const turnBudgetMs = 1_500;
beforeAll(async () => {
  line = await openLine({ turnBudgetMs });
});
afterEach(async () => {
  await line.callwell.healFaults();
  // Longer than a call that was cut off may be taken up again.
  line.clock.pass(11 * 60_000);
  line.expectNoViolation();
});
afterAll(() => line.close());

const slow = () => line.callwell.fault('payer', { match: 'POST /core', fault: 'delay', value: 3 * turnBudgetMs, times: 1 });

describe('a payer that is slow', () => {
  it.each([
    ['ana-ruiz', 'is my insurance active', 'yes', /one moment|still/i, /Premera Blue Cross reports today that the plan is active/],
    ['carmen-morales', 'quiero verificar mi seguro', 'sí', /momento/i, /Regence BlueShield informa hoy que el plan está activo/],
  ])('is waited for on the line, and asked once (%s)', async (id, wish, yes, moment, told) => {
    const call = await verified(line, id, wish);
    await slow();
    expect(await call.say(yes)).toMatch(moment);
    expect(call.listening()).toMatchObject({ startTimeoutMs: 1_500 });
    for (let turn = 0; turn < 6 && (await line.session(call)).expects.kind === 'none'; turn += 1) await call.staySilent();
    expect(call.words()).toMatch(told);
    expect(await line.session(call)).toMatchObject({ outcomes: [{ result: 'insuranceVerified' }], attempt: { used: 0 } });
    await call.hangUp();
  });

  it('and the events of the turn come twice: the same words, and one answer', async () => {
    const call = await verified(line, 'ana-ruiz', 'is my insurance active', { everyTurn: 'duplicate' });
    await slow();
    await call.say('yes');
    for (let turn = 0; turn < 6 && (await line.session(call)).expects.kind === 'none'; turn += 1) await call.staySilent();
    expect((await line.session(call)).outcomes).toMatchObject([{ result: 'insuranceVerified' }]);
    await call.hangUp();
  });

  it('and the caller is gone meanwhile: the call is over, and nothing was lost', async () => {
    const call = await verified(line, 'ana-ruiz', 'is my insurance active');
    await slow();
    await call.say('yes');
    await call.hangUp();
    expect(await line.session(call)).toMatchObject({ status: 'abandoned', escalation: null });
  });
});
