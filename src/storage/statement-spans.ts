import type { Logger } from 'kysely';
import { LRUCache } from 'lru-cache';
import { typeOf } from '../telemetry/errors.ts';
import { sqlCalled } from '../telemetry/exchange-spans.ts';
import type { Schema } from './schema.ts';

/** What may be told of a statement: names that are written down here, never its text, which can be made of anything. */
const tables = [
  'service_secrets',
  'sessions',
  'turns',
  'session_links',
  'identity_proofs',
  'identity_attempts',
  'audit_entries',
  'audit_chains',
  'audit_anchors',
  'audit_anchor_heads',
  'escalations',
  'callbacks',
  'calling_lines',
  'escalation_events',
] as const satisfies (keyof Schema)[];

const procedures = ['claim_session', 'settle_turn'];

export type StatementFacts = { operation: string; tables: readonly string[]; procedure: string | null };

/** What a statement does, to what. `other` is what none of the usual words begins. */
export const readStatement = (text: string): StatementFacts => {
  const words = text.toLowerCase().match(/[a-z_]+/g) ?? [];
  const known = new Set(words);
  const procedure = procedures.find((name) => known.has(name)) ?? null;
  return {
    operation: procedure === null ? operationOf(words) : 'call',
    tables: tables.filter((name) => known.has(name)),
    procedure,
  };
};

const changes = ['insert', 'update', 'delete'];

/** A statement that begins with `with` is what it changes, if it changes anything. */
const operationOf = ([first = '', ...rest]: string[]): string => {
  if (first === 'with') return rest.find((word) => changes.includes(word)) ?? 'select';
  return ['select', 'begin', 'commit', 'rollback', ...changes].includes(first) ? first : 'other';
};

/** More than the service has. */
const read = new LRUCache<string, StatementFacts>({ max: 200 });

const factsOf = (text: string): StatementFacts => {
  const known = read.get(text) ?? readStatement(text);
  read.set(text, known);
  return known;
};

/** Tells of each statement when it has ended. */
export const tellStatement: Logger = (event) =>
  sqlCalled(() => ({
    ...factsOf(event.query.sql),
    durationMs: event.queryDurationMillis,
    errorCode: event.level === 'error' ? codeOf(event.error) : null,
  }));

/** SQLSTATE, `23505`; without one the error's own code or name. */
const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{2,64}$/.test(code) ? code : typeOf(error);
};
