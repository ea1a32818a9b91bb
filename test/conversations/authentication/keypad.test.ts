import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { member } from '../support/cast.ts';
import { callFrom, transcriptOf } from '../support/identify.ts';

/** Callers who key in what they would rather not say aloud. */
describe('on the keypad', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell();
  });
  afterAll(() => callwell.close());

  const ana = member('ana-ruiz');

  it('everything can be keyed in, and no key stands in the transcript', async () => {
    const caller = await callFrom(callwell, ana);
    expect((await caller.say('when is my appointment')).expects).toMatchObject({ kind: 'dateOfBirth', dtmf: { maxDigits: 8 } });
    expect((await caller.press('03041980#')).expects).toMatchObject({ kind: 'phoneNumber', dtmf: { maxDigits: 10 } });
    expect((await caller.press('2065550142')).expects).toMatchObject({ kind: 'zipCode', dtmf: { maxDigits: 5 } });
    const readBack = await caller.press('98101#');
    expect(readBack.reply.text).toMatch(/March 4, 1980/);
    expect(readBack.expects).toMatchObject({ kind: 'confirmation', dtmf: { maxDigits: 1 } });
    expect((await caller.press('1')).outcomes).toMatchObject([{ result: 'found', references: ana.appointments }]);

    const { body } = await callwell.request('GET', `/v1/sessions/${caller.sessionId}`);
    const said = (body as { transcript: { speaker: string; text: string }[] }).transcript;
    expect(said.filter(({ speaker }) => speaker === 'caller').map(({ text }) => text)).toEqual([
      'when is my appointment',
      '[9 keys]',
      '[10 keys]',
      '[6 keys]',
      '[1 keys]',
    ]);
  });

  it('the last four of the SSN are taken without being spoken', async () => {
    const caller = await callFrom(callwell, ana);
    await caller.say('when is my appointment', 'March fourth nineteen eighty', "I don't remember it", '98101');
    const readBack = await caller.press('4821');
    expect(readBack.reply.text).not.toContain('4821');
    expect((await caller.press('1')).outcomes).toMatchObject([{ result: 'found' }]);
    expect(await transcriptOf(callwell, caller)).not.toContain('4821');
  });

  it('2 is no, and * says the question again', async () => {
    const caller = await callFrom(callwell, ana);
    await caller.say('when is my appointment', 'March fourth nineteen eighty', '206 555 0142', '98101');
    const asked = caller.last().reply.text;
    expect((await caller.press('*')).reply.text).toBe(asked);
    expect(await caller.press('2')).toMatchObject({ state: 'authentication.correcting' });
  });

  it.each([
    ['while the birth date is asked', []],
    ['while a yes or no is asked', ['March fourth nineteen eighty', '206 555 0142', '98101']],
  ])('0 is a person, at once, %s', async (_when, says) => {
    const caller = await callFrom(callwell, ana);
    await caller.say('when is my appointment', ...says);
    expect(await caller.press('0')).toMatchObject({
      status: 'escalated',
      escalation: { reason: 'patientRequest', priority: 'high', queue: 'frontDesk' },
    });
  });

  it('digits that are no date are asked for again', async () => {
    const caller = await callFrom(callwell, ana);
    await caller.say('when is my appointment');
    expect(await caller.press('99999999')).toMatchObject({ expects: { kind: 'dateOfBirth' }, attempt: { used: 1, limit: 3 } });
    expect(await caller.press('03041980')).toMatchObject({ expects: { kind: 'phoneNumber' }, attempt: { used: 0 } });
  });
});
