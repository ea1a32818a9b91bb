import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#src/storage/database.ts';
import { openTestDatabase } from '../support/database.ts';

describe('a statement that PGlite keeps prepared', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const echo = (bytes: Uint8Array | null, at: Date, list: unknown) =>
    sql<{ bytes: Uint8Array | null; at: Date; list: unknown }>`
      select ${bytes}::bytea as bytes, ${at}::timestamptz as at, ${JSON.stringify(list)}::json as list`.execute(database.db);

  it('gives the third time what it gave the first', async () => {
    const at = new Date('2026-11-22T17:00:00.123Z');
    for (const bytes of [Buffer.from([0, 92, 255]), null, Buffer.alloc(70_000, 7), Buffer.alloc(0)]) {
      expect((await echo(bytes, at, [{ said: "l'été \\ 1" }])).rows).toEqual([{ bytes, at, list: [{ said: "l'été \\ 1" }] }]);
    }
  });

  it('works after it has failed, and its failure tells no parameter', async () => {
    const divide = (by: string) => sql<{ part: number }>`select 12 / ${by}::integer as part`.execute(database.db);
    await divide('3');
    await divide('3');
    const failure: unknown = await divide('0').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: '22012' });
    expect(failure).not.toHaveProperty('params');
    expect((await divide('4')).rows).toEqual([{ part: 3 }]);
  });
});
