import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#src/storage/database.ts';
import { openLocalKeys } from '#src/storage/local-keys.ts';
import { openStores } from '#src/storage/stores.ts';
import { startSession, takeTurn } from '#test/storage/session-fixtures.ts';
import { migratedCluster } from '#test/support/database.ts';

const root = join(import.meta.dirname, '..', '..');

describe('npm run audit', () => {
  let dataDir: string;
  let sessionId: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'callwell-'));
    await (await PGlite.create({ dataDir: join(dataDir, 'pg'), loadDataDir: await migratedCluster() })).close();
    await withDatabase(async (database) => {
      const { sessions } = await openStores(database, await openLocalKeys(dataDir));
      sessionId = await startSession(sessions);
      await takeTurn(sessions, sessionId);
    });
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  const withDatabase = async (work: (database: Database) => Promise<unknown>): Promise<void> => {
    const database = await openDatabase({ url: null, dataDir });
    await work(database);
    await database.close();
  };

  const run = (command: string, env: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      const settings = { cwd: root, env: { PATH: process.env['PATH'], DATA_DIR: dataDir, ...env } };
      const child = execFile(process.execPath, ['src/cli/audit.ts', command], settings, (_, out, err) =>
        resolve({ code: child.exitCode ?? -1, out, err }),
      );
    });

  it('verifies a whole chain with 0', async () => {
    expect(await run('verify')).toEqual({ code: 0, out: '1 chains, 2 entries, 0 anchors: whole\n', err: '' });
  });

  it('exports the chain as JSON lines', async () => {
    const { code, out } = await run('export');
    const events = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event);
    expect([code, events]).toEqual([0, ['session.started', 'turn.settled']]);
  });

  it('says in one line that the service holds the data, that there is none, or how it is used, with 2', async () => {
    await withDatabase(async () => {
      const { code, out, err } = await run('verify');
      expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^DATA_DIR: .* is in use by process \d+.*\n$/)]);
    });
    expect(await run('verify', { DATA_DIR: join(dataDir, 'none') })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^DATA_DIR: .*\n$/),
    });
    expect(await run('forge')).toMatchObject({ code: 2, err: 'usage: npm run audit -- verify | export\n' });
  });

  it('names where a chain breaks, with 1', async () => {
    await withDatabase(({ db }) => sql`update audit_entries set event = 'turn.forged' where position = 2`.execute(db));
    const { code, out } = await run('verify');
    expect(code).toBe(1);
    expect(out).toContain(`broken: chain ${sessionId}, entry 2: the entry was changed`);
  });
});
