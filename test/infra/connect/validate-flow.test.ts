import { describe, expect, it } from 'vitest';
import { chatFlow } from '../../../infra/connect/chat-flow.ts';
import { contactFlow } from '../../../infra/connect/contact-flow.ts';
import { customerQueueFlow } from '../../../infra/connect/customer-queue-flow.ts';
import type { Flow } from '../../../infra/connect/flow-language.ts';
import { validateFlow } from '../../../infra/connect/validate-flow.ts';
import { settings } from './support/settings.ts';

const phone = { type: 'CONTACT_FLOW', channel: 'VOICE' } as const;
const chat = { type: 'CONTACT_FLOW', channel: 'CHAT' } as const;
const queue = { type: 'CUSTOMER_QUEUE', channel: 'VOICE' } as const;
const waiting = { offerEverySeconds: 60, queuesWithoutCallback: ['nurse'] };

describe('the generated flows', () => {
  it('pass the validator, with and without a flow of ours for those who wait', () => {
    const { queueFlowArn: _, ...without } = settings;
    expect(validateFlow(contactFlow(settings), phone)).toEqual([]);
    expect(validateFlow(contactFlow({ ...without, record: false, locale: 'es-US' }), phone)).toEqual([]);
    expect(validateFlow(chatFlow(settings), chat)).toEqual([]);
    expect(validateFlow(customerQueueFlow(waiting), queue)).toEqual([]);
    expect(
      validateFlow(
        customerQueueFlow({
          offerEverySeconds: 60,
          queuesWithoutCallback: [],
          musicPromptArn: 'arn:aws:connect:us-east-1:1:prompt/1',
        }),
        queue,
      ),
    ).toEqual([]);
  });

  it('place each action for the editor, no two in one place', () => {
    for (const flow of [contactFlow(settings), chatFlow(settings), customerQueueFlow(waiting)]) {
      const places = Object.values(flow.Metadata.ActionMetadata).map(({ position: { x, y } }) => `${x},${y}`);
      expect(Object.keys(flow.Metadata.ActionMetadata)).toEqual(flow.Actions.map(({ Identifier }) => Identifier));
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('can be sent to Connect as they are: JSON gives them back', () => {
    const flow = contactFlow(settings);
    expect(JSON.parse(JSON.stringify(flow))).toEqual(flow);
  });
});

/** An action as it may be broken. */
type Broken = {
  Identifier: string;
  Type: string;
  Parameters: Record<string, unknown>;
  Transitions: {
    NextAction?: string;
    Conditions?: { NextAction: string; Condition: { Operator: string; Operands: string[] } }[];
    Errors?: { NextAction: string; ErrorType: string }[];
  };
};

type Mutation = {
  what: string;
  by: (action: (name: string) => Broken, flow: { Actions: Broken[] } & Record<string, unknown>) => void;
  says: string;
};

const errorOf = (action: Broken, type: string) => action.Transitions.Errors?.find(({ ErrorType }) => ErrorType === type);

const mutations: Mutation[] = [
  {
    what: 'a type that sounds right',
    by: (a) => void (a('after-lex').Type = 'CheckAttribute'),
    says: 'after-lex: has the unknown type "CheckAttribute"',
  },
  {
    what: 'a branch to nowhere',
    by: (a) => void (a('say-transfer').Transitions.NextAction = 'agent'),
    says: 'say-transfer: leads on next to "agent", which does not exist',
  },
  {
    what: 'an error branch forgotten',
    by: (a) => void (a('start').Transitions.Errors = []),
    says: 'start: has no branch for the error NoMatchingError',
  },
  {
    what: 'a full queue forgotten',
    by: (a) => void a('transfer').Transitions.Errors?.shift(),
    says: 'transfer: has no branch for the error QueueAtCapacity',
  },
  {
    what: 'an error branch that the action does not have',
    by: (a) => void (a('priority-high').Transitions.Errors = [{ NextAction: 'sorry', ErrorType: 'NoMatchingError' }]),
    says: 'priority-high: cannot fail with NoMatchingError',
  },
  {
    what: 'two words for one prompt',
    by: (a) => void (a('say-goodbye').Parameters.Text = 'Goodbye.'),
    says: 'say-goodbye: Parameters needs exactly one of SSML, Text and PromptId',
  },
  {
    what: 'a parameter that does not exist',
    by: (a) => void (a('transfer').Parameters.QueueId = 'q'),
    says: 'transfer: Parameters Unrecognized key: "QueueId"',
  },
  {
    what: 'more than Lambda’s eight seconds',
    by: (a) => void (a('start').Parameters.InvocationTimeLimitSeconds = '20'),
    says: 'start: Parameters.InvocationTimeLimitSeconds must be 1 to 8',
  },
  {
    what: 'a number as a number',
    by: (a) => void (a('no-answer').Parameters.LoopCount = 10),
    says: 'no-answer: Parameters.LoopCount Invalid input: expected string, received number',
  },
  {
    what: 'an attribute name with a dot',
    by: (a) => void (a('keep-sorry').Parameters.Attributes = { 'callwell.reason': 'x' }),
    says: 'keep-sorry: Parameters.Attributes.callwell.reason Invalid key in record',
  },
  {
    what: 'SSML that is not wrapped',
    by: (a) => void (a('sorry-en-US').Parameters.SSML = 'Sorry.'),
    says: 'sorry-en-US: Parameters.SSML must be a JSONPath or stand in <speak>…</speak>',
  },
  {
    what: 'a path that no flow has',
    by: (a) => void (a('after-bridge').Parameters.ComparisonValue = '$.Lambda.next'),
    says: 'after-bridge: "$.Lambda.next" is nothing that a flow can read',
  },
  {
    what: 'a name that the service does not answer with',
    by: (a) => void (a('after-bridge').Parameters.ComparisonValue = '$.External.outcome'),
    says: 'after-bridge: "$.External.outcome" is nothing that a flow can read',
  },
  {
    what: 'Lex’s answer read before Lex was asked',
    by: (a) => void (a('say-goodbye').Parameters.SSML = '$.Lex.SessionAttributes.ssml'),
    says: 'say-goodbye: "$.Lex.SessionAttributes.ssml" has no value on some way there',
  },
  {
    what: 'the bridge’s answer read after it failed',
    by: (a) => void (errorOf(a('start'), 'NoMatchingError')!.NextAction = 'say-transfer'),
    says: 'say-transfer: "$.External.ssml" has no value on some way there',
  },
  {
    what: 'an action that nothing leads to',
    by: (a) => void (a('to-queue').Transitions.Conditions![0]!.NextAction = 'which-queue'),
    says: 'priority-emergency: no way leads there',
  },
  {
    what: 'hanging up without a word when nothing works',
    by: (a) => void (errorOf(a('queue-full'), 'NoMatchingError')!.NextAction = 'hang-up'),
    says: 'hang-up: hangs up on a caller who was told nothing',
  },
  {
    what: 'the service’s goodbye not spoken',
    by: (a) =>
      void (a('after-bridge').Transitions.Conditions!.find(({ Condition }) => Condition.Operands[0] === 'goodbye')!.NextAction =
        'keep-bridge-goodbye'),
    says: 'hang-up: hangs up on a caller who was told nothing',
  },
  {
    what: 'silence that asks the service again and again',
    by: (a) => void (a('no-answer').Transitions.Conditions![1]!.NextAction = 'no-input'),
    says: 'goes round without the caller’s doing and without a limit',
  },
  {
    what: 'a full queue that is tried for ever',
    by: (a) => void (errorOf(a('transfer'), 'QueueAtCapacity')!.NextAction = 'queue-full'),
    says: 'goes round without the caller’s doing and without a limit',
  },
  {
    what: 'a broken bot that is tried for ever',
    by: (a) => void (errorOf(a('listen-after-bridge'), 'NoMatchingError')!.NextAction = 'start'),
    says: 'goes round without the caller’s doing and without a limit',
  },
  {
    what: 'two that only lead to each other',
    by: (a) => {
      a('sorry-en-US').Transitions = {
        NextAction: 'sorry-es-US',
        Errors: [{ NextAction: 'sorry-es-US', ErrorType: 'NoMatchingError' }],
      };
      a('sorry-es-US').Transitions = {
        NextAction: 'sorry-en-US',
        Errors: [{ NextAction: 'sorry-en-US', ErrorType: 'NoMatchingError' }],
      };
    },
    says: 'sorry-en-US: no way leads on to a goodbye, a person or a queue',
  },
  {
    what: 'a log that is on',
    by: (a) => void (a('logging-off').Parameters.FlowLoggingBehavior = 'Enabled'),
    says: 'logging-off: Parameters.FlowLoggingBehavior Invalid input: expected "Disabled"',
  },
  {
    what: 'a beginning before the log is off',
    by: (_, flow) => void (flow.StartAction = 'recording'),
    says: 'the flow: does not begin with turning its log off',
  },
  {
    what: 'a recording of what is said to the machine',
    by: (a) => void ((a('recording').Parameters.RecordingBehavior as Record<string, unknown>).IVRRecordingBehavior = 'Enabled'),
    says: 'recording: Parameters.RecordingBehavior.IVRRecordingBehavior Invalid input: expected "Disabled"',
  },
  {
    what: 'two actions of one name',
    by: (a) => void (a('say-goodbye').Identifier = 'say-transfer'),
    says: 'say-transfer: is the name of two actions',
  },
  {
    what: 'a name with a colon',
    by: (_, flow) => void flow.Actions.push({ Identifier: 'a:b', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }),
    says: 'a:b: has a name that Connect refuses',
  },
  {
    what: 'a queue’s waiting message in the main flow',
    by: (a) => void Object.assign(a('sorry-en-US'), { Type: 'MessageParticipantIteratively' }),
    says: 'sorry-en-US: may not stand in a flow of type CONTACT_FLOW',
  },
  {
    what: 'a longer answer than Lex takes',
    by: (a) => void (a('sorry-en-US').Parameters.SSML = `<speak>${'a'.repeat(6_000)}</speak>`),
    says: 'sorry-en-US: Parameters.SSML Too big',
  },
  {
    what: 'more actions than a flow may have',
    by: (_, flow) => {
      for (let i = 0; i < 250; i++)
        flow.Actions.push({ Identifier: `x${i}`, Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} });
    },
    says: 'the flow: has more than 250 actions',
  },
];

describe('a flow with one mistake', () => {
  it.each(mutations)('is refused: $what', ({ by, says }) => {
    const broken = structuredClone(contactFlow(settings)) as unknown as { Actions: Broken[] } & Record<string, unknown>;
    by((name) => broken.Actions.find(({ Identifier }) => Identifier === name)!, broken);
    expect(validateFlow(broken as unknown as Flow, phone).join('\n')).toContain(says);
  });

  it('is refused for a chat when it speaks in SSML', () => {
    expect(validateFlow(contactFlow(settings), chat).join('\n')).toContain('listen-after-bridge: SSML cannot be shown in a chat');
  });
});
