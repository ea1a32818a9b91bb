import { describe, expect, it } from 'vitest';
import { readFlow } from '#mocks/connect/flow-language.ts';
import type { Lambda } from '#mocks/connect/lambda-service.ts';
import { action, echo, greet, listen, openSmall, ring, smallFlow } from './small-clinic.ts';

describe('a flow', () => {
  it('is played from action to action until the caller is listened to', async () => {
    const { call, connect } = await ring();
    expect(call.words()).toBe('Hello.');
    expect(call.contact).toMatchObject({ attributes: { ref: 'r-1' }, flowLogging: false });
    expect(call.listening()).toMatchObject({
      startTimeoutMs: 3_000,
      maxLengthMs: 12_000,
      allowInterrupt: true,
      dtmfEndCharacter: '#',
    });
    expect(await call.say('Anything')).toBe('I heard a n y t h i n g.');
    expect(await call.say('bye')).toBe('I heard b y e.');
    expect(call.end()).toEqual({ kind: 'disconnected' });
    expect(connect.violations).toEqual([]);
  });

  it('ends in the queue that it chose', async () => {
    const { call } = await ring();
    await call.say('person');
    expect(call.end()).toEqual({ kind: 'queued', queue: 'desk' });
    expect(await call.say('still there?')).toBe('');
  });

  it('goes on by QueueAtCapacity when the queue is full', async () => {
    const { call } = await ring({ full: true });
    expect(await call.say('person')).toContain('All are busy.');
    expect(call.end()).toEqual({ kind: 'disconnected' });
  });

  it('is over when the caller hangs up', async () => {
    const events: string[] = [];
    const { call } = await ring({ onContactEvent: ({ detail }) => void events.push(detail.eventType) });
    await call.hangUp();
    expect(call.end()).toEqual({ kind: 'hungUp' });
    expect(events).toEqual(['INITIATED', 'DISCONNECTED']);
  });

  it('that goes in a circle is stopped', async () => {
    const round = { ...smallFlow(), Actions: [action('log-off', 'Wait', { TimeLimitSeconds: '1' }, { NextAction: 'log-off' })] };
    const connect = openSmall({ flow: round });
    expect((await connect.call()).end()).toMatchObject({ kind: 'broken' });
    expect(connect.violations).toEqual(['the flow goes in a circle']);
  });

  it.each([
    ['an action that is not played', action('log-off', 'TransferToQueue', {}, {}), 'the emulator does not play "TransferToQueue"'],
    ['a way that leads nowhere', action('log-off', 'Compare', {}, { NextAction: 'away' }), 'no action "away"'],
  ])('with %s is refused before any call', (_what, wrong, message) => {
    expect(() => readFlow({ Version: '2019-10-30', StartAction: 'log-off', Actions: [wrong] })).toThrow(message);
  });
});

describe('a Lambda block', () => {
  const nested: Lambda = () => Promise.resolve({ text: { en: 'Hello.' } });
  const throwing: Lambda = () => Promise.reject(new TypeError('no'));
  it.each([
    ['an answer that is no flat map of strings', nested, ['the function did not answer with a flat map of strings']],
    [
      'an answer of 32 KB',
      () => Promise.resolve({ text: 'x'.repeat(33_000) }),
      ['the function answered 33011 bytes; less than 32768 are taken'],
    ],
    ['a function that throws', throwing, []],
    ['a function that answers too late', () => new Promise<unknown>((settle) => void setTimeout(settle, 1_500, {})), []],
  ])('takes its Error branch after %s', async (_what, greeting, violations) => {
    const { call, connect } = await ring({ greeting });
    expect(call.words()).toBe('Sorry.');
    expect(call.end()).toEqual({ kind: 'queued', queue: 'desk' });
    expect(connect.violations).toEqual(violations);
  });

  it('tells the function who calls, with its own parameters', async () => {
    const events: unknown[] = [];
    const { call } = await ring({ greeting: (event) => (events.push(event), greet(event)) });
    expect(events).toMatchObject([
      {
        Name: 'ContactFlowEvent',
        Details: {
          ContactData: {
            Channel: 'VOICE',
            ContactId: call.contact.contactId,
            CustomerEndpoint: { Address: '+12065550142', Type: 'TELEPHONE_NUMBER' },
          },
          Parameters: { op: 'start' },
        },
      },
    ]);
  });

  it('is tried again when Lambda is throttled; a Lex hook is not', async () => {
    const { call } = await ring({}, { fault: 'throttled' });
    expect(call.words()).toBe('Hello.');
    expect(await call.say('one', 'throttled')).toBe('Sorry.');
  });
});

describe('faults', () => {
  const counted = () => {
    const ids: string[] = [];
    const hook: Lambda = (event) => {
      ids.push((event as { sessionState: { originatingRequestId: string } }).sessionState.originatingRequestId);
      return echo(event);
    };
    return { ids, hook };
  };

  it.each(['duplicate', 'lostResponse'] as const)('%s delivers one event twice, under one request id', async (fault) => {
    const { ids, hook } = counted();
    const { call, connect } = await ring({ hook });
    await call.say('one', fault);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(connect.violations).toEqual([]);
  });

  it('lateRetry delivers the event of the turn before once more', async () => {
    const { ids, hook } = counted();
    const { call } = await ring({ hook });
    await call.say('one');
    expect(await call.say('two', 'lateRetry')).toBe('I heard t w o.');
    expect(ids[2]).toBe(ids[0]);
  });

  it('a function that answers one event in two ways is reported', async () => {
    let count = 0;
    const hook: Lambda = () => echo({ inputTranscript: String((count += 1)), sessionState: { sessionAttributes: {} } });
    const { call, connect } = await ring({ hook });
    await call.say('one', 'lostResponse');
    expect(connect.violations).toEqual(['the same event was answered otherwise the second time']);
  });

  it.each(['timeout', 'unreachable'] as const)('%s leaves the flow with its Error branch', async (fault) => {
    const { call } = await ring();
    expect(await call.say('one', fault)).toBe('Sorry.');
  });

  it('sessionExpiry takes the session’s attributes away', async () => {
    const seen: unknown[] = [];
    const { call } = await ring({ hook: (event) => (seen.push((event as { sessionState: unknown }).sessionState), echo(event)) });
    await call.say('one');
    await call.say('two', 'sessionExpiry');
    expect(seen).toMatchObject([{ sessionAttributes: { ContactId: call.contact.contactId } }, { sessionAttributes: {} }]);
    expect((seen[1] as { sessionAttributes: object }).sessionAttributes).toEqual({});
  });

  it('hangUpMidTurn ends the call; the function did its work', async () => {
    const { ids, hook } = counted();
    const { call } = await ring({ hook });
    await call.say('one', 'hangUpMidTurn');
    expect(ids).toHaveLength(1);
    expect(call.end()).toEqual({ kind: 'hungUp' });
  });
});

describe('a chat', () => {
  it('that goes quiet leaves the bot by the timer of its block', async () => {
    const talk = listen({ LexTimeoutSeconds: { Text: '60' } });
    const { call, connect } = await ring({ talk }, { channel: 'CHAT' });
    const before = connect.clock.now().getTime();
    await call.staySilent();
    expect(connect.clock.now().getTime() - before).toBeGreaterThanOrEqual(60_000);
    expect(call.steps).toContain('talk: InputTimeLimitExceeded, nobody wrote anything');
    expect(call.words()).toBe('Hello.');
  });

  it('takes no SSML', async () => {
    const { call, connect } = await ring({}, { channel: 'CHAT' });
    expect(await call.say('one')).toBe('Sorry.');
    expect(connect.violations).toEqual(['SSML is not among the content types that the channel takes']);
  });
});
