import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, mondayMorning, startCallwell } from '#test/support/callwell.ts';
import { type CapturedTelemetry, captureTelemetry } from '#test/support/telemetry.ts';
import { openContact, saidBy } from './webhooks-contact.ts';

/** What the webhooks make of a contact's events, on the whole service. Whole calls through flow, bot and bridge are in `test/conversations/connect`. */

let telemetry: CapturedTelemetry;
let callwell: Callwell;
let nowMs = mondayMorning.getTime();
beforeAll(async () => {
  telemetry = captureTelemetry();
  callwell = await startCallwell({ log: telemetry.log, now: () => new Date(nowMs), turnBudgetMs: 60_000 });
});
afterAll(async () => {
  await callwell.close();
  await telemetry.stop();
});

const attributesOf = ({ sessionState }: { sessionState: { sessionAttributes: Record<string, string> } }) =>
  sessionState.sessionAttributes;

describe('a Lex event of a contact that is not known yet', () => {
  it('opens a call, takes its words as the first turn, and tells that a machine speaks: once for all deliveries', async () => {
    const contact = openContact(callwell);
    const event = contact.event({ inputMode: 'Speech', inputTranscript: 'I want to cancel an appointment' });
    const [first, second] = await Promise.all([contact.send(event), contact.send(event)]);
    expect(saidBy(first)).toMatch(/automated assistant\. This call may be recorded\..*date of birth/);
    expect(second).toEqual(first);
    expect(await contact.again()).toEqual(first);
    expect(saidBy(await contact.press('03041980'))).not.toContain('automated');
  });

  it('opens it with the opening where nothing was said, also when it is delivered again', async () => {
    const contact = openContact(callwell, { localeId: 'es_US', number: null });
    const opening = await contact.staySilent();
    expect(saidBy(opening)).toContain('¿En qué puedo ayudarle');
    expect(await contact.again()).toEqual(opening);
    expect(attributesOf(await contact.staySilent())['turn']).toBe('1');
  });
});

describe('a call', () => {
  it('is the same when Lex has forgotten its session', async () => {
    const contact = openContact(callwell);
    await contact.flow('start');
    const before = contact.sessionId();
    await contact.say('I want to cancel an appointment');
    contact.expireLexSession();
    const after = await contact.press('03041980');
    expect(contact.sessionId()).toBe(before);
    expect(attributesOf(after)).toMatchObject({ turn: '2', ContactId: contact.contactId });
  });

  it('is started once, however often and at once the flow asks', async () => {
    const contact = openContact(callwell);
    const starts = await Promise.all([1, 2, 3].map(() => contact.flow('start')));
    expect(new Set(starts.map(({ sessionId }) => sessionId)).size).toBe(1);
    expect(starts[1]).toEqual(starts[0]);
  });

  it('listens as what it expects needs it', async () => {
    const contact = openContact(callwell);
    expect(await contact.flow('start')).toMatchObject({ allowInterrupt: 'false', dtmfMaxLength: '1', endTimeoutMs: '800' });
    expect(attributesOf(await contact.say('I want to cancel an appointment'))).toMatchObject({
      'x-amz-lex:allow-interrupt:*:*': 'true',
      'x-amz-lex:dtmf:max-length:*:*': '8',
      'x-amz-lex:audio:end-timeout-ms:*:*': '1500',
      'x-amz-lex:audio:max-length-ms:*:*': '15000',
    });
  });

  it('takes one silence for each delivery of the flow’s word that Lex did not ask', async () => {
    const contact = openContact(callwell);
    await contact.flow('start');
    const once = { 'webhook-id': 'delivery-1' };
    const first = await contact.flow('noInput', {}, once);
    expect(first['turn']).toBe('1');
    expect(await contact.flow('noInput', {}, once)).toEqual(first);
    expect(await contact.flow('noInput', {}, { 'webhook-id': 'delivery-2' })).toMatchObject({ turn: '2' });
  });

  it('changes the language: the flow is given what to say, and how to listen', async () => {
    const contact = openContact(callwell);
    await contact.flow('start');
    await contact.say('puede hablar en español por favor');
    const changed = await contact.say('sí');
    expect(changed.sessionState.dialogAction.type).toBe('Close');
    expect(changed.messages).toBeUndefined();
    const attributes = attributesOf(changed);
    expect(attributes).toMatchObject({ next: 'language', locale: 'es-US', status: 'active', startTimeoutMs: '5000' });
    expect(attributes['ssml']).toContain('<speak>');
  });

  it('in a chat is answered in plain text', async () => {
    const contact = openContact(callwell, { platform: 'Connect Chat', number: null });
    await contact.flow('start');
    const { messages } = await contact.write('Do you have parking?');
    expect(messages?.[0]).toMatchObject({ contentType: 'PlainText' });
    expect(messages?.[0]?.content).not.toMatch(/[<&]/);
  });

  it('hears the second guess, and forgets what is no confidence', async () => {
    const contact = openContact(callwell);
    await contact.flow('start');
    const transcriptions = [
      { transcription: 'i want to counsel an apartment', transcriptionConfidence: { score: 0.4 } },
      { transcription: 'i want to cancel an appointment', transcriptionConfidence: 'high' },
    ];
    const input = { inputMode: 'Speech', inputTranscript: 'i want to counsel an apartment', transcriptions };
    expect(saidBy(await contact.send(contact.event(input)))).toContain('date of birth');
  });
});

describe('a call that is over', () => {
  it('says its end again, with what the flow branches on', async () => {
    const contact = openContact(callwell);
    await contact.flow('start');
    const ended = await contact.say('let me talk to a person');
    expect(attributesOf(ended)).toMatchObject({
      next: 'transfer',
      priority: 'high',
      reason: 'patientRequest',
      status: 'escalated',
    });
    expect(attributesOf(ended)['summary']).toBe('goal=none identity=unverified insurance=none');
    const again = await contact.say('hello?');
    expect({ ...again, messages: saidBy(again) }).toEqual({ ...ended, messages: saidBy(ended) });
    expect(again.sessionState).toMatchObject({ dialogAction: { type: 'Close' }, intent: { state: 'Fulfilled' } });
  });

  it('because the caller left is told by whoever is still there, and stays so', async () => {
    const contact = openContact(callwell);
    await contact.flow('start');
    const disconnected = {
      source: 'aws.connect',
      'detail-type': 'Amazon Connect Contact Event',
      detail: { eventType: 'DISCONNECTED', contactId: contact.contactId, channel: 'VOICE' },
    };
    for (let times = 0; times < 2; times++)
      expect((await callwell.request('POST', '/webhooks/amazon-connect', disconnected)).status).toBe(200);
    await contact.flow('hangup');
    const late = await contact.say('are you there?');
    expect(attributesOf(late)).toMatchObject({ next: 'goodbye', status: 'abandoned', turn: '1' });
    expect(saidBy(late)).toContain('has come to its end');
  });

  it('and a contact that we never met, leave nothing behind', async () => {
    const unknown = openContact(callwell);
    expect(await unknown.flow('hangup')).toMatchObject({ next: 'goodbye' });
    expect(unknown.sessionId()).toBe('');
  });

  it('is followed by a new one when a later leg of the contact comes to us', async () => {
    const contact = openContact(callwell);
    const { sessionId } = await contact.flow('start');
    await contact.say('let me talk to a person');
    const leg = { ContactId: randomUUID(), InitialContactId: contact.contactId };
    const second = await contact.flow('start', leg);
    expect(second).toMatchObject({ next: 'listen', status: 'active' });
    expect(second['sessionId']).not.toBe(sessionId);
    expect(await contact.flow('start', leg)).toEqual(second);
  });

  it('because nothing was said for too long is followed by a new one, which begins with what is said', async () => {
    const contact = openContact(callwell, { number: null });
    await contact.flow('start');
    const before = contact.sessionId();
    nowMs += 3_600_000;
    const answer = await contact.say('I want to cancel an appointment');
    expect(contact.sessionId()).not.toBe(before);
    expect(saidBy(answer)).toMatch(/automated assistant.*date of birth/);
    expect(await contact.again()).toEqual(answer);
  });
});

describe('what identifies somebody', () => {
  it('and is keyed in, or names the contact, is in no log line, span or metric', async () => {
    const contact = openContact(callwell, { number: '+12065550177' });
    await contact.flow('start');
    await contact.say('I want to cancel an appointment');
    await contact.press('03041980#');
    await contact.press('2065550142');
    const told = saidBy(
      await contact.send(
        contact.event({ inputMode: 'Speech', inputTranscript: '', requestAttributes: { 'x-amz-lex:dtmf-transcript': '98101' } }),
      ),
    );
    expect(told).toContain('98101');
    const { body } = await callwell.request('GET', `/v1/sessions/${contact.sessionId()}`);
    expect(JSON.stringify((body as { transcript: unknown }).transcript)).toContain('keys]');
    const seen = JSON.stringify(await telemetry.everything());
    expect(seen).toContain(contact.sessionId());
    for (const identifier of ['03041980', '2065550142', '5550177', contact.contactId]) expect(seen).not.toContain(identifier);
  });
});
