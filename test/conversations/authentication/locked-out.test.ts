import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { type Member, member } from '../support/cast.ts';
import { callFrom, factor, giveFactors } from '../support/identify.ts';

/** Tries are counted over calls: by the number that calls, and by the patient that is guessed at. */
describe('locked out', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell();
  });
  afterAll(() => callwell.close());

  /** One call that ends after three wrong tries. */
  const failedCall = async (patient: Member, phoneNumber: string) => {
    const caller = await callwell.call({ phoneNumber });
    await caller.say('when is my appointment');
    const wrong = { ...patient, zipCode: '98199', phoneNumber: '+12065550198', ssnLast4: '0001', medicalRecordNumber: '90000001' };
    await giveFactors(caller, wrong);
    await caller.say(factor(wrong, 'ssnLast4'));
    await caller.say(factor(wrong, 'medicalRecordNumber'));
    return caller.say('yes');
  };

  it('after five tries in a day even the right answers go to a person, in the same words', async () => {
    const ana = member('ana-ruiz');
    const failed = await failedCall(ana, ana.phoneNumber);
    expect(failed).toMatchObject({ status: 'escalated', escalation: { reason: 'identityNotVerified' } });
    await failedCall(ana, ana.phoneNumber);

    const caller = await callFrom(callwell, ana);
    await caller.say('when is my appointment');
    const locked = await giveFactors(caller, ana);
    expect(locked).toMatchObject({ status: 'escalated', escalation: { reason: 'identityNotVerified' } });
    expect(locked.reply.text).toBe(failed.reply.text);
    expect(locked.reply.text).not.toMatch(/lock|too many|appointment/i);
  });

  it('does not lock somebody else out on another line', async () => {
    const samuel = member('samuel-okoye');
    const caller = await callFrom(callwell, samuel);
    await caller.say('when is my appointment');
    expect((await giveFactors(caller, samuel)).outcomes).toMatchObject([{ result: 'found' }]);
  });

  it('changing the calling number does not help who knows a birth date and a record number', async () => {
    const joyce = member('joyce-albright');
    const lines = ['+12065550190', '+12065550191', '+12065550192', '+12065550193', '+12065550194'];
    for (const line of lines) {
      const caller = await callwell.call({ phoneNumber: line });
      await caller.say('check my insurance please');
      // Two right, one wrong: somebody works through the ZIP codes.
      await giveFactors(caller, { ...joyce, zipCode: '98199' });
    }
    const caller = await callwell.call({ phoneNumber: '+12065550195' });
    await caller.say('check my insurance please');
    expect(await giveFactors(caller, joyce)).toMatchObject({ escalation: { reason: 'identityNotVerified' } });
  });
});
