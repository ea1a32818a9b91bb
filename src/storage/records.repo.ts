import { type Kysely, sql } from 'kysely';
import type { AuditEntry, RecordedTurn, SessionRecord, SessionRecords } from '../sessions/ports.ts';
import type { Schema } from './schema.ts';
import type { SealingKey } from './sealing.ts';
import { wordsOf } from './session-words.ts';
import type { Vault } from './vault.ts';

export const createSessionRecords = (db: Kysely<Schema>, vault: Vault): SessionRecords => ({
  read: async (sessionId) => {
    const session = await db
      .selectFrom('sessions')
      .select(['wrapped_key', 'locale'])
      .where('id', '=', sessionId)
      .executeTakeFirst();
    if (!session?.wrapped_key) return null;
    const key = await vault.sessionKey(sessionId, session.wrapped_key);
    const [turns, timeline] = await Promise.all([readTurns(db, sessionId, key), readTimeline(db, sessionId)]);
    return { locale: session.locale, turns, timeline };
  },
  destroyWords: async (sessionId) => {
    const { rows } = await sql`
      with destroyed as (
        update sessions set wrapped_key = null, status = case status when 'active' then 'expired' else status end, lease = null
        where id = ${sessionId}::uuid and wrapped_key is not null returning id
      ), disproven as (
        delete from identity_proofs where session_key = ${vault.fingerprint('proofSession', sessionId)}::bytea)
      select id from destroyed`.execute(db);
    return rows.length === 1;
  },
});

const readTurns = async (db: Kysely<Schema>, sessionId: string, key: SealingKey): Promise<RecordedTurn[]> => {
  const words = wordsOf(sessionId, key);
  const rows = await db.selectFrom('turns').selectAll().where('session_id', '=', sessionId).orderBy('turn').execute();
  let asked: RecordedTurn['asked'] = null;
  return rows.map((row) => {
    const recorded = { turn: row.turn, at: row.settled_at, lines: words.openTranscript(row.turn, row.transcript), asked };
    const { expects } = words.openAnswer(row.turn, row.answer);
    asked = { kind: expects.kind, sensitive: expects.sensitive ?? false };
    return recorded;
  });
};

const readTimeline = async (db: Kysely<Schema>, sessionId: string): Promise<SessionRecord['timeline']> => {
  const rows = await db
    .selectFrom('audit_entries')
    .select(['at', 'event', 'data'])
    .where('chain', '=', sessionId)
    .orderBy('position')
    .execute();
  return rows.map(({ at, event, data }) => ({ at, event, data: JSON.parse(data) as AuditEntry['data'] }));
};
