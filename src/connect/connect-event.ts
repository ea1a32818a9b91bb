import { z } from 'zod';
import { type Contact, e164, knownLocale } from './contact.ts';
import { type Operation, operations } from './contract.ts';
import { stringsOf } from './lex-event.ts';

/**
 * What Connect sends: the event of a flow's block "Invoke AWS Lambda function", or a contact event by way of EventBridge. As far as it is
 * read here; unknown fields and values pass.
 * Source: Amazon Connect Administrator Guide, "Invoke AWS Lambda functions", "Amazon Connect contact events".
 */

const id = z.string().min(1);

const FlowDetails = z.looseObject({
  ContactData: z.looseObject({
    ContactId: id,
    InitialContactId: z.string().nullish(),
    Channel: z.string().nullish(),
    LanguageCode: z.string().nullish(),
    CustomerEndpoint: z.looseObject({ Address: z.string().nullish() }).nullish(),
  }),
  /** As the block is configured. */
  Parameters: z.record(z.string(), z.unknown()).nullish(),
});
type FlowDetails = z.infer<typeof FlowDetails>;

const ContactDetail = z.looseObject({ eventType: z.string(), contactId: id, initialContactId: z.string().nullish() });
type ContactDetail = z.infer<typeof ContactDetail>;

export const ConnectEvent = z
  .looseObject({ Details: FlowDetails.optional(), detail: ContactDetail.optional() })
  .refine(({ Details, detail }) => Details !== undefined || detail !== undefined, { path: ['Details'], message: 'is needed' })
  .meta({ id: 'ConnectEvent' });
export type ConnectEvent = z.infer<typeof ConnectEvent>;

/** What is asked, and of which contact. `none`: a contact event that changes nothing here. */
export type Asked = { operation: Operation | 'none'; contact: Contact };

export const askedBy = ({ Details, detail }: ConnectEvent): Asked => {
  if (Details) return askedByFlow(Details);
  if (detail) return askedByContactEvent(detail);
  throw new Error('an event without details passed its schema');
};

const askedByFlow = ({ ContactData: data, Parameters }: FlowDetails): Asked => {
  const parameters = stringsOf(Parameters);
  const contact: Contact = {
    id: data.ContactId,
    initialId: data.InitialContactId || data.ContactId,
    channel: data.Channel === 'CHAT' ? 'chat' : 'voice',
    locale: knownLocale(parameters['locale'] || data.LanguageCode),
    callingNumber: e164(data.CustomerEndpoint?.Address),
  };
  return { operation: operations.find((name) => name === parameters['op']) ?? 'start', contact };
};

/** Contact events come late, twice and out of order; only that a contact is over counts. */
const askedByContactEvent = ({ eventType, contactId, initialContactId }: ContactDetail): Asked => ({
  operation: eventType === 'DISCONNECTED' ? 'hangup' : 'none',
  contact: {
    id: contactId,
    initialId: initialContactId || contactId,
    channel: 'voice',
    locale: knownLocale(null),
    callingNumber: null,
  },
});
