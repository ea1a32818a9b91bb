import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '#src/storage/database.ts';
import { readStatement } from '#src/storage/statement-spans.ts';
import { inSpan } from '#src/telemetry/spans.ts';
import { openTestDatabase } from '#test/support/database.ts';
import { type CapturedTelemetry, captureTelemetry } from '#test/support/telemetry.ts';

let telemetry: CapturedTelemetry;
let database: Database;
beforeAll(async () => {
  telemetry = captureTelemetry();
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
  await telemetry.stop();
});

it.each([
  ['select * from claim_session($1, $2)', { operation: 'call', tables: [], procedure: 'claim_session' }],
  ['select "turn" from "turns" as t join sessions s on true', { operation: 'select', tables: ['sessions', 'turns'] }],
  [
    "with a as (insert into sessions (id) values ('Ana Ruiz') returning id) select id from a",
    { operation: 'insert', tables: ['sessions'] },
  ],
  ['with a as (select 1) select * from a', { operation: 'select', tables: [] }],
  ['listen "escalation_events"', { operation: 'other', tables: ['escalation_events'] }],
  ['delete from Ana_Ruiz', { operation: 'delete', tables: [] }],
])('%s is %j', (text, expected) => {
  expect(readStatement(text)).toMatchObject(expected);
});

it('a statement stands below what it was made for, told by kind and table; without anything to stand below it is not told', async () => {
  const name = 'Ana Ruiz';
  await sql`select count(*) from sessions where channel = ${name}`.execute(database.db);
  await inSpan('work', {}, async () => {
    await sql`select count(*) from sessions where channel = ${name}`.execute(database.db);
    await sql`insert into turns (session_id) values (${name})`.execute(database.db).catch(() => undefined);
  });

  const [statement, failed] = telemetry.spans().filter((span) => span.name.startsWith('sql'));
  const work = telemetry.spans().find((span) => span.name === 'work');
  expect(telemetry.spans()).toHaveLength(3);
  expect(statement).toMatchObject({
    name: 'sql select sessions',
    parentSpanContext: { spanId: work?.spanContext().spanId },
    attributes: { 'db.system.name': 'postgresql', 'db.operation.name': 'select', 'db.collection.name': 'sessions' },
  });
  expect(failed).toMatchObject({ name: 'sql insert turns', status: { code: 2 }, attributes: { 'error.type': 'sqlstate.22P02' } });
  expect(await telemetry.everything()).not.toContain('Ana');
});
