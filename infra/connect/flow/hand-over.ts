import type { Priority } from '../../../src/domain/escalation.ts';
import type { Action } from '../flow-language.ts';
import { compare, invoke, loop, setPriority, setQueue, setQueueFlow, transfer } from './actions.ts';
import { type Channel, sayFixed } from './conversation.ts';
import { nextBlock } from './paths.ts';
import type { FlowSettings } from './settings.ts';

/** Connect serves 1 first; a contact that says nothing has 5. */
const queuePriority = { emergency: 1, high: 3 } as const;
const urgent = ['emergency', 'high'] as const satisfies readonly Priority[];
/** How often one contact may find a queue full before it is told so and ends. */
const fullQueues = 2;

const queueId = (id: string): string => `queue-${id}`;

/** The queue that is asked for; `to-default-queue` where none is known. A queue that cannot be set is replaced by the default one. */
const choosingQueue = ({ queues, defaultQueue }: FlowSettings, next: string): Action[] => [
  compare(
    'to-queue',
    '$.Attributes.callwellPriority',
    Object.fromEntries(urgent.map((priority) => [priority, `priority-${priority}`])),
    'which-queue',
  ),
  ...urgent.map((priority) => setPriority(`priority-${priority}`, queuePriority[priority], 'which-queue')),
  compare(
    'which-queue',
    '$.Attributes.callwellQueue',
    Object.fromEntries(queues.map(({ id }) => [id, queueId(id)])),
    'to-default-queue',
  ),
  ...queues.map(({ id, arn }) => setQueue(queueId(id), arn, { next, error: 'to-default-queue' })),
  setQueue('to-default-queue', queues.find(({ id }) => id === defaultQueue)?.arn ?? '', { next, error: 'nobody-free' }),
];

/**
 * To the queue. One that is full, closed or cannot be transferred to is the service's to answer: it offers a call back, another queue or
 * says goodbye.
 */
export const handOver = (settings: FlowSettings, channel: Channel): Action[] => {
  const { queueFlowArn } = settings;
  const setsQueueFlow =
    queueFlowArn === undefined ? [] : [setQueueFlow('waiting-flow', queueFlowArn, { next: 'transfer', error: 'transfer' })];
  const after = { next: 'after-bridge', error: 'nobody-free' };
  return [
    ...choosingQueue(settings, setsQueueFlow[0]?.Identifier ?? 'transfer'),
    ...setsQueueFlow,
    transfer('transfer', { full: 'full', error: 'full' }),
    loop('full', fullQueues, { again: 'queue-full', done: 'nobody-free' }),
    invoke('queue-full', settings.bridgeArn, nextBlock('queueFull'), after),
    ...sayFixed('nobody-free', 'nobodyFree', channel, 'hang-up'),
  ];
};
