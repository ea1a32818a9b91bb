import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { insured, ring, verified } from './support/talk.ts';

const clinic = { open: new Date('2026-11-23T17:00:00Z'), night: new Date('2026-11-24T07:00:00Z') };
let now = clinic.open;
let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell({ now: () => now });
});
afterAll(() => callwell.close());

const at = async <T>(moment: Date, work: () => Promise<T>): Promise<T> => {
  now = moment;
  try {
    return await work();
  } finally {
    now = clinic.open;
  }
};

describe('a silent line', () => {
  it.each([
    ['en', 'siobhan-obrien-van-der-berg', 'I want my eyes checked', 'next week', 'still there'],
    ['es', 'maria-garcia-1990', 'necesito un examen de la vista', 'la próxima semana', 'sigue ahí'],
  ] as const)(
    'with something under way is asked three ways, then goes to a person (%s)',
    async (tongue, who, wish, when, there) => {
      const caller = await insured(callwell, who, { wish, tongue });
      const offer = await caller.say(when);
      const first = await caller.staySilent();
      expect(first).toMatchObject({ status: 'active', state: offer.state, attempt: { used: 1, limit: 3 } });
      expect(first.reply.text).not.toBe(offer.reply.text);
      const second = await caller.staySilent();
      expect(second).toMatchObject({ attempt: { used: 2 } });
      expect(second.reply.text.toLowerCase()).toContain(there);
      expect(second.expects.options).toEqual(offer.expects.options);
      expect(await caller.staySilent()).toMatchObject({
        status: 'escalated',
        escalation: { reason: 'attemptsExhausted', priority: 'normal' },
      });
    },
  );

  it('is forgiven as soon as the caller answers', async () => {
    const caller = await ring(callwell);
    await caller.say('when is my appointment');
    await caller.staySilent();
    await caller.staySilent();
    await caller.say('March fourth nineteen eighty');
    expect(caller.last()).toMatchObject({ status: 'active', attempt: { used: 0 } });
  });

  it.each(['en-US', 'es-US'] as const)('in the greeting was left: nobody is called to it (%s)', async (locale) => {
    const caller = await ring(callwell, { locale });
    const said = new Set([caller.last().reply.text]);
    said.add((await caller.staySilent()).reply.text);
    said.add((await caller.staySilent()).reply.text);
    expect(said.size).toBe(3);
    expect(await caller.staySilent()).toMatchObject({ status: 'abandoned', escalation: null });
  });

  it('after the caller was served ends well', async () => {
    const caller = await verified(callwell, 'samuel-okoye', { wish: 'when is my appointment' });
    for (let turn = 0; turn < 3 && caller.last().status === 'active'; turn += 1) await caller.staySilent();
    expect(caller.last()).toMatchObject({ status: 'completed', outcomes: [{ result: 'found' }], escalation: null });
  });

  it('at night, when nobody would answer the queue, is let go with something under way', async () => {
    await at(clinic.night, async () => {
      const caller = await verified(callwell, 'priscilla-nakamura', { wish: 'I have to cancel one of my appointments' });
      expect(caller.last().state).toBe('scheduling.choosingTarget');
      await caller.staySilent();
      await caller.staySilent();
      const gone = await caller.staySilent();
      expect(gone).toMatchObject({ status: 'abandoned', escalation: null });
      expect(gone.reply.text).toContain('Goodbye');
    });
  });
});

describe('at night', () => {
  it('who asks for a person hears that the team is away, and is in the queue', async () => {
    await at(clinic.night, async () => {
      const caller = await ring(callwell);
      const answer = await caller.say('let me talk to someone');
      expect(answer).toMatchObject({ status: 'escalated', escalation: { reason: 'patientRequest', priority: 'high' } });
      expect(answer.reply.text).toContain('away right now');
    });
  });

  it('who asks for a person on a line that is kept is in the queue too, and offered a call back', async () => {
    await at(clinic.night, async () => {
      const caller = await ring(callwell, { holdsLine: true });
      const answer = await caller.say('let me talk to someone');
      expect(answer).toMatchObject({ status: 'active', state: 'callback.offering', escalation: { reason: 'patientRequest' } });
      expect(answer.reply.text).toContain('away right now');
    });
  });

  it('an emergency finds somebody', async () => {
    await at(clinic.night, async () => {
      const caller = await ring(callwell);
      const answer = await caller.say("my wife collapsed and she isn't breathing");
      expect(answer).toMatchObject({ escalation: { reason: 'medicalEmergency', queue: 'emergency' } });
      expect(answer.reply.text).not.toContain('away right now');
    });
  });
});
