import { readFile } from 'node:fs/promises';
import { isMap, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { crossReferenceProblems, type PolicyProblem } from './cross-references.ts';
import { policyMessage } from './messages.ts';
import { type Policy, PolicySchema } from './schema.ts';

/** `problems` names every mistake of the file, one a line: `policy.yaml:12 scheduling.offers: must be …`, in the order of the file. */
export type LoadedPolicy = { kind: 'ok'; policy: Policy } | { kind: 'wrong'; problems: string[] };

/** Reads and checks a policy file. A file that cannot be read is one problem; nothing is thrown. */
export const loadPolicy = async (file: string): Promise<LoadedPolicy> => {
  try {
    return parsePolicy(await readFile(file, 'utf8'), file);
  } catch (error) {
    return { kind: 'wrong', problems: [`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`] };
  }
};

/** Checks the text of a policy file: YAML, then each setting, then what settings say of each other. `file` is only spoken of. */
export const parsePolicy = (text: string, file: string): LoadedPolicy => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      kind: 'wrong',
      problems: document.errors.map((error) => `${file}:${lines.linePos(error.pos[0]).line} ${error.message}`),
    };
  }
  const checked = checkPolicy(document.toJS());
  if (checked.kind === 'ok') return checked;
  const placed = checked.problems.map((problem) => ({ problem, line: lineOf(document.contents, lines, problem) }));
  placed.sort((a, b) => a.line - b.line);
  return { kind: 'wrong', problems: placed.map(({ problem, line }) => `${file}:${line} ${said(problem)}`) };
};

type Checked = { kind: 'ok'; policy: Policy } | { kind: 'wrong'; problems: PolicyProblem[] };

const checkPolicy = (value: unknown): Checked => {
  const parsed = PolicySchema.safeParse(value, { error: policyMessage });
  if (!parsed.success) return { kind: 'wrong', problems: parsed.error.issues.flatMap(problemsOf) };
  const problems = crossReferenceProblems(parsed.data);
  return problems.length === 0 ? { kind: 'ok', policy: parsed.data } : { kind: 'wrong', problems };
};

const problemsOf = (issue: z.core.$ZodIssue): PolicyProblem[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not a setting' }))
    : [{ path: issue.path, message: issue.message }];

const said = ({ path, message }: PolicyProblem): string => (path.length === 0 ? message : `${dotted(path)}: ${message}`);

/** `scheduling.visitTypes[2].minutes`. */
const dotted = (path: readonly PropertyKey[]): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`)).join('');

/** The line of the last part of the path that the file has; 1 when it has none of them. A setting that is there is found at its key. */
const lineOf = (root: unknown, lines: LineCounter, problem: PolicyProblem): number => {
  let node = root;
  let start = 0;
  for (const part of problem.path) {
    const next = stepInto(node, part);
    if (next === null) break;
    start = next.start;
    node = next.node;
  }
  return lines.linePos(start).line;
};

const stepInto = (node: unknown, part: PropertyKey): { node: unknown; start: number } | null => {
  if (isMap(node)) {
    const pair = (node as YAMLMap<Node, Node | null>).items.find((item) => String(item.key) === String(part));
    return pair === undefined ? null : { node: pair.value, start: pair.key.range?.[0] ?? 0 };
  }
  const items = (node as { items?: Node[] } | null)?.items;
  const item = items?.[Number(part)];
  return item === undefined ? null : { node: item, start: item.range?.[0] ?? 0 };
};
