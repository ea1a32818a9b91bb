import { type Action, branchesOf, type Flow, type Value } from '../flow-language.ts';
import { answers, flowAttributeNames, keptAttributes } from './paths.ts';

/** JSONPaths: each is one that a flow can read, and what it reads has been there on every way to the action. */
export const pathProblems = (flow: Flow): string[] => {
  const there = valuesThere(flow);
  return flow.Actions.flatMap((action) =>
    pathsIn(action.Parameters).flatMap(({ path, place }) => {
      const root = rootOf(path);
      if (root === null) return [`${action.Identifier}: "${path}" is nothing that a flow can read`];
      // A parameter of a Lambda block may be empty; the function is told nothing then.
      const mayBeMissing = place.startsWith('LambdaInvocationAttributes');
      const isThere = root === 'always' || mayBeMissing || there.get(action.Identifier)?.has(root);
      return isThere ? [] : [`${action.Identifier}: "${path}" has no value on some way there`];
    }),
  );
};

type Root = 'always' | 'bridge' | 'lex';

/** Amazon Connect Administrator Guide, "List of available attributes". */
const always = [
  'ContactId',
  'InitialContactId',
  'PreviousContactId',
  'Channel',
  'InstanceARN',
  'LanguageCode',
  'CustomerEndpoint.Address',
  'SystemEndpoint.Address',
  'Queue.Name',
  'Queue.ARN',
  ...Object.keys(keptAttributes).map((name) => `Attributes.${name}`),
].map((name) => `$.${name}`);

const rootOf = (path: string): Root | null => {
  if (always.includes(path)) return 'always';
  const answer = (['bridge', 'lex'] as const).find((name) => path.startsWith(`${answers[name]}.`));
  if (answer === undefined) return null;
  return (flowAttributeNames as readonly string[]).includes(path.slice(answers[answer].length + 1)) ? answer : null;
};

const pathsIn = (value: Value, place = ''): { path: string; place: string }[] => {
  if (typeof value === 'string') return (value.match(/\$\.[^\s"<]*/g) ?? []).map((path) => ({ path, place }));
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, place === '' ? key : `${place}.${key}`));
};

/** Which answers have been given on every way from the start to each action: the least that is true on all of them. */
const valuesThere = ({ StartAction, Actions }: Flow): Map<string, Set<Root>> => {
  const byName = new Map(Actions.map((action) => [action.Identifier, action]));
  const there = new Map<string, Set<Root>>([[StartAction, new Set()]]);
  const open = [StartAction];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const action = byName.get(name);
    if (action === undefined) continue;
    for (const { on, to } of branchesOf(action)) {
      const after = valuesAfter(action, on, there.get(name) ?? new Set());
      const known = there.get(to);
      const both = known === undefined ? after : new Set([...known].filter((root) => after.has(root)));
      if (known !== undefined && both.size === known.size) continue;
      there.set(to, both);
      open.push(to);
    }
  }
  return there;
};

const blockOf: Partial<Record<Action['Type'], Root>> = { InvokeLambdaFunction: 'bridge', ConnectParticipantWithLexBot: 'lex' };

const valuesAfter = ({ Type }: Action, on: string, before: Set<Root>): Set<Root> => {
  const root = blockOf[Type];
  if (root === undefined) return before;
  return on === 'NoMatchingError' ? new Set([...before].filter((known) => known !== root)) : new Set([...before, root]);
};
