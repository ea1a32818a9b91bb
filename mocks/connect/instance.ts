import type { Clock } from './clock.ts';
import type { Contact } from './contact.ts';
import type { Fault } from './faults.ts';
import type { Flow } from './flow-language.ts';
import type { Lambda, LambdaService } from './lambda-service.ts';
import type { Bot } from './lex/bot.ts';
import type { LexSessions } from './lex/sessions.ts';

/** What an Amazon Connect instance holds beside its flow. Keys are the ARNs that the flow names. */
export type Instance = {
  arn: string;
  clock: Clock;
  flow: Flow;
  lambdas: ReadonlyMap<string, Lambda>;
  bots: ReadonlyMap<string, Bot>;
  queues: ReadonlyMap<string, Queue>;
  /** Whether each hours of operation is open. */
  hours: ReadonlyMap<string, (at: Date) => boolean>;
  lambdaService: LambdaService;
  lexSessions: LexSessions;
  behaviour: Behaviour;
  /** Told what AWS would refuse, or what should never happen. */
  report: (violation: string) => void;
};

export type Queue = {
  name: string;
  isFull: () => boolean;
  /** Open and with people in it. */
  isStaffed: (at: Date) => boolean;
};

/** Where the documentation is silent, both ways can be played. */
export type Behaviour = {
  /** Silence reaches the hook as an empty transcript, or the block ends by its Error branch. */
  silence: 'reachesHook' | 'endsBlock';
  /** Whether Lex's session id is the contact's. */
  lexSessionId: 'contactId' | 'own';
  /** Keys pressed after the input had ended interrupt the next prompt, or are lost. */
  typeAhead: 'lost' | 'kept';
};

export const usualBehaviour: Behaviour = { silence: 'reachesHook', lexSessionId: 'contactId', typeAhead: 'lost' };

/** One contact in an instance, while its flow runs. `fault` is for the next invocation, once. */
export type Stage = { instance: Instance; contact: Contact; fault: Fault | null };

export const takeFault = (stage: Stage): Fault | null => {
  const { fault } = stage;
  stage.fault = null;
  return fault;
};
