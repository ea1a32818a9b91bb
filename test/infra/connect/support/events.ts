/** Events as Amazon documents them; all ids and numbers are made up. */

const contactId = '4a573372-1f28-4e26-b97b-000000000001';

export const lexEvent = (change: { transcript?: string; localeId?: string; request?: string } = {}) => ({
  messageVersion: '1.0',
  invocationSource: 'DialogCodeHook',
  inputMode: 'Speech',
  responseContentType: 'audio/pcm',
  sessionId: contactId,
  inputTranscript: change.transcript ?? 'i need to move my appointment with doctor rivera',
  bot: {
    id: 'BOT1234567',
    name: 'callwell',
    aliasId: 'ALIAS12345',
    aliasName: 'live',
    localeId: change.localeId ?? 'en_US',
    version: '7',
  },
  sessionState: {
    sessionAttributes: { ContactId: contactId, InitialContactId: contactId, CallerNumber: '+12065550123', turn: '3', next: 'none' },
    activeContexts: [],
    intent: { name: 'FallbackIntent', slots: {}, state: 'InProgress', confirmationState: 'None' },
    originatingRequestId: change.request ?? 'b1d0a8a2-3a3c-4d15-9a3f-000000000003',
  },
});

export const flowEvent = (op: string, change: { language?: string; after?: string } = {}) => ({
  Name: 'ContactFlowEvent',
  Details: {
    ContactData: {
      Attributes: {},
      Channel: 'VOICE',
      ContactId: contactId,
      CustomerEndpoint: { Address: '+12065550123', Type: 'TELEPHONE_NUMBER' },
      InitialContactId: contactId,
      InitiationMethod: 'INBOUND',
      LanguageCode: change.language ?? 'en-US',
      SystemEndpoint: { Address: '+18335550100', Type: 'TELEPHONE_NUMBER' },
    },
    Parameters: { op, ...(change.after !== undefined && { after: change.after }) },
  },
});

export const contactEvent = () => ({
  version: '0',
  id: '7d2f5c10-0000-4000-8000-000000000003',
  'detail-type': 'Amazon Connect Contact Event',
  source: 'aws.connect',
  detail: { eventType: 'DISCONNECTED', contactId, initialContactId: contactId, channel: 'VOICE' },
});

export const spokenReply = {
  sessionState: { sessionAttributes: { ContactId: contactId, turn: '4' }, dialogAction: { type: 'ElicitIntent' } },
  messages: [{ contentType: 'SSML', content: '<speak>And what is your date of birth?</speak>' }],
};
