import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccessLog } from '#src/audit/access-log.ts';
import { anchor } from '#src/audit/anchor.ts';
import { exportAudit } from '#src/audit/export.ts';
import { verifyAudit } from '#src/audit/verify.ts';
import type { Database } from '#src/storage/database.ts';
import { openStores, type Stores } from '#src/storage/stores.ts';
import { later, start, startSession, takeTurn } from '#test/storage/session-fixtures.ts';
import { engines, openAgain, testKeys } from '#test/support/database.ts';

describe.each(engines)('the audit trail in $name', ({ skip, open }) => {
  describe.skipIf(skip)('of two calls and an operator', () => {
    let database: Database;
    let stores: Stores;
    let sessionId: string;
    beforeAll(async () => {
      database = await open();
      stores = await openStores(database, testKeys());
      sessionId = await startSession(stores.sessions);
      await takeTurn(stores.sessions, sessionId);
      await takeTurn(stores.sessions, sessionId, {
        audit: [
          {
            event: 'guardrail.refused',
            data: { rule: 'promptInjection', confidence: 0.93, acts: ['unclear', 'request'], goal: null },
          },
          { event: 'turn.settled', data: { turn: 2 } },
        ],
      });
      await startSession(stores.sessions);
      await createAccessLog(database.db).record(
        { event: 'session.read', subject: 'operator-1', data: { sessionId } },
        later(5_000),
      );
      await anchor(database.db, later(60_000));
    });
    afterAll(() => database.close());

    /** Runs a forger's statement, verifies, and puts everything back. */
    const breaksAfter = async (forge: (db: Database['db']) => Promise<unknown>): Promise<string[]> => {
      let found: string[] = [];
      const undo = new Error('undo');
      const attempt = database.db.transaction().execute(async (forged) => {
        await forge(forged);
        found = (await verifyAudit(forged)).breaks.map(
          ({ chain, position }) => `${chain === sessionId ? 'call' : chain} ${position}`,
        );
        throw undo;
      });
      await attempt.catch((error: unknown) => expect(error).toBe(undo));
      return found;
    };

    it('holds together when nobody touched it', async () => {
      expect(await verifyAudit(database.db)).toEqual({ chains: 3, entries: 6, anchors: 1, breaks: [] });
    });

    it('breaks where an entry was changed', async () => {
      const forgeries = [
        sql`update audit_entries set data = '{"turn":7}' where chain = ${sessionId} and position = 2`,
        sql`update audit_entries set event = 'turn.other' where chain = ${sessionId} and position = 2`,
        sql`update audit_entries set at = at + interval '1 millisecond' where chain = ${sessionId} and position = 2`,
      ];
      for (const forgery of forgeries) expect(await breaksAfter((db) => forgery.execute(db))).toEqual(['call 2']);
    });

    it('breaks where an entry was taken out', async () => {
      const inside = sql`delete from audit_entries where chain = ${sessionId} and position = 2`;
      expect(await breaksAfter((db) => inside.execute(db))).toEqual(['call 2']);
      const last = sql`delete from audit_entries where chain = ${sessionId} and position = 4`;
      expect(await breaksAfter((db) => last.execute(db))).toEqual(['call 4', 'call 4']);
    });

    it('breaks at the anchor when a whole session vanished with its chain, or its end with its head', async () => {
      const vanish = async (db: Database['db']): Promise<void> => {
        await sql`delete from audit_entries where chain = ${sessionId}`.execute(db);
        await sql`delete from sessions where id = ${sessionId}::uuid`.execute(db);
      };
      expect(await breaksAfter(vanish)).toEqual(['call 4']);
      const cut = async (db: Database['db']): Promise<void> => {
        await sql`delete from audit_entries where chain = ${sessionId} and position = 4`.execute(db);
        await sql`update sessions set audit_length = 3, audit_head = (select hash from audit_entries where chain = ${sessionId} and position = 3)
          where id = ${sessionId}::uuid`.execute(db);
      };
      expect(await breaksAfter(cut)).toEqual(['call 4']);
    });

    it('breaks where an anchor was changed', async () => {
      const forgery = sql`update audit_anchor_heads set position = 1 where chain = ${sessionId}`;
      expect(await breaksAfter((db) => forgery.execute(db))).toEqual(['anchors 1', 'call 1']);
    });

    it('anchors only what moved, once', async () => {
      expect(await anchor(database.db, later(120_000))).toBeNull();
      await startSession(stores.sessions);
      const anchors = await Promise.all([anchor(database.db, later(180_000)), anchor(database.db, later(180_000))]);
      expect(anchors.filter((made) => made !== null)).toMatchObject([{ number: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
      expect((await verifyAudit(database.db)).breaks).toEqual([]);
    });

    it('keeps one chain of accesses over instances that write at once', async () => {
      const second = await openAgain(database);
      const logs = [createAccessLog(database.db), createAccessLog(second.db)];
      const entry = { event: 'escalation.read', subject: 'operator-2', data: {} };
      await Promise.all(logs.flatMap((log) => Array.from({ length: 15 }, (_, n) => log.record(entry, later(n)))));
      await second.close();
      const { rows } = await sql<{ n: number }>`select count(*)::integer as n from audit_entries where chain = 'access'`.execute(
        database.db,
      );
      expect(rows[0]?.n).toBe(31);
      expect((await verifyAudit(database.db)).breaks).toEqual([]);
    });

    it('is exported in the order of writing, one JSON line an entry', async () => {
      const lines: Record<string, unknown>[] = [];
      for await (const line of exportAudit(database.db)) lines.push(JSON.parse(line));
      expect(lines[0]).toEqual({
        chain: sessionId,
        position: 1,
        at: start.toISOString(),
        event: 'session.started',
        data: { channel: 'voice' },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(lines.map((line) => line['event']).slice(1, 4)).toEqual(['turn.settled', 'guardrail.refused', 'turn.settled']);
    });
  });
});
