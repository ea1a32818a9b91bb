import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { packetOf } from '../support/identify.ts';
import { type Line, openLine } from './support/line.ts';
import { answerWhile, callFrom, verified } from './support/people.ts';

/** How calls end with a person: in which queue, with which attributes, and what happens where nobody is there. */
let line: Line;
beforeAll(async () => {
  line = await openLine();
});
afterEach(() => {
  line.trouble.fullQueues = [];
  line.trouble.serviceDown = false;
  // Longer than a call that was cut off may be taken up again.
  line.clock.pass(11 * 60_000);
  line.expectNoViolation();
});
afterAll(() => line.close());

/** From the start of the tests, a Monday morning. */
const untilNightMs = 14 * 3_600_000;

describe('a caller is put through', () => {
  it('who asks for a person: at once, with all that the screen needs', async () => {
    const call = await verified(line, 'samuel-okoye', 'I need to cancel my appointment');
    await call.say('let me talk to a human please');
    expect(call.end()).toEqual({ kind: 'queued', queue: 'frontDesk' });
    expect(call.contact.attributes).toMatchObject({
      callwellStatus: 'escalated',
      callwellQueue: 'frontDesk',
      callwellReason: 'patientRequest',
      callwellPriority: 'high',
      callwellSummary: 'goal=cancelAppointment identity=verified insurance=none',
    });
    expect(call.contact.queuePriority).toBe(3);
    expect(call.contact.attributes['callwellEscalationId']).not.toBe('');
    expect(await packetOf(line.callwell, await line.session(call))).toMatchObject({ identity: 'verified' });
  });

  it('by the key 0', async () => {
    const call = await callFrom(line, 'ana-ruiz');
    await call.press('0');
    expect(call.end()).toEqual({ kind: 'queued', queue: 'frontDesk' });
  });

  it('in an emergency in mid-call, before everybody else, and told to hang up and dial', async () => {
    const call = await verified(line, 'priscilla-nakamura', 'I have to cancel one of my appointments');
    const words = await call.say('oh no my husband has collapsed, he is not breathing');
    expect(words.replaceAll(' ', '')).toContain('911');
    expect(call.end()).toEqual({ kind: 'queued', queue: 'emergency' });
    expect(call.contact).toMatchObject({
      queuePriority: 1,
      attributes: { callwellReason: 'medicalEmergency', callwellPriority: 'emergency' },
    });
  });

  it('who cannot be identified, without a word about whose record it was', async () => {
    const call = await line.ring({ from: '+12065550199' });
    await call.say('I want to check my appointment');
    for (let turn = 0; turn < 20 && call.end() === null; turn += 1) {
      const { expects } = await line.session(call);
      const says: Record<string, string> = {
        dateOfBirth: 'January second 1990',
        confirmation: 'yes',
        phoneNumber: '206 555 0199',
        ssnLast4: 'one two three four',
      };
      await call.say(says[expects.kind] ?? 'nine eight one zero one');
    }
    expect(call.end()).toEqual({ kind: 'queued', queue: 'frontDesk' });
    expect(call.contact.attributes).toMatchObject({ callwellReason: 'identityNotVerified' });
    expect(JSON.stringify(call.contact.attributes)).not.toMatch(/1990|0199|98101/);
  });
});

describe('nobody is there', () => {
  it('at night: a call back is offered, its number and time are kept in the queue of staff', async () => {
    line.clock.pass(untilNightMs);
    onTestFinished(() => line.clock.pass(-untilNightMs));
    const call = await callFrom(line, 'ana-ruiz');
    const offered = await call.say('can I speak to somebody');
    expect(offered).toContain('call you back');
    expect(call.end()).toBeNull();
    await call.say('yes please');
    expect(await call.say('yes, that one')).toMatch(/will call you at/);
    expect(call.end()).toEqual({ kind: 'disconnected' });
    expect(call.contact.attributes).toMatchObject({ callwellCallback: 'true', callwellReason: 'patientRequest' });
    expect(Date.parse(call.contact.attributes['callwellCallbackBy'] ?? '')).toBeGreaterThan(line.clock.now().getTime());
    const { body } = await line.callwell.request('GET', `/v1/escalations/${call.contact.attributes['callwellEscalationId']}`);
    expect(body).toMatchObject({ callback: { phoneNumber: '+12065550142' } });
  });

  it('the queue is full: a call back is offered, here to another number, keyed in', async () => {
    line.trouble.fullQueues = ['frontDesk'];
    const call = await callFrom(line, 'ana-ruiz');
    expect(await call.say('let me talk to an agent')).toContain('call you back');
    await call.press('1');
    await call.press('2');
    await call.press('2065550117');
    expect(await call.press('1')).toMatch(/will call you at/);
    expect(call.end()).toEqual({ kind: 'disconnected' });
    const { body } = await line.callwell.request('GET', `/v1/escalations/${call.contact.attributes['callwellEscalationId']}`);
    expect(body).toMatchObject({ callback: { phoneNumber: '+12065550117' } });
  });

  it('the queue is full, and no call back is wanted', async () => {
    line.trouble.fullQueues = ['frontDesk'];
    const call = await callFrom(line, 'samuel-okoye');
    await call.say('let me talk to an agent');
    expect(await call.say('no thanks')).toContain('Goodbye');
    expect(call.end()).toEqual({ kind: 'disconnected' });
  });
});

describe('who waits in the queue', () => {
  it.each([
    ['ana-ruiz', 'let me talk to a person', /be called back/],
    ['carmen-morales', 'quiero hablar con una persona', /llam/i],
  ])('may keep the place and be called back (%s)', async (who, words, offer) => {
    const call = await callFrom(line, who);
    await call.say(words);
    expect(await call.waitInQueue()).toMatch(offer);
    await call.staySilent();
    await call.press('1');
    expect(call.contact.callback).toMatchObject({ queue: 'frontDesk', number: call.contact.customerNumber });
    expect(call.end()).toEqual({ kind: 'disconnected' });
  });
});

describe('the service does not answer', () => {
  it.each([
    ['en-US', 'ana-ruiz', "I'd like to cancel", /sorry|apologi/i],
    ['es-US', 'carmen-morales', 'quiero cancelar', /disculp|lament|perd[oó]n|siento/i],
  ] as const)('in mid-call: an apology, and a person (%s)', async (_locale, who, words, apology) => {
    const call = await callFrom(line, who);
    line.trouble.serviceDown = true;
    expect(await call.say(words)).toMatch(apology);
    expect(call.end()).toEqual({ kind: 'queued', queue: 'frontDesk' });
    expect(call.contact.attributes).toMatchObject({ callwellReason: 'systemUnavailable' });
  });

  it('when the call comes in', async () => {
    line.trouble.serviceDown = true;
    const call = await callFrom(line, 'ana-ruiz');
    expect(call.words()).toMatch(/sorry|apologi/i);
    expect(call.end()).toEqual({ kind: 'queued', queue: 'frontDesk' });
    expect(call.contact.attributes).toMatchObject({ callwellReason: 'systemUnavailable' });
  });

  it('nor the bridge itself, and the queue is full: no circle, and a word to go with', async () => {
    line.trouble.fullQueues = ['frontDesk'];
    const call = await callFrom(line, 'ana-ruiz');
    line.trouble.serviceDown = true;
    await call.say('I would like to cancel', 'timeout');
    expect(call.end()).toEqual({ kind: 'disconnected' });
    expect(call.words()).toMatch(/call (us )?again/i);
  });
});

describe('a call that was cut off', () => {
  it('goes on when the same number calls again, after one proof', async () => {
    const first = await verified(line, 'samuel-okoye', 'I need to cancel my appointment');
    await first.hangUp();
    expect((await line.session(first)).status).toBe('abandoned');
    line.clock.pass(2 * 60_000);
    const second = await callFrom(line, 'samuel-okoye');
    expect(second.words()).toContain('cut off');
    expect(second.words()).not.toMatch(/Samuel|Patel|cancel/);
    await second.say('yes please');
    const asked = await line.session(second);
    expect(asked.state).toMatch(/^authentication\./);
    await answerWhile(line, second, 'authentication', 'samuel-okoye');
    expect(await line.session(second)).toMatchObject({ goal: 'cancelAppointment', status: 'active' });
    expect((await line.session(second)).state).toMatch(/^scheduling\./);
    expect(second.transcript.filter((words) => words.startsWith('caller')).length).toBeLessThanOrEqual(3);
    await second.say('let me talk to a person');
    expect(second.contact.attributes).toMatchObject({ callwellResumed: 'true', callwellReason: 'patientRequest' });
  });

  it('is not gone on with by somebody who cannot prove it: they are a new caller', async () => {
    const first = await verified(line, 'marcus-bell', 'I want to make an appointment for my eyes');
    await first.hangUp();
    const second = await callFrom(line, 'marcus-bell');
    await second.say('no, something else');
    expect(second.end()).toBeNull();
    await second.say('when is my appointment');
    expect((await line.session(second)).state).toBe('authentication.collecting');
  });

  it('is a new one after ten minutes', async () => {
    const first = await verified(line, 'evelyn-thornton', 'I am on Medicare, is that on file');
    await first.hangUp();
    line.clock.pass(11 * 60_000);
    const second = await callFrom(line, 'evelyn-thornton');
    expect(second.contact.attributes).toMatchObject({ callwellResumed: '' });
    expect(second.words()).not.toContain('cut off');
  });
});
