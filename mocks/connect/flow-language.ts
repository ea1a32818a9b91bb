import { z } from 'zod';

/**
 * Amazon Connect's flow language, version 2019-10-30, as far as this emulator plays it. What it does not know it refuses when the flow is
 * read, before any call: a silent gap would be a call that ends otherwise than in Connect.
 */

/** Actions that the emulator plays, as the flow language spells them. */
export const knownActions = [
  'CheckHoursOfOperation',
  'CheckMetricData',
  'Compare',
  'ConnectParticipantWithLexBot',
  'CreateCallbackContact',
  'DisconnectParticipant',
  'EndFlowExecution',
  'GetParticipantInput',
  'InvokeLambdaFunction',
  'Loop',
  'MessageParticipant',
  'MessageParticipantIteratively',
  'TransferContactToQueue',
  'UpdateContactAttributes',
  'UpdateContactCallbackNumber',
  'UpdateContactData',
  'UpdateContactEventHooks',
  'UpdateContactRecordingBehavior',
  'UpdateContactRoutingBehavior',
  'UpdateContactTargetQueue',
  'UpdateContactTextToSpeechVoice',
  'UpdateFlowLoggingBehavior',
  'Wait',
] as const;
export type ActionType = (typeof knownActions)[number];

const Condition = z.object({
  NextAction: z.string(),
  Condition: z.object({ Operator: z.string(), Operands: z.array(z.string()) }),
});

const Action = z.object({
  Identifier: z.string().min(1),
  Type: z.enum(knownActions),
  Parameters: z.record(z.string(), z.unknown()).default({}),
  Transitions: z
    .object({
      NextAction: z.string().optional(),
      Conditions: z.array(Condition).optional(),
      Errors: z.array(z.object({ NextAction: z.string(), ErrorType: z.string() })).optional(),
    })
    .default({}),
});

const Document = z.object({ Version: z.literal('2019-10-30'), StartAction: z.string(), Actions: z.array(Action).min(1) });

export type Action = z.infer<typeof Action>;
export type Flow = { start: string; actions: ReadonlyMap<string, Action> };

/** Why a flow cannot be played, one line a reason. */
export class FlowRefused extends Error {
  override name = 'FlowRefused';
}

/** Reads a flow's document, as an object or as the string that CloudFormation carries. Throws `FlowRefused`. */
export const readFlow = (document: unknown): Flow => {
  const parsed = Document.safeParse(typeof document === 'string' ? JSON.parse(document) : document);
  if (!parsed.success) throw new FlowRefused(problemsOf(document, parsed.error.issues).join('\n'));
  const { StartAction: start, Actions } = parsed.data;
  const actions = new Map(Actions.map((action) => [action.Identifier, action]));
  const problems = [
    ...(actions.size < Actions.length ? ['two actions have the same Identifier'] : []),
    ...[start, ...Actions.flatMap(targetsOf)].filter((target) => !actions.has(target)).map((target) => `no action "${target}"`),
  ];
  if (problems.length > 0) throw new FlowRefused([...new Set(problems)].join('\n'));
  return { start, actions };
};

const targetsOf = ({ Transitions: { NextAction, Conditions = [], Errors = [] } }: Action): string[] => [
  ...(NextAction ? [NextAction] : []),
  ...[...Conditions, ...Errors].map((transition) => transition.NextAction),
];

/** An unknown type is named by its own name; the rest by its place. */
const problemsOf = (document: unknown, issues: readonly { path: PropertyKey[]; message: string }[]): string[] =>
  issues.map(({ path, message }) => {
    const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], document);
    return path.at(-1) === 'Type'
      ? `the emulator does not play "${String(value)}" (${path.join('.')})`
      : `${path.join('.')}: ${message}`;
  });
