import {
  contactAttributes,
  type FlowAttributes,
  type ListeningSettings,
  lexListeningAttributes,
  type Operation,
  turnAttribute,
} from '../../../src/connect/contract.ts';

/**
 * Where the flow reads the service's answer. `$.External` holds the last Lambda block's answer and is overwritten by the next one;
 * `$.Lex.SessionAttributes` holds what the last Lex block ended with. Nothing else may be read across such a block but contact attributes.
 */
export const answers = { bridge: '$.External', lex: '$.Lex.SessionAttributes' } as const;
export type Answer = keyof typeof answers;

export const pathOf = (answer: Answer, name: keyof FlowAttributes): string => `${answers[answer]}.${name}`;

/**
 * Contact attributes: what the screen of the person who takes over shows, and what reports count. Connect keeps them for 24 months, so
 * they are codes only. The prefix keeps them apart from those of other flows.
 */
export const keptAttributes = {
  callwellSessionId: 'sessionId',
  callwellStatus: 'status',
  callwellLocale: 'locale',
  callwellResumed: 'resumed',
  callwellQueue: 'queue',
  callwellPriority: 'priority',
  callwellReason: 'reason',
  callwellEscalationId: 'escalationId',
  callwellSummary: 'summary',
  callwellCallback: 'callback',
  callwellCallbackBy: 'callbackBy',
} as const satisfies Record<string, keyof FlowAttributes>;

/** Each contact attribute with the path of its value in that answer. */
export const keptFrom = (answer: Answer, names: readonly (keyof typeof keptAttributes)[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, pathOf(answer, keptAttributes[name])]));

export const allKept = Object.keys(keptAttributes) as (keyof typeof keptAttributes)[];

/**
 * What a Lex session begins with: whose call it is, how to listen first, and `next` reset, for a session that Lex kept from an earlier
 * block of the same contact still holds the value by which that block ended.
 */
export const lexSessionFrom = (answer: Answer, listening: readonly (keyof ListeningSettings)[]): Record<string, string> => ({
  [contactAttributes.contactId]: '$.ContactId',
  [contactAttributes.initialContactId]: '$.InitialContactId',
  [contactAttributes.callerNumber]: '$.CustomerEndpoint.Address',
  [turnAttribute]: pathOf(answer, 'turn'),
  next: 'none',
  ...Object.fromEntries(listening.map((setting) => [lexListeningAttributes[setting], pathOf(answer, setting)])),
});

/** Parameters of every Lambda block but the first: what is asked, after which answer, and which language the line speaks now. */
export const nextBlock = (op: Operation): Record<string, string> => ({
  op,
  after: pathOf('bridge', 'step'),
  locale: '$.LanguageCode',
});

/** Every name of the service's answer, for checks: the type itself leaves nothing to look through at run time. */
export const flowAttributeNames = Object.keys({
  next: '',
  sessionId: '',
  locale: '',
  status: '',
  turn: '',
  text: '',
  ssml: '',
  resumed: '',
  queue: '',
  priority: '',
  reason: '',
  escalationId: '',
  summary: '',
  step: '',
  callback: '',
  callbackBy: '',
  ...lexListeningAttributes,
} satisfies Record<keyof FlowAttributes, string>) as (keyof FlowAttributes)[];
