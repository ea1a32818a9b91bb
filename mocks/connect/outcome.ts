import type { Action } from './flow-language.ts';

/** How a contact left the flow. */
export type End =
  /** Waits for a person. */
  | { kind: 'queued'; queue: string }
  /** The flow hung up. */
  | { kind: 'disconnected' }
  /** The caller hung up. */
  | { kind: 'hungUp' }
  /** The flow had no way to go on: Connect hangs up, and the caller hears nothing. */
  | { kind: 'broken'; why: string };

/** What came of one action. `value` is compared with the action's conditions; `error` is an ErrorType of the flow language. */
export type Outcome =
  | { kind: 'next' }
  | { kind: 'value'; value: string }
  | { kind: 'error'; error: string; why: string }
  | { kind: 'end'; end: End };

export const next: Outcome = { kind: 'next' };
export const failed = (why: string, error = 'NoMatchingError'): Outcome => ({ kind: 'error', error, why });
export const ended = (end: End): Outcome => ({ kind: 'end', end });

type Comparison = (value: string, operand: string) => boolean;
const asNumbers =
  (compare: (a: number, b: number) => boolean): Comparison =>
  (value, operand) =>
    value.trim() !== '' && compare(Number(value), Number(operand));

const operators: Record<string, Comparison> = {
  Equals: (value, operand) => value === operand,
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
  TextContains: (value, operand) => value.includes(operand),
  NumberGreaterThan: asNumbers((a, b) => a > b),
  NumberGreaterOrEqualTo: asNumbers((a, b) => a >= b),
  NumberLessThan: asNumbers((a, b) => a < b),
  NumberLessOrEqualTo: asNumbers((a, b) => a <= b),
};

/**
 * Where the flow goes from here: the first condition that holds; else the branch of the error, or `NoMatchingError` where that one has no
 * branch of its own. `broken` where there is none. Pure.
 */
export const follow = (
  { Identifier, Transitions }: Action,
  outcome: Exclude<Outcome, { kind: 'end' }>,
): { to: string } | { broken: string } => {
  const { NextAction, Conditions = [], Errors = [] } = Transitions;
  const on = (error: string) => Errors.find(({ ErrorType }) => ErrorType === error)?.NextAction;
  const way = (to: string | undefined, what: string) => (to ? { to } : { broken: `"${Identifier}" has no way on: ${what}` });
  switch (outcome.kind) {
    case 'next':
      return way(NextAction, 'no NextAction');
    case 'value': {
      const { value } = outcome;
      const met = Conditions.find(({ Condition: { Operator, Operands } }) =>
        Operands.some((operand) => operators[Operator]?.(value, operand)),
      );
      return way(
        met?.NextAction ?? on('NoMatchingCondition') ?? (Conditions.length === 0 ? NextAction : undefined),
        `no condition for "${value}"`,
      );
    }
    case 'error':
      return way(on(outcome.error) ?? on('NoMatchingError'), outcome.why);
  }
};
