import { randomUUID } from 'node:crypto';
import { lexListeningAttributes } from '#src/connect/contract.ts';
import type { LexResponse } from '#src/connect/lex-response.ts';
import type { Callwell } from '#test/support/callwell.ts';

/**
 * A contact as Amazon Connect and Lex bring it to the webhooks: its flow starts the call, Lex then asks turn by turn, and keeps of its session
 * attributes what the last response gave back. Synthetic ids.
 */
export type LexContact = {
  contactId: string;
  /** What the flow's Lambda block is answered. */
  flow(op: string, changes?: object, headers?: Record<string, string>): Promise<Record<string, string>>;
  say(words: string): Promise<LexResponse>;
  press(digits: string): Promise<LexResponse>;
  staySilent(): Promise<LexResponse>;
  write(text: string): Promise<LexResponse>;
  /** The event of the last turn, word for word, once more. */
  again(): Promise<LexResponse>;
  send(event: object): Promise<LexResponse>;
  /** The event that a turn would send. */
  event(input: LexInput): object;
  last(): LexResponse;
  /** Lex forgets its session; the flow starts another one for the same contact. */
  expireLexSession(): void;
  sessionId(): string;
};

export type LexInput = { inputMode: string; inputTranscript: string; transcriptions?: object[]; requestAttributes?: object };

export type ContactOptions = {
  contactId?: string;
  localeId?: string;
  number?: string | null;
  platform?: string;
  languageCode?: string;
};

export const openContact = (callwell: Callwell, options: ContactOptions = {}): LexContact => {
  const { contactId = randomUUID(), localeId = 'en_US', number = '+12065550142', platform = 'Connect' } = options;
  const passed = { ContactId: contactId, InitialContactId: contactId, ...(number ? { CallerNumber: number } : {}) };
  let lexSession = randomUUID();
  let attributes: Record<string, string> = { ...passed };
  let last: LexResponse | null = null;
  let lastEvent: object = {};
  let sessionId = '';

  const post = async <T>(url: string, payload: object, headers: Record<string, string> = {}): Promise<T> => {
    const response = await callwell.app.http.inject({ method: 'POST', url, payload, headers });
    if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode} ${response.payload}`);
    sessionId = String(response.headers['x-session-id'] ?? sessionId);
    return response.json<T>();
  };

  const event = (input: LexInput): object => ({
    messageVersion: '1.0',
    invocationSource: 'DialogCodeHook',
    responseContentType: 'audio/pcm',
    sessionId: lexSession,
    bot: { id: 'BOT1234567', name: 'patient-access', aliasId: 'ALIAS12345', aliasName: 'live', localeId, version: '1' },
    interpretations: [{ interpretationSource: 'Lex', intent: { name: 'FallbackIntent', slots: {}, state: 'InProgress' } }],
    proposedNextState: { dialogAction: { type: 'Close' }, prompt: { attempt: 'Initial' } },
    sessionState: {
      sessionAttributes: attributes,
      activeContexts: [],
      intent: { name: 'FallbackIntent', slots: {}, state: 'InProgress', confirmationState: 'None' },
      originatingRequestId: randomUUID(),
    },
    transcriptions: [],
    ...input,
    requestAttributes: {
      'x-amz-lex:channels:platform': platform,
      'x-amz-lex:accept-content-types': platform === 'Connect' ? 'PlainText,SSML' : 'PlainText',
      ...input.requestAttributes,
    },
  });

  const send = async (sent: object): Promise<LexResponse> => {
    lastEvent = sent;
    last = await post<LexResponse>('/webhooks/amazon-lex', sent);
    attributes = last.sessionState.sessionAttributes;
    return last;
  };

  return {
    contactId,
    event,
    send,
    sessionId: () => sessionId,
    last: () => {
      if (!last) throw new Error('nothing was said yet');
      return last;
    },
    flow: async (op, changes = {}, headers = {}) => {
      const answer = await post<Record<string, string>>(
        '/webhooks/amazon-connect',
        flowEvent(op, contactId, options, changes),
        headers,
      );
      attributes = { ...passed, ...lexSessionOf(answer) };
      return answer;
    },
    say: (words) =>
      send(
        event({
          inputMode: 'Speech',
          inputTranscript: words,
          transcriptions: [{ transcription: words, transcriptionConfidence: 0.9 }],
        }),
      ),
    press: (digits) => send(event({ inputMode: 'DTMF', inputTranscript: digits })),
    staySilent: () => send(event({ inputMode: 'Speech', inputTranscript: '' })),
    write: (text) => send(event({ inputMode: 'Text', inputTranscript: text })),
    again: () => send(lastEvent),
    expireLexSession: () => {
      lexSession = randomUUID();
      attributes = { ...passed };
    },
  };
};

/** What the flow passes to its Lex block. */
const lexSessionOf = (answer: Record<string, string>): Record<string, string> => ({
  ...(answer['turn'] ? { turn: answer['turn'] } : {}),
  next: 'none',
  ...Object.fromEntries(Object.entries(lexListeningAttributes).map(([name, attribute]) => [attribute, answer[name] ?? ''])),
});

export const flowEvent = (op: string, contactId: string, options: ContactOptions = {}, changes: object = {}): object => ({
  Name: 'ContactFlowEvent',
  Details: {
    ContactData: {
      Attributes: {},
      Channel: options.platform === 'Connect Chat' ? 'CHAT' : 'VOICE',
      ContactId: contactId,
      CustomerEndpoint: options.number === null ? null : { Address: options.number ?? '+12065550142', Type: 'TELEPHONE_NUMBER' },
      CustomerId: null,
      InitialContactId: contactId,
      InitiationMethod: 'INBOUND',
      LanguageCode: options.languageCode ?? (options.localeId ?? 'en_US').replace('_', '-'),
      MediaStreams: { Customer: { Audio: null } },
      PreviousContactId: contactId,
      Queue: null,
      References: {},
      SystemEndpoint: { Address: '+18335550100', Type: 'TELEPHONE_NUMBER' },
      ...changes,
    },
    Parameters: { op },
  },
});

/** All that is spoken, without its marks. */
export const saidBy = ({ messages = [] }: LexResponse): string =>
  messages
    .map(({ content }) => content.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))
    .join(' ')
    .trim();
