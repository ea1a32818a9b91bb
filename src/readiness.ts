import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { Readiness } from './http/deps.ts';
import type { Database } from './storage/database.ts';
import { pendingMigrations } from './storage/migrations.ts';
import type { ServiceState } from './telemetry/operations.ts';

/** Every reason for which `readyz` answers 503, and what it says. The runbook has an article for each, under the cause's name. */
export const readinessCauses = {
  'database-unreachable': (): string => 'the database does not answer',
  'migration-pending': (migration: string): string => `migration ${migration} has not run`,
} as const;

export type ReadinessCause = keyof typeof readinessCauses;

type Failure = { cause: ReadinessCause; says: string };

/** Never throws. Empty: calls can be taken. The EHR and the payer are not asked: without them, callers still reach a person. */
const failuresNow = async (database: Database): Promise<Failure[]> => {
  try {
    const pending = await pendingMigrations(database);
    return pending.map((name) => ({ cause: 'migration-pending', says: readinessCauses['migration-pending'](name) }));
  } catch {
    return [{ cause: 'database-unreachable', says: readinessCauses['database-unreachable']() }];
  }
};

/** What `readyz` answers. */
export const readiness = async (database: Database): Promise<Readiness> => {
  const failures = await failuresNow(database);
  return failures.length === 0 ? { ready: true } : { ready: false, missing: failures.map(({ says }) => says) };
};

/** The same as numbers, with the promises that are late. */
export const serviceState = async (database: Database, now: Date): Promise<ServiceState> => {
  const startedMs = performance.now();
  const failures = await failuresNow(database);
  const durationMs = performance.now() - startedMs;
  const causes = Object.keys(readinessCauses) as ReadinessCause[];
  return {
    failures: causes.map((cause) => ({ cause, holds: failures.some((failure) => failure.cause === cause) })),
    durationMs,
    callbacksOverdue: failures.length === 0 ? await callbacksOverdue(database, now) : null,
  };
};

const callbacksOverdue = async ({ db }: Database, now: Date): Promise<number | null> => {
  try {
    const { rows } = await sql<{ overdue: number }>`
      select count(*)::integer as overdue from callbacks
      where status = 'promised' and promised_by <= ${now}::timestamptz`.execute(db);
    return rows[0]?.overdue ?? 0;
  } catch {
    return null;
  }
};
