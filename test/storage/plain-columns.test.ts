import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEscalationQueue } from '#src/escalations/postgres-queue.ts';
import type { Database } from '#src/storage/database.ts';
import { openStores, type Stores } from '#src/storage/stores.ts';
import { openTestDatabase, testKeys } from '#test/support/database.ts';
import { answerOf, claimed, claimOf, escalationOf, newSession, settlementOf, start } from './session-fixtures.ts';

/** Planted wherever words or identifiers can come in. */
const secrets = {
  callingNumber: '+12065550142',
  attribute: 'contact-4711',
  attributeName: 'contactId',
  heard: 'my chest hurts',
  said: 'Thanks Ana',
  saved: '1980-03-04',
  idempotencyKey: 'contact-4711-turn-1',
  lastReply: 'Ana Ruiz is with us',
  note: 'Patient prefers mornings',
  patient: 'Patient/ana-ruiz',
  principal: 'gateway-principal',
  link: 'lex-session-0815',
  attempt: 'phone:+12065550142',
  callback: '+14255550198',
};

describe('the tables', () => {
  let database: Database;
  let stores: Stores;
  beforeAll(async () => {
    database = await openTestDatabase();
    stores = await openStores(database, testKeys());
    const session = newSession({
      callingNumber: secrets.callingNumber,
      attributes: { [secrets.attributeName]: secrets.attribute },
      call: { dateOfBirth: secrets.saved },
    });
    await stores.sessions.create(session);
    const claim = claimed(await stores.sessions.claim(claimOf(session.id, { idempotencyKey: secrets.idempotencyKey })));
    const escalation = escalationOf();
    await stores.sessions.settle(
      settlementOf(claim, {
        idempotencyKey: secrets.idempotencyKey,
        call: { dateOfBirth: secrets.saved },
        answer: answerOf(session.id, 1, secrets.said),
        transcript: [
          { speaker: 'caller', text: secrets.heard },
          { speaker: 'agent', text: secrets.said },
        ],
        escalations: [{ ...escalation, summary: { ...escalation.summary, lastReply: secrets.lastReply } }],
        callback: { escalationId: escalation.id, phoneNumber: secrets.callback, promisedBy: start },
      }),
    );
    const queue = await openEscalationQueue(database, stores.vault);
    await queue.claim(escalation.id, 'operator', start);
    await queue.resolve(escalation.id, 'operator', { disposition: 'resolved', note: secrets.note }, start);
    await queue.stop();
    await stores.proofs.put({ sessionId: session.id, principal: secrets.principal, patient: secrets.patient, at: start });
    await stores.attempts.add([secrets.attempt], start);
    await stores.links.link('lex', secrets.link, session.id, start);
  });
  afterAll(() => database.close());

  it('hold no word of a caller and no identifier in any plain or sealed column', async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = current_schema()`.execute(database.db);
    let text = '';
    for (const { name } of tables) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(database.db);
      if (!name.startsWith('kysely') && !name.startsWith('audit_')) expect(rows, `rows in ${name}`).not.toHaveLength(0);
      const values = rows.flatMap((row) => Object.values(row));
      text += values
        .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
        .join('\n');
    }
    expect(Object.entries(secrets).filter(([, secret]) => text.includes(secret))).toEqual([]);
  });

  it('give a sealed value only at the place it was sealed for', async () => {
    const [one, other] = [newSession(), newSession()];
    await stores.sessions.create(one);
    await stores.sessions.create(other);
    await sql`update turns set answer = (select answer from turns where session_id = ${one.id}::uuid) where session_id = ${other.id}::uuid`.execute(
      database.db,
    );
    await expect(stores.sessions.read(other.id, start)).rejects.toThrow();
    await sql`update turns set answer = transcript where session_id = ${one.id}::uuid`.execute(database.db);
    await expect(stores.sessions.read(one.id, start)).rejects.toThrow();
  });

  it('cannot be opened with another wrapping key', async () => {
    await expect(openStores(database, testKeys('another'))).rejects.toThrow(
      'DATA_DIR: the key under keys/ is not the one that this database was sealed with',
    );
  });
});
