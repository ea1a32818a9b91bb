import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { member } from '../support/cast.ts';
import { callFrom, giveFactors, packetOf, transcriptOf } from '../support/identify.ts';

/** Callers who call for somebody else. */
describe('for somebody else', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell();
  });
  afterAll(() => callwell.close());

  it.each([
    {
      child: member('liam-porter'),
      wish: 'hi, I need to bring my son in for his checkup',
      parent: "yes, I'm his mom",
      asks: /the patient's date of birth/,
      next: 'insurance.confirmingCoverage',
    },
    {
      child: member('valentina-morales'),
      wish: 'necesito cancelar la cita de mi hija',
      parent: 'sí, soy su mamá',
      asks: /fecha de nacimiento del paciente/,
      next: 'scheduling.confirmingTarget',
    },
  ])('a parent goes on with the factors of $child.id', async ({ child, wish, parent, asks, next }) => {
    const caller = await callFrom(callwell, child);
    expect(await caller.say(wish)).toMatchObject({ state: 'authentication.askingIfParent', expects: { kind: 'confirmation' } });
    expect((await caller.say(parent)).reply.text).toMatch(asks);
    expect(await giveFactors(caller, child)).toMatchObject({ status: 'active', state: next });
  });

  it('who is no child any more, a parent is not enough', async () => {
    const grown = member('kevin-marsh');
    const caller = await callwell.call({ phoneNumber: '+14255550190' });
    await caller.say("I'm calling for my son, when is his appointment", 'yes I am his father');
    const refused = await giveFactors(caller, grown);
    expect(refused).toMatchObject({ status: 'escalated', escalation: { reason: 'identityNotVerified' } });
    expect(refused.reply.text).not.toMatch(/Kevin|Marsh|appointment/);
    expect(await packetOf(callwell, refused)).toMatchObject({ callingFor: 'child', verifiedFactors: [] });
  });

  it('a daughter with an authorisation on file is told of her father’s appointment', async () => {
    const walter = member('walter-jensen');
    const caller = await callFrom(callwell, walter);
    await caller.say("I'm calling on behalf of my father, I'd like to know when his appointment is");
    expect(caller.last()).toMatchObject({ state: 'authentication.askingCallerName', expects: { kind: 'personName' } });
    await caller.say('this is Karen Jensen');
    expect((await giveFactors(caller, walter)).outcomes).toMatchObject([{ result: 'found', references: walter.appointments }]);
  });

  it('another name on the same line is not authorised', async () => {
    const walter = member('walter-jensen');
    const caller = await callFrom(callwell, walter);
    await caller.say("I'm calling for my father, when is his appointment", 'my name is Peter Jensen');
    expect(await giveFactors(caller, walter)).toMatchObject({ escalation: { reason: 'identityNotVerified' } });
  });

  it('a son without one goes to a person, and hears nothing about his mother', async () => {
    const ruth = member('ruth-abernathy');
    const caller = await callFrom(callwell, ruth);
    await caller.say("I'm calling about my mother, Ruth Abernathy, I have to cancel her appointment", 'Brian Abernathy');
    const refused = await giveFactors(caller, ruth);

    expect(refused).toMatchObject({
      status: 'escalated',
      escalation: { reason: 'identityNotVerified', priority: 'normal', queue: 'frontDesk' },
    });
    expect(refused.reply.text).not.toMatch(/Ruth|Abernathy|mother|appointment|authori/i);
    expect(await packetOf(callwell, refused)).toMatchObject({
      callingFor: 'other',
      verifiedFactors: [],
      goal: 'cancelAppointment',
    });
    expect(await transcriptOf(callwell, caller)).not.toMatch(/Dr\. /);
  });
});
