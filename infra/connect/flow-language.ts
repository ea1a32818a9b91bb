/**
 * The flow language of Amazon Connect, version 2019-10-30, as far as the flows here use it (Amazon Connect Developer Guide, "Flow language").
 * Numbers and booleans are written as strings, as exports of the console have them.
 */

export type Value = string | readonly Value[] | { readonly [key: string]: Value };
export type Parameters = { readonly [key: string]: Value };

export const actionTypes = [
  'CheckHoursOfOperation',
  'Compare',
  'ConnectParticipantWithLexBot',
  'CreateCallbackContact',
  'DisconnectParticipant',
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
] as const;
export type ActionType = (typeof actionTypes)[number];

export type Condition = { Operator: string; Operands: readonly string[] };
export type Transitions = {
  NextAction?: string;
  Conditions?: readonly { NextAction: string; Condition: Condition }[];
  Errors?: readonly { NextAction: string; ErrorType: string }[];
};

export type Action = { Identifier: string; Type: ActionType; Parameters: Parameters; Transitions: Transitions };

export type Position = { x: number; y: number };
export type Metadata = {
  entryPointPosition: Position;
  ActionMetadata: Record<string, { position: Position; isFriendlyName: boolean }>;
};

export type Flow = { Version: '2019-10-30'; StartAction: string; Metadata: Metadata; Actions: readonly Action[] };

/** Which actions a flow may hold depends on where Connect runs it. */
export const flowTypes = ['CONTACT_FLOW', 'CUSTOMER_QUEUE'] as const;
export type FlowType = (typeof flowTypes)[number];

/** Where an action may go on, each with what leads there. */
export const branchesOf = ({ Transitions }: Action): { on: string; to: string }[] => [
  ...(Transitions.NextAction === undefined ? [] : [{ on: 'next', to: Transitions.NextAction }]),
  ...(Transitions.Conditions ?? []).map(({ NextAction, Condition }) => ({ on: Condition.Operands.join(' '), to: NextAction })),
  ...(Transitions.Errors ?? []).map(({ NextAction, ErrorType }) => ({ on: ErrorType, to: NextAction })),
];
