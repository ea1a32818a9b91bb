import type { Heard } from './speech.ts';

/** One contact of the emulated instance: all that a flow can read, and all that it has set. */
export type Contact = {
  contactId: string;
  initialContactId: string;
  channel: 'VOICE' | 'CHAT';
  initiationMethod: string;
  /** E.164; null where the network tells no number, and in a chat. */
  customerNumber: string | null;
  systemNumber: string;
  instanceArn: string;
  /** BCP 47; Connect's default until the flow sets it. */
  languageCode: string;
  voice: string;
  attributes: Record<string, string>;
  /** What the last Lambda answered; the next one overwrites it. */
  external: Record<string, unknown>;
  lex: LexResult | null;
  /** ARN of the queue that the flow chose. */
  targetQueue: string | null;
  queueName: string | null;
  callbackNumber: string | null;
  /** Queue and delay of a call back that was created. */
  callback: { queue: string; number: string; delaySeconds: number } | null;
  flowLogging: boolean;
  recording: boolean;
  eventHooks: Record<string, string>;
  /** Lower is served first; Connect's default is 5. */
  queuePriority: number;
  /** How often each Loop action was passed. */
  loops: Record<string, number>;
  /** Keys that were pressed too early. */
  typedAhead: string;
  /** Said since the caller last did something. */
  heard: Heard[];
};

/** What a flow can read of the Lex block that ran last. */
export type LexResult = { intentName: string; sessionAttributes: Record<string, string>; dialogState: string };

export type ContactStart = {
  contactId: string;
  channel: 'VOICE' | 'CHAT';
  customerNumber: string | null;
  attributes: Record<string, string>;
  instanceArn: string;
};

export const newContact = (start: ContactStart): Contact => ({
  ...start,
  initialContactId: start.contactId,
  initiationMethod: start.channel === 'VOICE' ? 'INBOUND' : 'API',
  systemNumber: '+18335550100',
  languageCode: 'en-US',
  voice: 'Joanna',
  external: {},
  lex: null,
  targetQueue: null,
  queueName: null,
  callbackNumber: null,
  callback: null,
  flowLogging: true,
  recording: false,
  eventHooks: {},
  queuePriority: 5,
  loops: {},
  typedAhead: '',
  heard: [],
});

/** What references of the flow language are resolved over. */
export const rootsOf = (contact: Contact): Record<string, unknown> => ({
  ContactId: contact.contactId,
  InitialContactId: contact.initialContactId,
  PreviousContactId: contact.initialContactId,
  Channel: contact.channel,
  InstanceARN: contact.instanceArn,
  LanguageCode: contact.languageCode,
  TextToSpeechVoiceId: contact.voice,
  CustomerEndpoint: { Address: contact.customerNumber, Type: 'TELEPHONE_NUMBER' },
  SystemEndpoint: { Address: contact.systemNumber, Type: 'TELEPHONE_NUMBER' },
  Queue: { ARN: contact.targetQueue, Name: contact.queueName },
  Attributes: contact.attributes,
  External: contact.external,
  LambdaInvocation: { ResultData: contact.external },
  Lex: contact.lex && {
    IntentName: contact.lex.intentName,
    SessionAttributes: contact.lex.sessionAttributes,
    DialogState: contact.lex.dialogState,
  },
});

const endpoint = (address: string | null) => (address === null ? null : { Address: address, Type: 'TELEPHONE_NUMBER' });

/** The event that a flow's Lambda block sends, with a field that no documentation names: readers must pass over those. */
export const lambdaEventOf = (contact: Contact, parameters: Record<string, string>) => ({
  Name: 'ContactFlowEvent',
  Details: {
    ContactData: {
      Attributes: contact.attributes,
      AwsRegion: 'us-east-1',
      Channel: contact.channel,
      ContactId: contact.contactId,
      CustomerEndpoint: contact.channel === 'VOICE' ? endpoint(contact.customerNumber) : null,
      CustomerId: null,
      Description: '',
      InitialContactId: contact.initialContactId,
      InitiationMethod: contact.initiationMethod,
      InstanceARN: contact.instanceArn,
      LanguageCode: contact.languageCode,
      MediaStreams: { Customer: { Audio: null } },
      Name: '',
      PreviousContactId: contact.initialContactId,
      Queue: contact.targetQueue === null ? null : { ARN: contact.targetQueue, Name: contact.queueName, OutboundCallerId: null },
      References: {},
      SegmentAttributes: { 'connect:Subtype': { ValueString: contact.channel === 'VOICE' ? 'connect:Telephony' : 'connect:Chat' } },
      SystemEndpoint: contact.channel === 'VOICE' ? endpoint(contact.systemNumber) : null,
    },
    Parameters: parameters,
  },
});
