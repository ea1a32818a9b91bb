import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#src/sessions/answer.ts';
import { type CallOptions, type Callwell, startCallwell } from '#test/support/callwell.ts';
import { ring } from '../support/talk.ts';

/** Saturday noon at the clinic: nobody is there before Monday at 8. */
const saturday = new Date('2026-11-21T20:00:00Z');
const mondayAtTen = '2026-11-23T18:00:00.000Z';
let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell({ now: () => saturday });
});
afterAll(() => callwell.close());

/** A gateway that keeps the line after a hand-over. */
const telephone = (options: CallOptions = {}) => ring(callwell, { ...options, holdsLine: true });

type Escalation = {
  id: string;
  status: string;
  reason: string;
  disposition?: string;
  summary: { lastReply: string; steps: string[] };
  callback?: { status: string; phoneNumber: string; promisedBy: string; overdue: boolean };
};

const inQueue = async ({ escalation }: Answer): Promise<Escalation> =>
  (await callwell.request('GET', `/v1/escalations/${escalation?.id}`)).body;
const listed = async (query: string): Promise<Escalation[]> =>
  (await callwell.request('GET', `/v1/escalations?${query}`)).body['items'];

const words = {
  en: {
    locale: 'en-US',
    person: 'let me talk to someone',
    yes: 'yes please',
    no: 'no thank you',
    number: 'four two five, five five five, zero one nine eight',
  },
  es: {
    locale: 'es-US',
    person: 'quiero hablar con una persona',
    yes: 'sí, por favor',
    no: 'no, gracias',
    number: 'cuatro dos cinco, cinco cinco cinco, cero uno nueve ocho',
  },
} as const;

describe.each(['en', 'es'] as const)('a caller whom nobody can take over is offered a call back (%s)', (tongue) => {
  const t = words[tongue];

  it('on the number of the call, by a time that is said, and it stands in the queue', async () => {
    const caller = await telephone({ locale: t.locale, phoneNumber: '+12065550142' });
    const offered = await caller.say(t.person);
    expect(offered).toMatchObject({ status: 'active', state: 'callback.offering', expects: { kind: 'confirmation' } });
    expect(offered.reply.text).toContain(
      tongue === 'en' ? 'Monday, November 23 at 10:00 AM' : 'lunes, 23 de noviembre a las 10:00',
    );
    const which = await caller.say(t.yes);
    expect(which).toMatchObject({ state: 'callback.confirmingCallingNumber', expects: { sensitive: true } });
    expect(which.reply.text).toContain('0 1 4 2');
    expect(which.reply.text).not.toContain('555');
    const ended = await caller.say(t.yes);
    expect(ended).toMatchObject({
      status: 'escalated',
      state: 'callback.promised',
      escalation: { id: offered.escalation?.id, reason: 'patientRequest', priority: 'high', callback: { promisedBy: mondayAtTen } },
    });
    expect(ended.reply.text).toContain('(206) 555-0142');
    expect(await inQueue(ended)).toMatchObject({
      status: 'waiting',
      callback: { status: 'promised', phoneNumber: '+12065550142', promisedBy: mondayAtTen, overdue: false },
    });
  });

  it('on another number, said and read back', async () => {
    const caller = await telephone({ locale: t.locale, phoneNumber: '+12065550142' });
    await caller.say(t.person, t.yes, t.no);
    expect(caller.last()).toMatchObject({ state: 'callback.askingNumber', expects: { kind: 'phoneNumber', sensitive: true } });
    expect((await caller.say(t.number)).reply.text).toContain('(425) 555-0198');
    expect(await inQueue(await caller.say(t.yes))).toMatchObject({ callback: { phoneNumber: '+14255550198' } });
  });

  it('and who wants none is told that the request stays with staff', async () => {
    const caller = await telephone({ locale: t.locale });
    await caller.say(t.person);
    const ended = await caller.say(t.no);
    expect(ended).toMatchObject({ status: 'escalated', state: 'callback.declined' });
    expect(ended.reply.text).toMatch(tongue === 'en' ? /stays|in our team's queue/ : /lista de nuestro equipo/);
    const escalation = await inQueue(ended);
    expect(escalation).toMatchObject({ status: 'waiting' });
    expect(escalation.callback).toBeUndefined();
  });

  it('and who says nothing three times is let go, and stays in the queue', async () => {
    const caller = await telephone({ locale: t.locale });
    await caller.say(t.person);
    const said = new Set([caller.last().reply.text]);
    said.add((await caller.staySilent()).reply.text);
    said.add((await caller.staySilent()).reply.text);
    expect(said.size).toBe(3);
    const ended = await caller.staySilent();
    expect(ended).toMatchObject({ status: 'escalated', state: 'callback.unreached' });
    expect(await inQueue(ended)).toMatchObject({ status: 'waiting' });
  });
});

describe('while a call back is arranged', () => {
  const asked = async (phoneNumber?: string) => {
    const caller = await telephone(phoneNumber ? { phoneNumber } : {});
    await caller.say('let me talk to someone');
    return caller;
  };

  it('who hangs up is in the queue all the same, once', async () => {
    const before = (await listed('status=waiting&limit=200')).length;
    const caller = await asked('+12065550142');
    const { body } = await caller.turn({ type: 'hangup' });
    expect(body).toMatchObject({ status: 'abandoned', escalation: { reason: 'patientRequest' } });
    expect(await inQueue(body)).toMatchObject({
      status: 'waiting',
      summary: { lastReply: expect.stringContaining('away right now') },
    });
    expect(await listed('status=waiting&limit=200')).toHaveLength(before + 1);
  });

  it('the number can be keyed, put right, and told with the yes', async () => {
    const keyed = await asked();
    await keyed.press('1');
    await keyed.press('4255550198');
    expect(keyed.last().reply.text).toContain('(425) 555-0198');
    await keyed.say("no, it's four two five, five five five, zero one nine nine");
    expect(keyed.last()).toMatchObject({ state: 'callback.confirmingNumber' });
    expect(await inQueue(await keyed.press('1'))).toMatchObject({ callback: { phoneNumber: '+14255550199' } });

    const told = await asked('+12065550142');
    await told.say('yes, at four two five, five five five, zero one seven seven');
    expect(told.last().reply.text).toContain('(425) 555-0177');
    expect(await inQueue(await told.say('yes'))).toMatchObject({ callback: { phoneNumber: '+14255550177' } });
  });

  it('"agent" and 0 find nobody, and the offer stands until the tries are spent', async () => {
    const caller = await asked('+12065550142');
    expect(await caller.press('0')).toMatchObject({ status: 'active', state: 'callback.offering', attempt: { used: 1 } });
    expect((await caller.say('can I speak to an agent')).reply.text).toContain('nobody');
    expect(await caller.press('0')).toMatchObject({ status: 'escalated', state: 'callback.unreached' });
  });

  it('everything can be said again, and the language be changed', async () => {
    const caller = await asked('+12065550142');
    const { reply } = caller.last();
    expect((await caller.say('sorry, can you repeat that')).reply.text).toBe(reply.text);
    await caller.say('prefiero hablar en español por favor');
    await caller.say('sí');
    expect(caller.last()).toMatchObject({ state: 'callback.offering', reply: { locale: 'es-US' } });
    expect((await caller.say('sí', 'sí')).reply.text).toContain('le llamará');
  });

  it('an emergency still wins: a hand-over of its own, and the first one stays', async () => {
    const caller = await asked('+12065550142');
    const first = caller.last();
    const ended = await caller.say('my chest is really tight and my left arm is numb');
    expect(ended).toMatchObject({ status: 'escalated', escalation: { reason: 'medicalEmergency', priority: 'emergency' } });
    expect(ended.reply.text).toContain('911');
    expect(ended.escalation?.id).not.toBe(first.escalation?.id);
    expect(await inQueue(first)).toMatchObject({ status: 'waiting', reason: 'patientRequest' });
  });

  it('in an emergency none is offered', async () => {
    const caller = await telephone();
    expect(await caller.say("my wife collapsed and she isn't breathing")).toMatchObject({ status: 'escalated' });
  });
});
