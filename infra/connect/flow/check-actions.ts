import { type Action, branchesOf, type Flow, type FlowType } from '../flow-language.ts';
import { type ActionRule, actionRules } from './action-rules.ts';
import type { Channel } from './conversation.ts';

export type FlowKind = { type: FlowType; channel: Channel };

/** What is wrong with single actions: their names, parameters, branches and places. */
export const actionProblems = (flow: Flow, kind: FlowKind): string[] => [
  ...namesTwice(flow),
  ...flow.Actions.flatMap((action) => {
    const rule = (actionRules as Record<string, ActionRule>)[action.Type];
    const found = rule === undefined ? [`has the unknown type "${action.Type}"`] : oneActionProblems(action, rule, flow, kind);
    return found.map((problem) => `${action.Identifier}: ${problem}`);
  }),
];

const namesTwice = ({ Actions }: Flow): string[] => {
  const names = Actions.map(({ Identifier }) => Identifier);
  return names.filter((name, place) => names.indexOf(name) !== place).map((name) => `${name}: is the name of two actions`);
};

const oneActionProblems = (action: Action, rule: ActionRule, flow: Flow, kind: FlowKind): string[] => [
  ...nameProblems(action),
  ...placeProblems(rule, kind),
  ...parameterProblems(action, rule),
  ...(kind.channel === 'CHAT' ? speechInChat(action) : []),
  ...branchProblems(action, rule),
  ...targetProblems(action, flow),
];

/** Identifiers: at most 50 characters and none of these. */
const nameProblems = ({ Identifier }: Action): string[] =>
  Identifier.length > 50 || /[%:(\\/)=$,;[\]{}]/.test(Identifier) ? ['has a name that Connect refuses'] : [];

const placeProblems = ({ flowTypes, channels }: ActionRule, { type, channel }: FlowKind): string[] => [
  ...(flowTypes && !flowTypes.includes(type) ? [`may not stand in a flow of type ${type}`] : []),
  ...(channels && !(channels as readonly string[]).includes(channel) ? [`does not work on the channel ${channel}`] : []),
];

const parameterProblems = ({ Parameters }: Action, { parameters }: ActionRule): string[] =>
  (parameters.safeParse(Parameters).error?.issues ?? []).map(
    ({ path, message }) => `Parameters${path.map((key) => `.${String(key)}`).join('')} ${message}`,
  );

const speechInChat = ({ Parameters }: Action): string[] =>
  ['SSML', 'PromptId'].filter((name) => name in Parameters).map((name) => `${name} cannot be shown in a chat`);

const branchProblems = ({ Transitions }: Action, { next, conditions, errors }: ActionRule): string[] => {
  const operands = (Transitions.Conditions ?? []).map(({ Condition }) => Condition.Operands.join(' '));
  const wired = (Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType);
  const known = [...errors.required, ...(errors.optional ?? [])];
  const isNextWrong = (Transitions.NextAction === undefined) === (next === 'required');
  return [
    ...(isNextWrong ? [next === 'required' ? 'has no next action' : 'may have no next action'] : []),
    ...errors.required.filter((name) => !wired.includes(name)).map((name) => `has no branch for the error ${name}`),
    ...wired.filter((name) => !known.includes(name)).map((name) => `cannot fail with ${name}`),
    ...[...wired, ...operands]
      .filter((name, place, all) => all.indexOf(name) !== place)
      .map((name) => `has two branches for ${name}`),
    ...operandProblems(operands, conditions),
    ...(Transitions.Conditions ?? [])
      .filter(({ Condition }) => Condition.Operator !== 'Equals')
      .map(({ Condition }) => `compares by ${Condition.Operator}`),
  ];
};

const operandProblems = (operands: readonly string[], conditions: ActionRule['conditions']): string[] => {
  if (conditions === 'any') return operands.length === 0 ? ['compares with nothing'] : [];
  const expected = conditions === 'none' ? [] : conditions.exactly;
  return [
    ...expected.filter((operand) => !operands.includes(operand)).map((operand) => `has no branch for ${operand}`),
    ...operands.filter((operand) => !expected.includes(operand)).map((operand) => `has no result ${operand}`),
  ];
};

const targetProblems = (action: Action, { Actions }: Flow): string[] => {
  const names = new Set(Actions.map(({ Identifier }) => Identifier));
  return branchesOf(action)
    .filter(({ to }) => !names.has(to))
    .map(({ on, to }) => `leads on ${on} to "${to}", which does not exist`);
};
