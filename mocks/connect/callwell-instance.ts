import { botDefinition } from '../../infra/connect/bot.ts';
import { createHandler, type LogLine } from '../../infra/connect/bridge/handler.ts';
import { chatFlow } from '../../infra/connect/chat-flow.ts';
import { contactFlow } from '../../infra/connect/contact-flow.ts';
import { customerQueueFlow } from '../../infra/connect/customer-queue-flow.ts';
import { defaultVoices, type FlowSettings } from '../../infra/connect/flow/settings.ts';
import { type Clock, createClock } from './clock.ts';
import { type Connect, type ConnectOptions, openConnect } from './emulator.ts';
import { readBot } from './lex/read-bot.ts';

/**
 * An emulated instance with what a clinic deploys: the generated flow, the bot, and the bridge, which signs every event and sends it over
 * HTTP to a service that runs.
 */
export type CallwellOptions = {
  /** Of the service, without a path. */
  url: string;
  /** The one that the service knows: `whsec_…`. */
  secret: string;
  /** Ids of the policy's queues. */
  queues: readonly string[];
  defaultQueue: string;
  queuesWithoutCallback?: readonly string[];
  /** Ids of queues that take nobody. Read whenever somebody is put through. */
  fullQueues?: () => readonly string[];
  locale?: FlowSettings['locale'];
  /** How long the bridge waits for the service; default 6,500, as it is deployed. */
  bridgeTimeoutMs?: number;
  clock?: Clock;
  /** The service's time, by which events are signed; default the real one. The emulated clock runs ahead of it. */
  serviceNow?: () => number;
  channel?: 'VOICE' | 'CHAT';
  fetch?: typeof fetch;
  onBridgeLog?: (line: LogLine) => void;
} & Pick<ConnectOptions, 'behaviour' | 'everyTurn' | 'patience'>;

const bridgeArn = 'arn:aws:lambda:us-east-1:111122223333:function:callwell-bridge';
const botAliasArn = 'arn:aws:lex:us-east-1:111122223333:bot-alias/BOT1234567/ALIAS12345';
const queueArn = (id: string): string =>
  `arn:aws:connect:us-east-1:111122223333:instance/9308c2a1-9bc6-4cea-8290-000000000001/queue/${id}`;

export const openCallwellInstance = (options: CallwellOptions): Connect => {
  const { queues, defaultQueue, locale = 'en-US', clock = createClock(), channel = 'VOICE', fullQueues = () => [] } = options;
  const bridge = createHandler({
    fetch: options.fetch ?? fetch,
    url: options.url,
    secret: () => Promise.resolve(options.secret),
    now: options.serviceNow ?? Date.now,
    timeoutMs: options.bridgeTimeoutMs ?? 6_500,
    ...(options.onBridgeLog ? { log: options.onBridgeLog } : {}),
  });
  const settings: FlowSettings = {
    bridgeArn,
    botAliasArn,
    queues: queues.map((id) => ({ id, arn: queueArn(id) })),
    defaultQueue,
    record: false,
    locale,
    voices: defaultVoices,
  };
  return openConnect({
    queueFlow: customerQueueFlow({ offerEverySeconds: 120, queuesWithoutCallback: options.queuesWithoutCallback ?? [] }),
    flow: channel === 'VOICE' ? contactFlow(settings) : chatFlow(settings),
    lambdas: { [bridgeArn]: bridge },
    bots: { [botAliasArn]: readBot(botDefinition(settings.voices), { ...alias, hook: bridge }) },
    queues: Object.fromEntries(
      queues.map((id) => [queueArn(id), { name: id, isFull: () => fullQueues().includes(id), isStaffed: () => true }]),
    ),
    onContactEvent: async (event) => {
      // EventBridge delivers again later; a call is not held up by it.
      await bridge(event).catch(() => undefined);
    },
    clock,
    ...(options.behaviour ? { behaviour: options.behaviour } : {}),
    ...(options.patience ? { patience: options.patience } : {}),
    ...(options.everyTurn ? { everyTurn: options.everyTurn } : {}),
  });
};

const alias = { id: 'BOT1234567', name: 'callwell', aliasId: 'ALIAS12345', aliasName: 'live', version: '1' };
