import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#src/storage/database.ts';
import { migrate, pendingMigrations } from '#src/storage/migrations.ts';
import { openTestDatabase } from '#test/support/database.ts';

describe('migrations', () => {
  it('are all run in a migrated database, and running them again changes nothing', async () => {
    const database = await openTestDatabase();
    expect(await pendingMigrations(database)).toEqual([]);
    await migrate(database);
    expect(await pendingMigrations(database)).toEqual([]);
    await sql`delete from kysely_migration`.execute(database.db);
    expect(await pendingMigrations(database)).toContain('000001_initial');
    await expect(migrate(database)).rejects.toThrow('already exists');
    await database.close();
  });
});

const url = process.env['TEST_DATABASE_URL'];
describe.skipIf(url === undefined)('migrations in PostgreSQL (set TEST_DATABASE_URL to run these)', () => {
  const schema = `migrate_${process.pid}`;
  let admin: pg.Client;
  beforeAll(async () => {
    admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(`create schema ${schema}`);
  });
  afterAll(async () => {
    await admin.query(`drop schema ${schema} cascade`);
    await admin.end();
  });

  it('run once when instances start together', async () => {
    const address = `${url}${url?.includes('?') ? '&' : '?'}options=${encodeURIComponent(`-c search_path=${schema}`)}`;
    const instances = await Promise.all([1, 2, 3].map(() => openDatabase({ url: address, dataDir: '' })));
    await Promise.all(instances.map(migrate));
    const pending = await Promise.all(instances.map(pendingMigrations));
    expect(pending).toEqual([[], [], []]);
    await Promise.all(instances.map((instance) => instance.close()));
  });
});
