import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';

const folder = join(import.meta.dirname, '..', '..', 'migrations');

/**
 * Runs what has not been run, in the order of the file names, in one transaction. Instances that start together wait for each other
 * (an advisory lock). Throws when a migration fails; nothing of it stays.
 */
export const migrate = async (database: Database): Promise<void> => {
  const { error } = await (await migrator(database)).migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
};

/** Names of the migrations that this database has not seen. */
export const pendingMigrations = async (database: Database): Promise<string[]> => {
  const all = await (await migrator(database)).getMigrations();
  return all.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name);
};

const migrator = async ({ db }: Database): Promise<Migrator> => {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
  return new Migrator({ db, provider: { getMigrations: readMigrations }, migrationTableSchema: rows[0]?.name ?? 'public' });
};

const readMigrations = async (): Promise<Record<string, Migration>> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  const migrations = files.map(
    async (name) => [name.replace(/\.sql$/, ''), sqlMigration(await readFile(join(folder, name), 'utf8'))] as const,
  );
  return Object.fromEntries(await Promise.all(migrations));
};

/** A file of several statements as one: the extended protocol, which PGlite always speaks, takes only one. */
const sqlMigration = (text: string): Migration => ({
  up: async (db) => {
    await sql.raw(`do $migration$ begin\n${text}\nend $migration$`).execute(db);
  },
});
