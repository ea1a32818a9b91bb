import type { AnyStateMachine, StateNode } from 'xstate';

type Node = StateNode<never, never>;
type Edge = { from: string; to: string; label: string };

/** What every listening state does alike is told once in words instead of drawn at each. */
const alike = new Set(['noInputSpent', 'noInputSpentQueueOpen', 'noMatchSpent', 'wasExplained']);

/** One machine as Markdown: its tree as a Mermaid state diagram, and a table of its states. */
export const machinePage = (machine: AnyStateMachine): string => {
  const nodes = Object.values(machine.states) as unknown as Node[];
  return [
    `# ${machine.id}`,
    'Generated from the machine itself by `npm run docs`; do not edit.',
    'Each line is what the caller did, or how a tool answered, and in brackets what had to hold. Every state that listens also leads to `escalated` when a counter is spent, ' +
      'when something required was refused twice and when a guardrail says so, to `abandoned` when the caller stays silent and nobody is there to take over, and to `dropped` when ' +
      'the caller no longer wants it; these lines are not drawn.',
    ['```mermaid', ...diagram(machine, nodes), '```'].join('\n'),
    stateTable(nodes),
  ]
    .join('\n\n')
    .concat('\n');
};

const diagram = (machine: AnyStateMachine, nodes: Node[]): string[] => [
  'stateDiagram-v2',
  ...initialOf(machine).map((key) => `  [*] --> ${key}`),
  ...merged(nodes.flatMap(edgesOf)).map(({ from, to, label }) => `  ${from} --> ${to}${label === '' ? '' : `: ${label}`}`),
  ...nodes.filter((node) => node.type === 'final').map((node) => `  ${node.key} --> [*]`),
];

const initialOf = (machine: AnyStateMachine): string[] => machine.root.initial.target.map((node: { key: string }) => node.key);

const edgesOf = (node: Node): Edge[] => {
  const decided = (node.always ?? []).flatMap((step) => edgesTo(node, step.target, nameOf(step.guard)));
  const told = Array.from(node.transitions.values())
    .flat()
    .filter(
      (step) => !alike.has(nameOf(step.guard)) && !(String(step.eventType) === 'caller.nothingElse' && isDropped(step.target)),
    )
    .flatMap((step) => edgesTo(node, step.target, labelOf(step.eventType, nameOf(step.guard))));
  return [...decided, ...told];
};

const isDropped = (target: readonly { key: string }[] | undefined): boolean =>
  target?.some(({ key }) => key === 'dropped') ?? false;

const edgesTo = (from: Node, target: readonly { key: string }[] | undefined, label: string): Edge[] =>
  (target ?? []).filter(({ key }) => key !== from.key).map(({ key }) => ({ from: from.key, to: key, label }));

/** `caller.affirm` → `affirm`, `xstate.done.actor.bookAppointment` → `bookAppointment`, its failure → `bookAppointment failed`. */
const labelOf = (event: string, guard: string): string => {
  const said = event
    .replace(/^caller\.\*$/, 'anything')
    .replace(/^(caller|call)\./, '')
    .replace(/^xstate\.done\.actor\.(.*)$/, '$1')
    .replace(/^xstate\.error\.actor\.(.*)$/, '$1 failed')
    .replace(/^tool\.slow$/, 'slow');
  return guard === '' ? said : `${said} [${guard}]`;
};

const nameOf = (guard: unknown): string => {
  if (typeof guard === 'string') return guard;
  if (guard === null || typeof guard !== 'object') return '';
  const { type } = guard as { type?: unknown };
  return typeof type === 'string' ? type : '';
};

/** One line between two states, with everything that leads along it. */
const merged = (edges: Edge[]): Edge[] => {
  const byEnds = new Map<string, Edge[]>();
  for (const edge of edges) byEnds.set(`${edge.from} ${edge.to}`, [...(byEnds.get(`${edge.from} ${edge.to}`) ?? []), edge]);
  return Array.from(byEnds.values(), (same) => ({
    from: same[0]?.from ?? '',
    to: same[0]?.to ?? '',
    label: [...new Set(same.map(({ label }) => label).filter((label) => label !== ''))].join(', '),
  }));
};

const stateTable = (nodes: Node[]): string =>
  ['| state | listens for | guardrails of its own | calls |', '|---|---|---|---|', ...nodes.map(stateRow)].join('\n');

const stateRow = (node: Node): string => {
  const { listensFor = [], guardrails = [] } = (node.meta ?? {}) as { listensFor?: string[]; guardrails?: string[] };
  const calls = node.invoke.map(({ src }) => String(src));
  const kind = node.type === 'final' ? '*ends*' : node.tags.includes('listening') ? coded(listensFor, 'yes or no, a choice') : '–';
  return `| \`${node.key}\` | ${kind} | ${coded(guardrails, '–')} | ${coded(calls, '–')} |`;
};

const coded = (names: string[], none: string): string =>
  names.length === 0 ? none : names.map((name) => `\`${name}\``).join(', ');
