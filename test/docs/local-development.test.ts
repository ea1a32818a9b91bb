import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settings } from '#src/config.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const pages = ['docs/local-development.md', 'docs/runbook.md', 'infra/operations/README.md'];

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('names commands that are there', () => {
    const named = Array.from(text.matchAll(/npm run (?:-s )?([\w:]+)/g), (match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names settings that the service or its mocks read', () => {
    const read = `${Object.keys(settings).join(' ')} ${readFileSync('mocks/oidc/main.ts', 'utf8')} ${readFileSync('docker-compose.yml', 'utf8')}`;
    const named = Array.from(
      text.matchAll(/\b((?:FHIR|MOCK|OIDC|WEBHOOK|DATABASE|POLICY|PAYER|DATA)_[A-Z_]+)\b/g),
      (match) => match[1] ?? '',
    );
    expect(named.filter((name) => !read.includes(name))).toEqual([]);
  });
});

it('names every port that the compose file publishes, and what changes it', () => {
  const text = readFileSync('docs/local-development.md', 'utf8');
  const published = Array.from(readFileSync('docker-compose.yml', 'utf8').matchAll(/127\.0\.0\.1:\$\{(\w+):-(\d+)\}:/g));
  expect(published.length).toBeGreaterThan(4);
  for (const [, name, port] of published) {
    expect(text).toContain(`127.0.0.1:${port}`);
    expect(text).toContain(`\`${name}\``);
  }
});
