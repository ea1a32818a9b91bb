import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { identified, packetOf } from '../support/identify.ts';

/** The payer answers, and rejects the request: by whom it can be put right decides what the caller hears. */
describe('rejected by the payer', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell();
  });
  afterAll(() => callwell.close());

  it('a member ID that is wrong on file is asked again, that alone, and the right one is kept', async () => {
    const caller = await identified(callwell, 'kevin-marsh', 'could you please check my insurance');
    const again = await caller.say('yes, that one');
    expect(again).toMatchObject({ status: 'active', expects: { kind: 'memberId', sensitive: true } });
    expect(again.reply.text).not.toContain('W771203384');
    await caller.say("sure, it's W seven seven one, two zero three, three four eight");
    const verified = await caller.say('yes');
    expect(verified.reply.text).toMatch(/Aetna reports today that the plan is active, with a copay of \$25/);
    const coverage = await fetch(`${callwell.ehrUrl}/${verified.outcomes[0]?.references[0]}`);
    expect(await coverage.json()).toMatchObject({ resourceType: 'Coverage', subscriberId: 'W771203348' });
  });

  it('a member ID is asked again only once; what the payer still cannot find goes to staff', async () => {
    const caller = await identified(callwell, 'monica-ferrari', 'can you check if my insurance is good there');
    await caller.say('yes');
    expect(caller.last().expects.kind).toBe('memberId');
    await caller.say('F C H two two zero four one eight nine zero six');
    const unfound = await caller.say('yes that is what it says');
    expect(unfound).toMatchObject({ state: 'insurance.offeringAnotherPlan' });
    const gone = await caller.say("no, that's the only one I have");
    expect(gone).toMatchObject({ status: 'escalated', escalation: { reason: 'coverageProblem', queue: 'insurance' } });
    const packet = await packetOf(callwell, gone);
    expect(packet).toMatchObject({ goal: 'verifyInsurance', identity: 'verified', nextStep: 'checkCoverage' });
    expect(JSON.stringify(packet)).not.toMatch(/FCH|220418906/);
  });

  it.each([
    ['irene-kowalski', 'is my Humana plan active'],
    ['paul-haddad', 'check my Cigna please'],
  ])('a birth date that the payer has otherwise than the record is for staff (%s)', async (id, wish) => {
    const caller = await identified(callwell, id, wish);
    expect(caller.last()).toMatchObject({ state: 'insurance.offeringAnotherPlan' });
    expect(caller.last().reply.text).not.toMatch(/active|copay/);
    expect(await caller.say("no I don't have another one")).toMatchObject({ escalation: { reason: 'coverageProblem' } });
  });

  it('what only staff can put right asks the caller nothing, and leaves them a follow-up', async () => {
    const caller = await identified(callwell, 'joyce-albright', 'could you check my LifeWise plan');
    expect(caller.last()).toMatchObject({ status: 'active', expects: { kind: 'anythingElse' } });
    expect(caller.last().reply.text).toMatch(/can't tell you about your coverage.*staff will check/);

    const { body } = await callwell.request('GET', '/v1/escalations?status=waiting&queue=insurance&limit=50');
    const followUp = (body as { items: { sessionId: string; reason: string }[] }).items.find(
      ({ sessionId }) => sessionId === caller.sessionId,
    );
    expect(followUp).toMatchObject({ reason: 'coverageProblem' });
  });
});
