import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '#mocks/connect/emulator.ts';
import type { Fault } from '#mocks/connect/faults.ts';
import { read, standing } from '../support/ehr.ts';
import { type Line, openLine } from './support/line.ts';
import { callFrom, insured, verified } from './support/people.ts';

/** Events that come twice, late or out of order, and answers that get lost: the record and the words are those of a good line. */
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

const harmless = ['duplicate', 'lostResponse', 'lateRetry'] as const satisfies Fault[];

describe.each(harmless)('%s at every turn', (everyTurn) => {
  it('changes no word', async () => {
    const play = async (options: { everyTurn?: Fault }): Promise<string[]> => {
      const call = await callFrom(line, 'samuel-okoye', options);
      await call.say('when is my appointment');
      await call.say('December twelfth nineteen seventy nine');
      await call.staySilent();
      await call.staySilent();
      for (const keys of ['2535550108', '98405', '1']) await call.press(keys);
      await call.say('no thank you');
      expect(call.end()).toEqual({ kind: 'disconnected' });
      return call.transcript;
    };
    expect(await play({ everyTurn })).toEqual(await play({}));
  });

  it('books once', async () => {
    const who = { duplicate: 'siobhan-obrien-van-der-berg', lostResponse: 'carmen-morales', lateRetry: 'priscilla-nakamura' }[
      everyTurn
    ];
    const before = await standing(line.callwell, `Patient/p-${who}`);
    const isSpanish = who === 'carmen-morales';
    const call = await insured(line, who, isSpanish ? 'necesito que me revisen los ojos' : 'I need somebody to check my eyes', {
      everyTurn,
    });
    await call.say(isSpanish ? 'la próxima semana' : 'next week');
    await call.say(isSpanish ? 'la primera' : 'the first one');
    expect((await line.session(call)).outcomes).toMatchObject([{ result: 'booked' }]);
    await call.say(isSpanish ? 'no, eso es todo' : 'no, that is all');
    expect(call.end()).toEqual({ kind: 'disconnected' });
    expect(await standing(line.callwell, `Patient/p-${who}`)).toHaveLength(before.length + 1);
  });

  it('hands over once', async () => {
    const call = await callFrom(line, 'ana-ruiz', { everyTurn });
    await call.say('I want to talk to a person');
    expect(call.end()).toEqual({ kind: 'queued', queue: 'frontDesk' });
    const { body }: { body: { items: { sessionId: string }[] } } = await line.callwell.request('GET', '/v1/escalations?limit=100');
    expect(body.items.filter(({ sessionId }) => sessionId === call.contact.attributes['callwellSessionId'])).toHaveLength(1);
  });
});

describe('the event in which something is done', () => {
  const upToTheChoice = (id: string, wish: string): Promise<Call> => insured(line, id, wish);

  it('is delivered twice: one booking', async () => {
    const call = await upToTheChoice('sarah-porter', 'I want to see somebody about my knee');
    await call.say('any time next week');
    expect(await call.say('the first one', 'lostResponse')).toContain("You're booked");
    expect(await standing(line.callwell, 'Patient/p-sarah-porter')).toHaveLength(1);
    await call.hangUp();
  });

  it('is the last that the caller heard: what was done stands, and nothing hangs in the air', async () => {
    const [appointment] = await standing(line.callwell, 'Patient/p-samuel-okoye');
    const call = await verified(line, 'samuel-okoye', 'I need to cancel my appointment');
    for (let turn = 0; turn < 4 && !(await line.session(call)).reply.text.includes('cancel it'); turn += 1)
      await call.say((await line.session(call)).state === 'scheduling.offeringMove' ? 'no, cancel it' : 'yes');
    await call.say('yes', 'hangUpMidTurn');
    expect(call.end()).toEqual({ kind: 'hungUp' });
    const { status } = await line.session(call);
    expect(['abandoned', 'completed']).toContain(status);
    expect(await read(line.callwell, `Appointment/${appointment?.id}`)).toHaveProperty('status');
  });
});

describe('Lambda', () => {
  it('that is throttled when the call comes in is asked again', async () => {
    const call = await callFrom(line, 'ana-ruiz', { fault: 'throttled' });
    expect(call.words()).toContain('How can I help you today?');
    await call.hangUp();
  });

  it.each(['timeout', 'unreachable', 'throttled'] as const)(
    'that gives no answer at one turn (%s): the call goes on',
    async (fault) => {
      const call = await callFrom(line, 'ana-ruiz');
      expect(await call.say('I want to move my appointment', fault)).not.toBe('');
      expect(call.end()).toBeNull();
      await call.say('I want to move my appointment');
      expect(await line.session(call)).toMatchObject({ goal: 'rescheduleAppointment', expects: { kind: 'dateOfBirth' } });
      await call.hangUp();
    },
  );

  it.each(['timeout', 'unreachable'] as const)('that gives no answer any more (%s): an apology and a person', async (everyTurn) => {
    const call = await callFrom(line, 'ana-ruiz', { everyTurn, fault: 'duplicate' });
    for (let turn = 0; turn < 5 && call.end() === null; turn += 1) await call.say('I want to move my appointment');
    expect(call.words()).toMatch(/sorry|apologi/i);
    expect(call.end()).toEqual({ kind: 'queued', queue: 'frontDesk' });
    expect(call.contact.attributes).toMatchObject({ callwellReason: 'systemUnavailable' });
  });
});

describe('a caller who hangs up', () => {
  it('ends the call in the service, however often that is told', async () => {
    const call = await verified(line, 'samuel-okoye', 'when is my appointment');
    await call.hangUp();
    expect(call.end()).toEqual({ kind: 'hungUp' });
    expect(await line.session(call)).toMatchObject({ status: 'abandoned', outcomes: [{ result: 'found' }] });
    const early = await callFrom(line, 'ana-ruiz');
    await early.hangUp();
    expect((await line.session(early)).status).toBe('abandoned');
  });
});
