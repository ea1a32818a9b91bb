import { type Action, branchesOf, type Flow } from '../flow-language.ts';

/** What is wrong with the ways through a flow. Assumes that every branch leads to an action that exists. */
export const graphProblems = (flow: Flow): string[] => {
  const byName = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const reached = reachable(flow.StartAction, byName);
  return [
    ...flow.Actions.filter(({ Identifier }) => !reached.has(Identifier)).map(
      ({ Identifier }) => `${Identifier}: no way leads there`,
    ),
    ...deadEnds(flow, byName).map((name) => `${name}: no way leads on to a goodbye, a person or a queue`),
    ...silentEnds(flow, byName).map((name) => `${name}: hangs up on a caller who was told nothing`),
    ...circuits(flow, byName).map((names) => `${names.join(' → ')}: goes round without the caller’s doing and without a limit`),
  ];
};

type ByName = Map<string, Action>;

const reachable = (start: string, byName: ByName): Set<string> => {
  const reached = new Set([start]);
  for (const name of reached) for (const { to } of branchesFrom(name, byName)) reached.add(to);
  return reached;
};

const branchesFrom = (name: string, byName: ByName) => {
  const action = byName.get(name);
  return action ? branchesOf(action) : [];
};

/** Ends of a contact's way through a flow: it is over, somebody takes it, or it waits in the queue until somebody does. */
const isEnd = ({ Type }: Action): boolean =>
  Type === 'DisconnectParticipant' || Type === 'TransferContactToQueue' || Type === 'MessageParticipantIteratively';

const deadEnds = ({ Actions }: Flow, byName: ByName): string[] =>
  Actions.map(({ Identifier }) => Identifier).filter(
    (name) => ![...reachable(name, byName)].some((reached) => isEnd(byName.get(reached) as Action)),
  );

const speaks = ({ Type }: Action): boolean =>
  ['MessageParticipant', 'ConnectParticipantWithLexBot', 'GetParticipantInput'].includes(Type);

/** Whether, after this branch, the caller has heard the words that belong to what happens now. */
const isTold = (action: Action, on: string, wasTold: boolean): boolean => {
  // An answer of the service brings new words; what failed leaves the caller without the words that were promised.
  if (action.Type === 'InvokeLambdaFunction') return false;
  if (action.Type === 'MessageParticipant') return true;
  if (
    on === 'NoMatchingError' &&
    ['ConnectParticipantWithLexBot', 'TransferContactToQueue', 'UpdateContactTargetQueue'].includes(action.Type)
  )
    return false;
  if (on === 'QueueAtCapacity') return false;
  return wasTold || speaks(action);
};

const silentEnds = ({ StartAction }: Flow, byName: ByName): string[] => {
  const silent = new Set<string>();
  const seen = new Set([`${StartAction} false`]);
  for (const state of seen) {
    const [name = '', told] = state.split(' ');
    const action = byName.get(name);
    if (action === undefined) continue;
    if (action.Type === 'DisconnectParticipant' && told === 'false') silent.add(name);
    for (const { on, to } of branchesOf(action)) seen.add(`${to} ${isTold(action, on, told === 'true')}`);
  }
  return [...silent];
};

/** Branches after which time has passed with the caller, or that come to an end by themselves. */
const holdsUp = ({ Type }: Action, on: string): boolean => {
  if (Type === 'Loop') return on === 'ContinueLooping';
  if (Type === 'MessageParticipantIteratively') return true;
  // Only a bot that was closed is sure to have listened.
  if (Type === 'ConnectParticipantWithLexBot') return on !== 'next' && !listeningFailed.includes(on);
  return Type === 'GetParticipantInput' && on !== 'NoMatchingError';
};

const listeningFailed = ['NoMatchingError', 'NoMatchingCondition', 'InputTimeLimitExceeded'];

/** Circuits of branches that do not hold up, each once, by its first action in the file. */
const circuits = ({ Actions }: Flow, byName: ByName): string[][] => {
  const rushing = (name: string): string[] => {
    const action = byName.get(name);
    return action === undefined
      ? []
      : branchesOf(action)
          .filter(({ on }) => !holdsUp(action, on))
          .map(({ to }) => to);
  };
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (name: string, way: readonly string[]): void => {
    const place = way.indexOf(name);
    if (place >= 0) found.push([...way.slice(place), name]);
    if (place >= 0 || done.has(name)) return;
    for (const to of rushing(name)) visit(to, [...way, name]);
    done.add(name);
  };
  for (const { Identifier } of Actions) visit(Identifier, []);
  return found;
};
