import { globSync, readFileSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readinessCauses } from '#src/readiness.ts';
import type { Database } from '#src/storage/database.ts';
import { openTestDatabase } from '#test/support/database.ts';
import { createAlarms } from '../../../infra/operations/alarms.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');

/** Articles by their heading. */
const articles = new Map(
  runbook
    .split(/^(?=#{2,3} )/m)
    .map((part) => [/^#{2,3} (.*)$/m.exec(part)?.[1] ?? '', part] as const)
    .filter(([heading]) => heading !== ''),
);

const parts = ['**For callers.**', '**Look.**', '**Do.**', '**Call in**'];

describe.each([...createAlarms().map(({ id }) => id), ...Object.keys(readinessCauses)])('the article %s', (id) => {
  it('tells what it means for callers, how to look, what to do and whom to call in', () => {
    const article = articles.get(id) ?? '';
    expect(parts.filter((part) => !article.includes(part))).toEqual([]);
  });
});

it('quotes what readyz says, for each cause', () => {
  for (const [cause, says] of Object.entries(readinessCauses)) expect(articles.get(cause)).toContain(`\`${says('…')}\``);
});

it('has no article for an alarm that is not there any more', () => {
  const known = new Set<string>([...createAlarms().map(({ id }) => id), ...Object.keys(readinessCauses)]);
  const written = Array.from(runbook.matchAll(/^### (.*)$/gm), (match) => match[1] ?? '');
  expect(written.filter((heading) => !known.has(heading))).toEqual([]);
});

it('links only to headings and files that are there', () => {
  const anchors = new Set(
    [...articles.keys()].map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
  const linked = Array.from(runbook.matchAll(/\]\(#([^)]+)\)/g), (match) => match[1] ?? '');
  expect(linked.length).toBeGreaterThan(20);
  expect(linked.filter((anchor) => !anchors.has(anchor))).toEqual([]);
});

/** Said by PostgreSQL, by the resolver and by the migrator. */
const wordsOfOthers = /^(password authentication|getaddrinfo|corrupted migrations|database )/;

it('quotes the lines with which a start is refused as the code has them', () => {
  const code = [...globSync('src/**/*.ts'), 'scripts/node-ready.mjs'].map((file) => readFileSync(file, 'utf8')).join('\n');
  const lines = Array.from(
    (articles.get('When it does not start') ?? '').matchAll(/^\| (`.*?`)(?:,.*?)? \|/gm),
    (match) => match[1] ?? '',
  );
  const fragments = lines
    .flatMap((line) => Array.from(line.matchAll(/`([^`]+)`/g), (match) => match[1] ?? ''))
    .filter((quote) => !wordsOfOthers.test(quote))
    .flatMap((quote) => quote.split('…').map((fragment) => fragment.trim()))
    .filter((fragment) => fragment.length > 5);
  expect(fragments.length).toBeGreaterThan(8);
  expect(fragments.filter((fragment) => !code.includes(fragment))).toEqual([]);
});

describe('its SQL', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const blocks = Array.from(runbook.matchAll(/```sql\n([\s\S]*?)```/g), (match) => match[1] ?? '').flatMap((block) =>
    block.split(/;\s*$/m),
  );
  const inline = Array.from(runbook.matchAll(/`(select [^`]+)`/g), (match) => match[1] ?? '').filter((query) =>
    query.includes(' from '),
  );
  const statements = [...blocks, ...inline].map((statement) => statement.trim()).filter((statement) => statement !== '');

  it('runs on a database as it is', async () => {
    expect(statements.length).toBeGreaterThan(12);
    await database.db.transaction().execute(async (open) => {
      for (const statement of statements) await run(open, statement);
      await sql`drop table legal_holds`.execute(open);
    });
  });

  const run = async (db: Kysely<never> | Database['db'], statement: string): Promise<void> => {
    const filled = statement.replaceAll("'…'", "'00000000-0000-0000-0000-000000000000'");
    await sql
      .raw(filled)
      .execute(db)
      .catch((error: unknown) => {
        throw new Error(`${statement}\n${error instanceof Error ? error.message : ''}`);
      });
  };
});
