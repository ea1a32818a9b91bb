import { randomUUID } from 'node:crypto';
import type { Contact } from './contact.ts';

/** What EventBridge delivers about a contact: best effort, unordered, sometimes twice or never. */
export type ContactEvent = {
  version: '0';
  id: string;
  'detail-type': 'Amazon Connect Contact Event';
  source: 'aws.connect';
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: {
    eventType: 'INITIATED' | 'QUEUED' | 'DISCONNECTED';
    contactId: string;
    initialContactId: string;
    channel: string;
    instanceArn: string;
    initiationMethod: string;
    queueInfo?: { queueArn: string; queueType: string; enqueueTimestamp: string };
    disconnectTimestamp?: string;
  };
};

export const contactEventOf = (contact: Contact, eventType: ContactEvent['detail']['eventType'], at: Date): ContactEvent => {
  const time = at.toISOString();
  const { contactId, initialContactId, channel, instanceArn, initiationMethod, targetQueue } = contact;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Amazon Connect Contact Event',
    source: 'aws.connect',
    account: '111122223333',
    time,
    region: 'us-east-1',
    resources: [instanceArn, `${instanceArn}/contact/${contactId}`],
    detail: {
      eventType,
      contactId,
      initialContactId,
      channel,
      instanceArn,
      initiationMethod,
      ...(eventType === 'QUEUED' && targetQueue
        ? { queueInfo: { queueArn: targetQueue, queueType: 'STANDARD', enqueueTimestamp: time } }
        : {}),
      ...(eventType === 'DISCONNECTED' ? { disconnectTimestamp: time } : {}),
    },
  };
};
