import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EscalationStatus, Priority } from '#src/domain/escalation.ts';
import type { EscalationEvent } from '#src/escalations/escalation.ts';
import { openEscalationQueue } from '#src/escalations/postgres-queue.ts';
import type { EscalationQueue } from '#src/escalations/queue.ts';
import type { Database } from '#src/storage/database.ts';
import { openStores, type Stores } from '#src/storage/stores.ts';
import { escalationOf, later, startSession, takeTurn } from '#test/storage/session-fixtures.ts';
import { engines, openAgain, testKeys } from '#test/support/database.ts';

type Queue = EscalationQueue & { stop(): Promise<void> };

describe.each(engines)('the escalation queue in $name', ({ skip, open }) => {
  describe.skipIf(skip)('with operators', () => {
    let database: Database;
    let stores: Stores;
    let queue: Queue;
    /** The queue of another instance of the service. */
    let elsewhere: Queue;
    let second: Database;
    beforeAll(async () => {
      database = await open();
      stores = await openStores(database, testKeys());
      queue = await openEscalationQueue(database, stores.vault);
      second = await openAgain(database);
      elsewhere = await openEscalationQueue(second, (await openStores(second, testKeys())).vault);
    });
    afterAll(async () => {
      await elsewhere.stop();
      await queue.stop();
      await second.close();
      await database.close();
    });

    const now = later(62_500);

    /** Hands a caller over at the given time; answers with the escalation's id. */
    const handOver = async (cause: { queue: string; priority?: Priority; atMs?: number; promisedBy?: Date }): Promise<string> => {
      const escalation = escalationOf({
        cause: { reason: 'patientRequest', priority: cause.priority ?? 'normal', queue: cause.queue },
      });
      const sessionId = await startSession(stores.sessions);
      await takeTurn(stores.sessions, sessionId, {
        status: 'escalated',
        escalations: [escalation],
        callback: cause.promisedBy
          ? { escalationId: escalation.id, phoneNumber: '+14255550198', promisedBy: cause.promisedBy }
          : null,
        settledAt: later(cause.atMs ?? 0),
      });
      return escalation.id;
    };

    const idsOf = async (request: { queue: string; status?: EscalationStatus }): Promise<string[]> => {
      const page = await queue.list({ ...request, limit: 100 }, now);
      return page === 'badCursor' ? [] : page.items.map((item) => item.id);
    };

    it('shows a hand-over as it was left', async () => {
      const escalation = escalationOf({
        cause: { reason: 'guardrail', guardrail: 'insuranceFraud', priority: 'high', queue: 'shown' },
      });
      const sessionId = await startSession(stores.sessions);
      await takeTurn(stores.sessions, sessionId, { status: 'escalated', escalations: [escalation] });
      expect(await queue.read(escalation.id, now)).toEqual({
        id: escalation.id,
        sessionId,
        status: 'waiting',
        reason: 'guardrail',
        guardrail: 'insuranceFraud',
        priority: 'high',
        queue: 'shown',
        createdAt: later(2_000).toISOString(),
        waitSeconds: 60,
        summary: escalation.summary,
      });
      await stores.records.destroyWords(sessionId);
      expect(await queue.read(escalation.id, now)).toMatchObject({ summary: null });
      expect(await queue.read(newId(), now)).toBeNull();
    });

    it('lists the most urgent first, then the oldest', async () => {
      const ids = [
        await handOver({ queue: 'order', priority: 'normal', atMs: 10 }),
        await handOver({ queue: 'order', priority: 'high', atMs: 30 }),
        await handOver({ queue: 'order', priority: 'emergency', atMs: 40 }),
        await handOver({ queue: 'order', priority: 'high', atMs: 20 }),
      ];
      expect(await idsOf({ queue: 'order' })).toEqual([ids[2], ids[3], ids[1], ids[0]]);
    });

    describe('with calls back that were promised', () => {
      /** Operators see a promise move up half an hour before it is due. */
      let attentive: Queue;
      beforeAll(async () => {
        attentive = await openEscalationQueue(database, stores.vault, undefined, 30);
      });
      afterAll(() => attentive.stop());
      const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
      const listed = async (request: Parameters<Queue['list']>[0], at = now) => {
        const page = await attentive.list(request, at);
        return page === 'badCursor' ? [] : page.items;
      };

      it('moves one up that is nearly due, behind emergencies only', async () => {
        const due = await handOver({ queue: 'due', priority: 'normal', atMs: 1, promisedBy: minutes(20) });
        const far = await handOver({ queue: 'due', priority: 'normal', atMs: 2, promisedBy: minutes(300) });
        const high = await handOver({ queue: 'due', priority: 'high', atMs: 3 });
        const emergency = await handOver({ queue: 'due', priority: 'emergency', atMs: 4 });
        const order = async (at: Date) => (await listed({ queue: 'due', limit: 10 }, at)).map(({ id }) => id);
        expect(await order(now)).toEqual([emergency, due, high, far]);
        expect(await order(minutes(-60))).toEqual([emergency, high, due, far]);
      });

      it('keeps its pages whole while a promise becomes due between them', async () => {
        const all = [
          await handOver({ queue: 'paged', priority: 'high', atMs: 1 }),
          await handOver({ queue: 'paged', priority: 'normal', atMs: 2 }),
          await handOver({ queue: 'paged', priority: 'normal', atMs: 3, promisedBy: minutes(40) }),
        ];
        const first = await attentive.list({ queue: 'paged', limit: 2 }, now);
        if (first === 'badCursor' || first.nextCursor === null) throw new Error('there is a second page');
        const rest = await listed({ queue: 'paged', limit: 2, cursor: first.nextCursor }, minutes(15));
        expect([...first.items, ...rest].map(({ id }) => id).toSorted()).toEqual(all.toSorted());
      });

      it('lists them by when they are due, and those that are overdue', async () => {
        const late = await handOver({ queue: 'calls', priority: 'normal', atMs: 1, promisedBy: minutes(-5) });
        const soon = await handOver({ queue: 'calls', priority: 'high', atMs: 2, promisedBy: minutes(5) });
        await handOver({ queue: 'calls', atMs: 3 });
        expect((await listed({ queue: 'calls', callback: 'promised', limit: 10 })).map(({ id }) => id)).toEqual([late, soon]);
        expect(await listed({ queue: 'calls', callback: 'overdue', limit: 10 })).toMatchObject([
          { id: late, callback: { status: 'promised', phoneNumber: '+14255550198', overdue: true } },
        ]);
      });

      it.each([
        ['callbackScheduled', 'scheduled'],
        ['resolved', 'kept'],
        ['transferred', 'kept'],
        ['noAnswer', 'unanswered'],
      ] as const)('resolved as %s it is %s, and stays on record', async (disposition, status) => {
        const id = await handOver({ queue: 'ended', promisedBy: minutes(-5) });
        await attentive.claim(id, 'ana', now);
        const resolved = await attentive.resolve(id, 'ana', { disposition, note: null }, now);
        const callback = { status, phoneNumber: '+14255550198', promisedBy: minutes(-5).toISOString(), overdue: false };
        expect(resolved).toMatchObject({ kind: 'changed', escalation: { status: 'resolved', callback } });
        expect(await listed({ callback: status, limit: 100 })).toContainEqual(expect.objectContaining({ id, callback }));
      });

      it('brings an escalation back that was resolved before its call back was promised, and promises once', async () => {
        const id = await handOver({ queue: 'again' });
        await attentive.claim(id, 'ana', now);
        await attentive.resolve(id, 'ana', { disposition: 'noAnswer', note: null }, now);
        for (const promisedBy of [minutes(60), minutes(90)]) {
          const sessionId = await startSession(stores.sessions);
          const callback = { escalationId: id, phoneNumber: '+12065550142', promisedBy };
          await takeTurn(stores.sessions, sessionId, { status: 'escalated', callback });
        }
        expect(await attentive.read(id, now)).toMatchObject({
          status: 'waiting',
          callback: { status: 'promised', promisedBy: minutes(60).toISOString() },
        });
      });
    });

    it('filters by status', async () => {
      const [taken, waiting] = [await handOver({ queue: 'filter' }), await handOver({ queue: 'filter' })];
      await queue.claim(taken, 'ana', now);
      expect(await idsOf({ queue: 'filter', status: 'waiting' })).toEqual([waiting]);
      expect(await idsOf({ queue: 'filter', status: 'claimed' })).toEqual([taken]);
      expect(await idsOf({ queue: 'filter' })).toHaveLength(2);
    });

    it('pages through all, each once, also when hand-overs of the same moment are taken meanwhile', async () => {
      const all = await Promise.all(
        Array.from({ length: 7 }, (_, n) => handOver({ queue: 'pages', priority: n < 3 ? 'high' : 'normal' })),
      );
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await queue.list({ queue: 'pages', limit: 3, ...(cursor !== null && { cursor }) }, now);
        if (page === 'badCursor') throw new Error('a cursor of its own was refused');
        seen.push(...page.items.map((item) => item.id));
        await queue.claim(seen[0] ?? '', 'ana', now);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(seen).toHaveLength(7);
      expect(new Set(seen)).toEqual(new Set(all));
    });

    it.each(['', 'nonsense', Buffer.from('[1,"2026-11-22T00:00:00Z","no-id"]').toString('base64url')])(
      'refuses the cursor "%s"',
      async (cursor) => {
        expect(await queue.list({ limit: 1, cursor }, now)).toBe('badCursor');
      },
    );

    it('is claimed exactly once by twenty operators on two instances', async () => {
      const id = await handOver({ queue: 'race' });
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 ? queue : elsewhere).claim(id, `operator-${n}`, now)),
      );
      const winners = claims.filter((claim) => claim.kind === 'changed');
      expect(winners).toHaveLength(1);
      expect(claims.filter((claim) => claim.kind === 'conflict')).toHaveLength(19);
      const winner = winners[0];
      expect(await queue.read(id, now)).toMatchObject(winner?.kind === 'changed' ? { claimedBy: winner.escalation.claimedBy } : {});
    });

    it('cannot be claimed again by whoever holds it', async () => {
      const id = await handOver({ queue: 'again' });
      expect((await queue.claim(id, 'ana', now)).kind).toBe('changed');
      expect((await queue.claim(id, 'ana', now)).kind).toBe('conflict');
    });

    it('stops waiting when it is claimed, and goes on waiting once released', async () => {
      const id = await handOver({ queue: 'wait' });
      await queue.claim(id, 'ana', later(30_000));
      expect(await queue.read(id, now)).toMatchObject({
        status: 'claimed',
        claimedAt: later(30_000).toISOString(),
        waitSeconds: 30,
      });
      expect((await queue.release(id, 'ben', now)).kind).toBe('conflict');
      expect((await queue.release(id, 'ana', now)).kind).toBe('changed');
      const released = await queue.read(id, now);
      expect(released).toMatchObject({ status: 'waiting', waitSeconds: 62 });
      expect(released).not.toHaveProperty('claimedBy');
      expect((await queue.claim(id, 'ben', now)).kind).toBe('changed');
    });

    it('is resolved once, by whoever holds it, with a note that the table does not show', async () => {
      const id = await handOver({ queue: 'end' });
      const resolution = { disposition: 'callbackScheduled' as const, note: 'Call Zoë back at 5' };
      expect((await queue.resolve(id, 'ana', resolution, now)).kind).toBe('conflict');
      await queue.claim(id, 'ana', now);
      expect((await queue.resolve(id, 'ben', resolution, now)).kind).toBe('conflict');
      const resolved = { status: 'resolved', disposition: 'callbackScheduled', resolvedAt: now.toISOString(), claimedBy: 'ana' };
      expect(await queue.resolve(id, 'ana', resolution, now)).toMatchObject({ kind: 'changed', escalation: resolved });
      expect((await queue.resolve(id, 'ana', resolution, now)).kind).toBe('conflict');
      expect((await queue.release(id, 'ana', now)).kind).toBe('conflict');
      expect((await queue.resolve(newId(), 'ana', resolution, now)).kind).toBe('unknown');
      const { note } = await database.db.selectFrom('escalations').select('note').where('id', '=', id).executeTakeFirstOrThrow();
      expect(Buffer.from(note ?? []).toString('latin1')).not.toContain('Call');
    });

    /** Reads events until `enough` says so of one. */
    const followUntil = async (
      from: Queue,
      after: number | null,
      enough: (event: EscalationEvent) => boolean,
    ): Promise<EscalationEvent[]> => {
      const stop = new AbortController();
      const events: EscalationEvent[] = [];
      for await (const event of from.follow(after, stop.signal)) {
        events.push(event);
        if (enough(event)) stop.abort();
      }
      return events;
    };

    it('tells what happens, also to those on another instance, and again from any event on', async () => {
      const id = await handOver({ queue: 'stream' });
      const isUpdated = ({ kind, escalation }: EscalationEvent) => kind === 'updated' && escalation.id === id;
      // An event carries what the escalation is when it is read, so its status does not tell which of the two it is.
      const secondUpdate = () => {
        let seen = 0;
        return (event: EscalationEvent) => isUpdated(event) && ++seen === 2;
      };
      const created = (await followUntil(queue, 0, (event) => event.escalation.id === id)).at(-1);
      expect(created).toMatchObject({ kind: 'created', escalation: { id, status: 'waiting' } });
      const followers = [queue, elsewhere].map((from) => followUntil(from, created?.id ?? 0, secondUpdate()));
      await queue.claim(id, 'ana', now);
      await elsewhere.resolve(id, 'ana', { disposition: 'resolved', note: null }, now);
      const [here, there] = (await Promise.all(followers)).map((events) => events.map((event) => event.id));
      expect(here).toHaveLength(2);
      expect(there).toEqual(here);
      const again = await followUntil(queue, here?.[0] ?? 0, isUpdated);
      expect(again.map((event) => event.id)).toEqual(here?.slice(1));
    });

    it('tells a new follower only what is new', async () => {
      await handOver({ queue: 'old' });
      const stop = new AbortController();
      const events = queue.follow(null, stop.signal)[Symbol.asyncIterator]();
      const seen: EscalationEvent[] = [];
      const next = events.next().then(({ value }) => seen.push(value));
      // More than one, because the first may be stored before the follower has seen where the events end.
      while (seen.length === 0) await handOver({ queue: 'new' });
      await next;
      expect(seen).toMatchObject([{ kind: 'created', escalation: { queue: 'new' } }]);
      stop.abort();
      expect((await events.next()).done).toBe(true);
    });

    it('loses no event to a writer that commits late', async () => {
      const writes = Array.from({ length: 12 }, () => handOver({ queue: 'many' }));
      const seen = new Set<string>();
      const ids = new Set<number>();
      const all = followUntil(elsewhere, 0, ({ id, kind, escalation }) => {
        ids.add(id);
        if (kind === 'created' && escalation.queue === 'many') seen.add(escalation.id);
        return seen.size === writes.length;
      });
      expect(new Set(await Promise.all(writes))).toEqual(
        new Set((await all).filter(({ escalation }) => escalation.queue === 'many').map(({ escalation }) => escalation.id)),
      );
      expect([...ids]).toEqual([...ids].sort((a, b) => a - b));
    });

    it('lets its followers go when the service stops', async () => {
      const stopping = await openEscalationQueue(second, stores.vault);
      const events = stopping.follow(null, new AbortController().signal)[Symbol.asyncIterator]();
      const next = events.next();
      await stopping.stop();
      expect((await next).done).toBe(true);
    });
  });
});
