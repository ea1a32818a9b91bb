import type { Locale } from '../../../src/domain/locale.ts';

export const engines = ['Neural', 'Generative', 'Standard'] as const;
/** A voice of Amazon Polly that Connect offers, and its engine. */
export type Voice = { name: string; engine: (typeof engines)[number] };

/** Both are offered as neural in the regions that have Lex with es_US (us-east-1, us-west-2). */
export const defaultVoices: Record<Locale, Voice> = {
  'en-US': { name: 'Joanna', engine: 'Neural' },
  'es-US': { name: 'Lupe', engine: 'Neural' },
};

export type FlowSettings = {
  bridgeArn: string;
  botAliasArn: string;
  /** The clinic's queues: `id` as in the policy file, `arn` in Connect. The flow owns the ARNs; the service knows ids only. */
  queues: readonly { id: string; arn: string }[];
  /** Takes callers whose queue is unknown. One of `queues`. */
  defaultQueue: string;
  /** Whether people's part of a call is recorded. The machine's part never is. */
  record: boolean;
  /** In which language a contact begins. */
  locale: Locale;
  voices: Record<Locale, Voice>;
  /** The flow that callers in a queue hear; without it Connect's own. */
  queueFlowArn?: string;
};

export type QueueFlowSettings = {
  /** A prompt of the instance to play while waiting; without it a sentence is repeated. */
  musicPromptArn?: string;
  /** After so long the call back is offered, again and again; never in an emergency. */
  offerEverySeconds: number;
  /** Ids of the queues whose callers are not offered one. */
  queuesWithoutCallback: readonly string[];
};
