import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as pgliteModule from '@electric-sql/pglite';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import pg from 'pg';
import { type Database, openDatabase } from '#src/storage/database.ts';
import type { KeyWrapper } from '#src/storage/key-wrapper.ts';
import { migrate } from '#src/storage/migrations.ts';
import { byteaCodecs, pgliteDatabase } from '#src/storage/pglite.ts';
import { openBytes, sealBytes } from '#src/storage/sealing.ts';

const root = join(import.meta.dirname, '..', '..');
const postgresUrl = process.env['TEST_DATABASE_URL'];

/** The engines that storage tests run on: PGlite always, a server when TEST_DATABASE_URL names one. */
export const engines: { name: string; skip: boolean; open: () => Promise<Database> }[] = [
  { name: 'PGlite', skip: false, open: () => openTestDatabase() },
  {
    name: postgresUrl === undefined ? 'PostgreSQL (set TEST_DATABASE_URL to run these)' : 'PostgreSQL',
    skip: postgresUrl === undefined,
    open: async () => openTestPostgres(postgresUrl ?? ''),
  },
];

/** A migrated PGlite in memory. Close it, or the run hangs. */
export const openTestDatabase = async (): Promise<Database> =>
  pgliteDatabase(await PGlite.create({ loadDataDir: await migratedCluster(), ...byteaCodecs }), pgliteModule);

/** A migrated schema of its own on the server, dropped at close. */
export const openTestPostgres = async (url: string): Promise<Database> => {
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create schema ${schema}`);
  const database = await openDatabase({ url: withSchema(url, schema), dataDir: '' });
  await migrateBesideOthers(database);
  const close = async (): Promise<void> => {
    await database.close();
    await admin.query(`drop schema ${schema} cascade`);
    await admin.end();
  };
  return { ...database, close };
};

const tries = 20;

/** Kysely looks at the tables of all schemas, and fails when another test drops its own at that moment (SQLSTATE 3F000). */
const migrateBesideOthers = async (database: Database): Promise<void> => {
  for (let left = tries; ; left--) {
    try {
      return await migrate(database);
    } catch (error) {
      if (left === 0 || (error as { code?: string }).code !== '3F000') throw error;
    }
  }
};

/** A second connection to what `database` is, as another instance of the service would have it. The same one on PGlite. */
export const openAgain = async (database: Database): Promise<Database> => {
  if (database.engine === 'pglite') return { ...database, close: async () => {} };
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(database.db);
  return openDatabase({ url: withSchema(postgresUrl ?? '', rows[0]?.name ?? 'public'), dataDir: '' });
};

const withSchema = (url: string, schema: string): string => {
  const parsed = new URL(url);
  parsed.searchParams.set('options', `-c search_path=${schema}`);
  return parsed.href;
};

/** Keys that live as long as the test. */
export const testKeys = (keyId = 'test'): KeyWrapper => {
  const key = createHash('sha256').update(keyId).digest();
  return {
    keyId,
    wrap: async (dataKey, context) => sealBytes(key, context, dataKey),
    unwrap: async (wrapped, context) => openBytes(key, context, wrapped),
  };
};

/**
 * Making a cluster takes seconds and loading one half a second, so one is made for each state of the migrations and kept. Of workers that
 * start together one makes it and the others wait.
 */
export const migratedCluster = async (): Promise<Blob> => {
  const folder = join(root, 'node_modules', '.cache', 'callwell');
  const path = join(folder, `pglite-${await fingerprintOfMigrations()}.tar`);
  await mkdir(folder, { recursive: true });
  for (;;) {
    const kept = await readFile(path).catch(() => null);
    if (kept) return new Blob([kept]);
    if (await isOursToMake(`${path}.making`)) return new Blob([await makeCluster(folder, path)]);
    await sleep(100);
  }
};

/** A maker that is silent for so long was killed. */
const abandonedMs = 120_000;

const isOursToMake = async (marker: string): Promise<boolean> => {
  try {
    await writeFile(marker, '', { flag: 'wx' });
    return true;
  } catch {
    const made = await stat(marker).catch(() => null);
    if (made && Date.now() - made.mtimeMs > abandonedMs) await rm(marker, { force: true });
    return false;
  }
};

const makeCluster = async (folder: string, path: string): Promise<Buffer<ArrayBuffer>> => {
  try {
    const pglite = await PGlite.create(byteaCodecs);
    await migrate(pgliteDatabase(pglite, pgliteModule));
    const dump = Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer());
    await pglite.close();
    const outdated = (await readdir(folder)).filter((name) => name.endsWith('.tar') && join(folder, name) !== path);
    await Promise.all(outdated.map((name) => rm(join(folder, name), { force: true })));
    await writeFile(`${path}.part`, dump);
    await rename(`${path}.part`, path);
    return dump;
  } finally {
    await rm(`${path}.making`, { force: true });
  }
};

const fingerprintOfMigrations = async (): Promise<string> => {
  const hash = createHash('sha256').update(await readFile(join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json')));
  const folder = join(root, 'migrations');
  for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
};
