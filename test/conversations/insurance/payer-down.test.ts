import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { identified } from '../support/identify.ts';

/** The payer's side fails: never a guess about coverage, never an HTTP error, never the end of the call. */
describe('the payer is down', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell();
  });
  afterEach(() => callwell.healFaults());
  afterAll(() => callwell.close());

  const followUpsOf = async (sessionId: string) => {
    const { body } = await callwell.request('GET', '/v1/escalations?status=waiting&limit=50');
    return (body as { items: { sessionId: string; reason: string; queue: string }[] }).items.filter(
      (item) => item.sessionId === sessionId,
    );
  };

  it.each([{ fault: 'status', value: 500 }, { fault: 'drop' }, { fault: 'garbage' }])(
    'a visit is booked unverified, and staff are told ($fault)',
    async (fault) => {
      await callwell.fault('payer', { match: 'POST /core', times: 20, ...fault });
      const caller = await identified(callwell, 'ana-ruiz', 'I need to see a doctor, I have a bad cough');
      const unverified = await caller.say('yes');
      expect(unverified.reply.text).toMatch(
        /couldn't get an answer from the insurance company.*can't tell you about your coverage/,
      );
      expect(unverified.reply.text).not.toMatch(/is active|is not active|copay/);
      expect(unverified).toMatchObject({ status: 'active', state: 'scheduling.askingPreference' });

      await caller.say('whenever you have something');
      expect((await caller.say('the first one')).outcomes).toMatchObject([{ goal: 'scheduleAppointment', result: 'booked' }]);
      expect(await followUpsOf(caller.sessionId)).toMatchObject([{ reason: 'coverageProblem', queue: 'insurance' }]);
    },
  );

  it('a question about the plan is left for staff, in Spanish too', async () => {
    await callwell.fault('payer', { match: 'POST /core', fault: 'status', value: 503, times: 20 });
    const caller = await identified(callwell, 'carmen-morales', 'quiero verificar mi seguro');
    const unanswered = await caller.say('sí');
    expect(unanswered.reply.text).toMatch(/compañía de seguros/);
    expect(unanswered.reply.text).not.toMatch(/activo|copago/);
    expect(unanswered).toMatchObject({ status: 'active', expects: { kind: 'anythingElse' } });
    expect(unanswered.outcomes[0]?.result).not.toBe('insuranceVerified');
    expect(await followUpsOf(caller.sessionId)).toHaveLength(1);
  });

  it('the payer that says so itself (AAA 42) is treated alike', async () => {
    const caller = await identified(callwell, 'victor-lindgren', 'I need to see an eye doctor');
    const unverified = await caller.say('yes');
    expect(unverified.reply.text).toMatch(/couldn't get an answer/);
    expect(unverified).toMatchObject({ state: 'scheduling.askingPreference' });
    expect(await followUpsOf(caller.sessionId)).toMatchObject([{ reason: 'coverageProblem' }]);
  });
});

describe('the payer is down, where the clinic books nothing unverified', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell({
      policy: (policy) => ({ ...policy, insurance: { ...policy.insurance, bookUnverified: false } }),
    });
  });
  afterAll(() => callwell.close());

  it('a person takes over, once it was said why', async () => {
    const caller = await identified(callwell, 'victor-lindgren', 'I need to see an eye doctor');
    const gone = await caller.say('yes');
    expect(gone).toMatchObject({ status: 'escalated', escalation: { reason: 'coverageProblem', queue: 'insurance' } });
    expect(gone.reply.text).toMatch(/couldn't get an answer/);
  });
});
