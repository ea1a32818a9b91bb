import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { member } from '../support/cast.ts';
import { callFrom } from '../support/identify.ts';

/** What was misheard, or misspoken, is put right by the caller: the last word wins, and is read back once more. */
describe('corrections', () => {
  let callwell: Callwell;
  beforeAll(async () => {
    callwell = await startCallwell();
  });
  afterAll(() => callwell.close());

  const ana = member('ana-ruiz');
  const dolores = member('dolores-quintana');

  it.each([
    {
      what: 'a day of birth',
      who: ana,
      says: ['when is my appointment', 'March fourteenth nineteen eighty', 'two oh six five five five oh one four two', '98101'],
      corrects: 'no, I was born on the fourth of March',
      readBack: /March 4, 1980/,
      yes: 'now it is right, yes',
    },
    {
      what: 'a ZIP code',
      who: ana,
      says: ['when is my appointment', '3/4/1980', '206-555-0142', 'nine eight one oh two'],
      corrects: 'no, my zip is nine eight one oh one',
      readBack: /9 8 1 0 1/,
      yes: 'yep',
    },
    {
      what: 'a phone number',
      who: dolores,
      says: ['quiero revisar mi seguro', 'dos de noviembre del sesenta y ocho', '206 555 0132', 'nueve ocho uno uno ocho'],
      corrects: 'no, el teléfono es dos cero seis, cinco cinco cinco, cero uno dos tres',
      readBack: /\(206\) 555-0123/,
      yes: 'ahora sí',
    },
  ])('$what, in one breath with the no', async ({ who, says, corrects, readBack, yes }) => {
    const caller = await callFrom(callwell, who);
    await caller.say(...says);
    expect(caller.last()).toMatchObject({ state: 'authentication.confirming', expects: { kind: 'confirmation' } });
    expect(caller.last().reply.text).not.toMatch(readBack);

    const again = await caller.say(corrects);
    expect(again).toMatchObject({ state: 'authentication.confirming' });
    expect(again.reply.text).toMatch(readBack);
    expect((await caller.say(yes)).state).not.toMatch(/^authentication/);
  });

  it('a bare no is asked which one, keeps the others, and spells out', async () => {
    const caller = await callFrom(callwell, ana);
    await caller.say('when is my appointment', 'March fourth nineteen eighty', '206 555 0142', 'nine eight one oh two', 'nope');
    expect(caller.last()).toMatchObject({ state: 'authentication.correcting', expects: { kind: 'identityFactor' } });

    const again = await caller.say("it's the zip, that should be nine eight one oh one");
    expect(again.reply.text).toMatch(/slowly.*\(206\) 555-0142.*March 4, 1980.*9 8 1 0 1/);
    expect((await caller.say('correct')).outcomes).toMatchObject([{ result: 'found' }]);
  });

  it('a correction on the way is taken with the answer', async () => {
    const caller = await callFrom(callwell, ana);
    await caller.say('when is my appointment', 'March fifth nineteen eighty', '206 555 0142');
    const read = await caller.say('98101, and sorry, I said that wrong, my birthday is March fourth nineteen eighty');
    expect(read.reply.text).toMatch(/March 4, 1980/);
    expect(read.reply.text).not.toMatch(/March 5/);
  });

  it.each([
    [ana, ['when is my appointment', 'March fourth'], /I have March 4\. Which year\?/, 'nineteen eighty'],
    [
      dolores,
      ['quiero revisar mi seguro', 'el dos de noviembre'],
      /Tengo (el )?2 de noviembre\. ¿De qué año\?/,
      'de mil novecientos sesenta y ocho',
    ],
  ])('half a date is kept, and only the rest is asked', async (who, says, asks, rest) => {
    const caller = await callFrom(callwell, who);
    expect((await caller.say(...says)).reply.text).toMatch(asks);
    expect(await caller.say(rest)).toMatchObject({ expects: { kind: 'phoneNumber' }, attempt: { used: 0 } });
  });

  it('three times wrong goes to a person', async () => {
    const caller = await callFrom(callwell, ana);
    await caller.say('when is my appointment', 'March fourth nineteen eighty', '206 555 0142', 'nine eight one oh two');
    await caller.say('no, my zip is nine eight one oh three', 'no, my zip is nine eight one oh four');
    expect(await caller.say('no')).toMatchObject({ status: 'escalated', escalation: { reason: 'attemptsExhausted' } });
  });
});
