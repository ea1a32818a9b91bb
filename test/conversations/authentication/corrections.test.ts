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

  const read = ['when is my appointment', 'March fourth nineteen eighty', '206 555 0142', 'nine eight one oh one'];
  it.each([
    [ana, read.with(2, '206 555 0149'), "no, it's oh one four two", /\(206\) 555-0142/],
    [ana, read.with(2, '206 555 0192'), 'no, it ends in forty two', /\(206\) 555-0142/],
    [ana, read.with(1, 'March fourth nineteen ninety'), "it's 1980, not 1990", /March 4, 1980/],
    [ana, read.with(1, 'May fourth nineteen eighty'), 'no, March not May', /March 4, 1980/],
    [ana, read.with(1, 'March fourth nineteen ninety'), '1980', /March 4, 1980/],
    [ana, read.with(3, 'nine eight one oh nine'), 'the zip ends in a one', /9 8 1 0 1/],
    [
      dolores,
      ['quiero revisar mi seguro', 'dos de mayo del 68', '206 555 0123', '98118'],
      'es noviembre, no mayo',
      /2 de noviembre de 1968/,
    ],
    [
      dolores,
      ['quiero revisar mi seguro', '2 de noviembre del 68', '206 555 0129', '98118'],
      'no, termina en veintitrés',
      /\(206\) 555-0123/,
    ],
  ])('a part of what was read back (%#: $2)', async (who, says, corrects, readBack) => {
    const caller = await callFrom(callwell, who);
    await caller.say(...says);
    expect(caller.last().reply.text).not.toMatch(readBack);
    const again = await caller.say(corrects);
    expect(again).toMatchObject({ state: 'authentication.confirming', expects: { kind: 'confirmation' } });
    expect(again.reply.text).toMatch(readBack);
    expect((await caller.say(who === ana ? 'yes' : 'sí')).state).not.toMatch(/^authentication/);
  });

  it('a digit that could stand in two places is asked for, and what was right is kept', async () => {
    const caller = await callFrom(callwell, ana);
    await caller.say(...read.with(3, 'nine eight one oh nine'), 'I said one, not nine');
    expect(caller.last()).toMatchObject({ state: 'authentication.correcting', expects: { kind: 'identityFactor' } });
    const again = await caller.say('the last digit of the zip is a one');
    expect(again.reply.text).toMatch(/\(206\) 555-0142.*March 4, 1980.*9 8 1 0 1/);
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
