import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { standing } from '../support/ehr.ts';
import { type Line, openLine } from './support/line.ts';
import { callFrom, insured, verified } from './support/people.ts';

/** Keys, silence and barge-in, as Lex hears them; and what the documentation leaves open, both ways. */
let line: Line;
beforeAll(async () => {
  line = await openLine();
});
afterEach(() => {
  // Longer than a call that was cut off may be taken up again.
  line.clock.pass(11 * 60_000);
  line.expectNoViolation();
});
afterAll(() => line.close());

const keyed = ['03041980', '2065550142', '98101', '1'];

describe('the keypad', () => {
  it('proves who calls; what is keyed in is neither heard by Lex’s transcript list nor kept in the contact', async () => {
    const call = await callFrom(line, 'ana-ruiz');
    await call.say('when is my appointment');
    expect(call.listening()).toMatchObject({ dtmfMaxLength: 8, dtmfEndCharacter: '#' });
    for (const keys of keyed) await call.press(keys);
    expect((await line.session(call)).outcomes).toMatchObject([{ result: 'found' }]);
    expect(JSON.stringify(call.contact)).not.toMatch(/03041980|98101/);
    await call.hangUp();
  });

  it.each(['lost', 'kept'] as const)('with # after each number, where keys after the last digit are %s', async (typeAhead) => {
    const call = await callFrom(line, 'ana-ruiz', { behaviour: { typeAhead } });
    await call.say('when is my appointment');
    for (const keys of keyed) await call.press(`${keys}#`);
    expect((await line.session(call)).outcomes).toMatchObject([{ result: 'found' }]);
    expect(call.end()).toBeNull();
    await call.hangUp();
  });

  it('cleared by * is asked again, and costs nothing that was given before', async () => {
    const call = await callFrom(line, 'ana-ruiz');
    await call.say('when is my appointment');
    await call.press('0304*');
    expect((await line.session(call)).expects.kind).toBe('dateOfBirth');
    await call.press('03041980');
    expect((await line.session(call)).expects.kind).toBe('phoneNumber');
    await call.hangUp();
  });

  it('that ends in mid-number is asked for again', async () => {
    const call = await callFrom(line, 'ana-ruiz');
    await call.say('when is my appointment');
    await call.press('0304');
    expect(await line.session(call)).toMatchObject({ status: 'active', expects: { kind: 'dateOfBirth' } });
    await call.hangUp();
  });
});

describe('a silent line', () => {
  it.each([
    ['reaches the hook as nothing', 'reachesHook'],
    ['ends the block', 'endsBlock'],
  ] as const)('that %s is asked three ways, then goes to a person', async (_how, silence) => {
    const call = await insured(line, 'siobhan-obrien-van-der-berg', 'I want my eyes checked', { behaviour: { silence } });
    const said = new Set([call.words()]);
    said.add(await call.staySilent());
    said.add(await call.staySilent());
    expect(said.size).toBe(3);
    expect(call.end()).toBeNull();
    await call.staySilent();
    expect(call.end()).toEqual({ kind: 'queued', queue: 'frontDesk' });
    expect(call.contact.attributes).toMatchObject({ callwellReason: 'attemptsExhausted' });
  });

  it.each(['reachesHook', 'endsBlock'] as const)('at the greeting was left: goodbye (%s)', async (silence) => {
    const call = await line.ring({ behaviour: { silence } });
    for (let turn = 0; turn < 3; turn += 1) await call.staySilent();
    expect(call.end()).toEqual({ kind: 'disconnected' });
    expect(call.contact.attributes).toMatchObject({ callwellStatus: 'abandoned', callwellQueue: '' });
  });
});

describe('barge-in', () => {
  it('is off where the law wants something heard, on elsewhere', async () => {
    const call = await callFrom(line, 'leo-marchetti');
    expect(call.words()).toContain('may be recorded');
    expect(call.listening()?.allowInterrupt).toBe(false);
    await call.turn({ type: 'speech', text: 'I need to cancel', over: true });
    expect((await line.session(call)).goal).toBeNull();
    await call.say('I need to cancel my appointment');
    expect(call.listening()?.allowInterrupt).toBe(true);
    await call.turn({ type: 'speech', text: 'January first nineteen sixty', over: true });
    expect((await line.session(call)).expects.kind).not.toBe('dateOfBirth');
    await call.hangUp();
  });
});

describe('the recogniser', () => {
  it('is unsure: its second guess is heard where only that one makes sense', async () => {
    const call = await callFrom(line, 'ana-ruiz');
    await call.turn({
      type: 'speech',
      text: 'I need to moo my appointment',
      confidence: 0.41,
      alternatives: [{ text: 'I need to move my appointment', confidence: 0.38 }],
    });
    expect((await line.session(call)).status).toBe('active');
    await call.hangUp();
  });
});

describe('what Amazon does not say', () => {
  it('a Lex session id that is not the contact’s makes no difference', async () => {
    const call = await verified(line, 'samuel-okoye', 'when is my appointment', { behaviour: { lexSessionId: 'own' } });
    expect((await line.session(call)).outcomes).toMatchObject([{ result: 'found' }]);
    await call.say('no thanks');
    expect(call.end()).toEqual({ kind: 'disconnected' });
  });

  it('a Lex session that has gone, in mid-call, is the same call', async () => {
    const call = await verified(line, 'priscilla-nakamura', 'I have to cancel one of my appointments');
    const { state, sessionId } = await line.session(call);
    await call.say('the first one', 'sessionExpiry');
    const after = await line.session(call);
    expect(after).toMatchObject({ sessionId, goal: 'cancelAppointment', status: 'active' });
    expect(after.state).not.toBe(state);
    await call.hangUp();
    expect(await standing(line.callwell, 'Patient/p-priscilla-nakamura')).toHaveLength(3);
  });
});
