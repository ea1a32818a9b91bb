import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionStore } from '#src/sessions/ports.ts';
import type { Database } from '#src/storage/database.ts';
import { openStores, type Stores } from '#src/storage/stores.ts';
import { engines, openAgain, testKeys } from '#test/support/database.ts';
import {
  answerOf,
  claimed,
  claimOf,
  escalationOf,
  idleMs,
  later,
  leaseMs,
  newSession,
  settlementOf,
  start,
  startSession,
  takeTurn,
} from './session-fixtures.ts';

describe.each(engines)('sessions in $name', ({ skip, open }) => {
  describe.skipIf(skip)('a session', () => {
    let database: Database;
    let stores: Stores;
    let store: SessionStore;
    beforeAll(async () => {
      database = await open();
      stores = await openStores(database, testKeys());
      store = stores.sessions;
    });
    afterAll(() => database.close());

    const countRows = async (table: 'turns' | 'audit_entries' | 'escalations' | 'escalation_events'): Promise<number> =>
      Number(
        (
          await database.db
            .selectFrom(table)
            .select(({ fn }) => fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      );

    it('comes back from a claim as it was created', async () => {
      const session = newSession({ call: { floor: 'reception', heard: ['Zoë 😀'] } });
      await store.create(session);
      expect(claimed(await store.claim(claimOf(session.id)))).toEqual({
        id: session.id,
        channel: 'voice',
        locale: 'en-US',
        callingNumber: '+12065550142',
        attributes: { contactId: 'contact-4711' },
        turn: 0,
        call: session.call,
        lease: expect.any(String),
        createdAt: start,
      });
      expect(await store.read(session.id, start)).toEqual(session.answer);
    });

    it('is unknown when nobody created it', async () => {
      const unknown = '0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55';
      expect(await store.claim(claimOf(unknown))).toEqual({ kind: 'unknownSession' });
      expect(await store.read(unknown, start)).toBeNull();
    });

    it('holds what the last settled turn left', async () => {
      const id = await startSession(store);
      await takeTurn(store, id, { locale: 'es-US' });
      expect(claimed(await store.claim(claimOf(id)))).toMatchObject({
        turn: 1,
        locale: 'es-US',
        call: { floor: 'authentication', turn: 1 },
      });
      expect(await store.read(id, later(3_000))).toEqual(answerOf(id, 1, 'And your date of birth?'));
    });

    it('is busy while a turn holds it, and free once the turn is settled or given back', async () => {
      const id = await startSession(store);
      const session = claimed(await store.claim(claimOf(id)));
      expect(await store.claim(claimOf(id))).toEqual({ kind: 'busy' });
      await store.release(id, session.lease);
      const again = claimed(await store.claim(claimOf(id)));
      expect(await store.settle(settlementOf(again))).toBe('settled');
      expect((await store.claim(claimOf(id))).kind).toBe('claimed');
    });

    it('gives one of many simultaneous turns the floor', async () => {
      const id = await startSession(store);
      const second = await openAgain(database);
      const others = (await openStores(second, testKeys())).sessions;
      const kinds = await Promise.all(
        Array.from({ length: 20 }, async (_, n) => (await (n % 2 ? store : others).claim(claimOf(id))).kind),
      );
      await second.close();
      expect(kinds.filter((kind) => kind === 'claimed')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'busy')).toHaveLength(19);
    });

    it('goes to another turn when its holder is gone for the length of the lease, and the holder then writes nothing', async () => {
      const id = await startSession(store);
      const gone = claimed(await store.claim(claimOf(id, { now: start })));
      expect(await store.claim(claimOf(id, { now: later(leaseMs - 1) }))).toEqual({ kind: 'busy' });
      const next = claimed(await store.claim(claimOf(id, { now: later(leaseMs) })));
      const before = [await countRows('turns'), await countRows('audit_entries'), await countRows('escalations')];
      expect(await store.settle(settlementOf(gone, { escalations: [escalationOf()], idempotencyKey: 'k' }))).toBe('lost');
      expect([await countRows('turns'), await countRows('audit_entries'), await countRows('escalations')]).toEqual(before);
      expect(await store.settle(settlementOf(next))).toBe('settled');
      expect(await store.settle(settlementOf(next))).toBe('lost');
    });

    it('releases only its own lease', async () => {
      const id = await startSession(store);
      const gone = claimed(await store.claim(claimOf(id, { now: start })));
      claimed(await store.claim(claimOf(id, { now: later(leaseMs) })));
      await store.release(id, gone.lease);
      expect(await store.claim(claimOf(id, { now: later(leaseMs) }))).toEqual({ kind: 'busy' });
    });

    it('answers a repeated key with the stored answer, also later and after the end', async () => {
      const id = await startSession(store);
      await takeTurn(store, id, { idempotencyKey: 'turn-1', bodyHash: 'a' });
      await takeTurn(store, id, { idempotencyKey: 'turn-2', bodyHash: 'b', status: 'completed' });
      const first = { kind: 'settled', answer: answerOf(id, 1, 'And your date of birth?') };
      expect(await store.claim(claimOf(id, { idempotencyKey: 'turn-1', bodyHash: 'a' }))).toEqual(first);
      expect(await store.claim(claimOf(id, { idempotencyKey: 'turn-1', bodyHash: 'a', now: later(idleMs * 10) }))).toEqual(first);
    });

    it('refuses a key that comes with another body, and takes the same key on another session', async () => {
      const id = await startSession(store);
      await takeTurn(store, id, { idempotencyKey: 'turn-1', bodyHash: 'a' });
      expect(await store.claim(claimOf(id, { idempotencyKey: 'turn-1', bodyHash: 'b' }))).toEqual({ kind: 'keyReused' });
      const other = await startSession(store);
      expect((await store.claim(claimOf(other, { idempotencyKey: 'turn-1', bodyHash: 'b' }))).kind).toBe('claimed');
    });

    it('never settles the same key twice, however its repeats race', async () => {
      const id = await startSession(store);
      const second = await openAgain(database);
      const others = (await openStores(second, testKeys())).sessions;
      const deliver = async (which: SessionStore): Promise<string> => {
        const claim = await which.claim(claimOf(id, { idempotencyKey: 'once' }));
        return claim.kind === 'claimed' ? which.settle(settlementOf(claim.session, { idempotencyKey: 'once' })) : claim.kind;
      };
      const outcomes = await Promise.all(Array.from({ length: 30 }, (_, n) => deliver(n % 2 ? store : others)));
      await second.close();
      expect(outcomes.filter((outcome) => outcome === 'settled').length).toBeGreaterThan(0);
      expect(await store.read(id, later(3_000))).toMatchObject({ turn: 1 });
    });

    it('that has ended takes no more turns and says how it ended', async () => {
      const id = await startSession(store);
      const session = claimed(await store.claim(claimOf(id)));
      const answer = answerOf(id, 1, 'Goodbye.', { status: 'completed' });
      await store.settle(settlementOf(session, { status: 'completed', answer }));
      expect(await store.claim(claimOf(id))).toEqual({ kind: 'ended', answer });
    });

    it('expires when nobody spoke past its time, and a settled turn puts that off', async () => {
      const id = await startSession(store);
      await takeTurn(store, id);
      expect((await store.read(id, later(idleMs + 1_000)))?.status).toBe('active');
      const expired = { status: 'expired', turn: 1, expects: { kind: 'none' } };
      expect(await store.read(id, later(idleMs + 2_000))).toMatchObject(expired);
      expect(await store.claim(claimOf(id, { now: later(idleMs + 2_000) }))).toMatchObject({ kind: 'ended', answer: expired });
    });

    it('does not expire under a turn that is being taken', async () => {
      const id = await startSession(store);
      const session = claimed(await store.claim(claimOf(id, { now: later(idleMs - 1) })));
      expect(await store.claim(claimOf(id, { now: later(idleMs + 1) }))).toEqual({ kind: 'busy' });
      expect((await store.read(id, later(idleMs + 1)))?.status).toBe('active');
      expect(await store.settle(settlementOf(session))).toBe('settled');
    });

    it('writes escalations and their events with the turn that made them', async () => {
      const id = await startSession(store);
      const before = await countRows('escalation_events');
      const [handOver, followUp] = [
        escalationOf(),
        escalationOf({ cause: { reason: 'coverageProblem', priority: 'normal', queue: 'billing' } }),
      ];
      await takeTurn(store, id, { status: 'escalated', escalations: [handOver, followUp] });
      const rows = await database.db
        .selectFrom('escalations')
        .selectAll()
        .where('session_id', '=', id)
        .orderBy('urgency')
        .execute();
      expect(rows).toMatchObject([
        { id: handOver.id, status: 'waiting', reason: 'patientRequest', priority: 'high', queue: 'general', guardrail: null },
        { id: followUp.id, reason: 'coverageProblem', priority: 'normal', queue: 'billing' },
      ]);
      expect(await countRows('escalation_events')).toBe(before + 2);
    });

    it('gives its transcript and timeline in order, with what was asked before each turn', async () => {
      const id = await startSession(store);
      await takeTurn(store, id);
      expect(await stores.records.read(id)).toEqual({
        locale: 'en-US',
        turns: [
          { turn: 0, at: start, asked: null, lines: [{ speaker: 'agent', text: 'How can I help?' }] },
          {
            turn: 1,
            at: later(2_000),
            asked: { kind: 'request', sensitive: false },
            lines: [
              { speaker: 'caller', text: 'my zip is 98101' },
              { speaker: 'agent', text: 'And your date of birth?' },
            ],
          },
        ],
        timeline: [
          { at: start, event: 'session.started', data: { channel: 'voice' } },
          { at: later(2_000), event: 'turn.settled', data: { state: 'authentication.collecting', turn: 1 } },
        ],
      });
    });

    it('has no words left once its key is destroyed, and its audit stays', async () => {
      const id = await startSession(store);
      await takeTurn(store, id);
      await stores.proofs.put({ sessionId: id, principal: 'p', patient: 'Patient/1', at: start });
      expect(await stores.records.destroyWords(id)).toBe(true);
      expect(await stores.records.destroyWords(id)).toBe(false);
      expect(await store.read(id, start)).toBeNull();
      expect(await stores.records.read(id)).toBeNull();
      expect(await stores.proofs.get(id, 'p')).toBeNull();
      expect(await store.claim(claimOf(id))).toEqual({ kind: 'unknownSession' });
      const audit = await database.db.selectFrom('audit_entries').select('event').where('chain', '=', id).execute();
      expect(audit).toHaveLength(2);
    });
  });
});
