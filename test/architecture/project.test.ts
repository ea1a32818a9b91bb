import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Lock, missingFrom } from '../../scripts/complete-lockfile.ts';
import { filesUnder } from './sources.ts';

const skipped = /^(node_modules|\.git|\.data|coverage)(\/|$)|\.(png|jpg|ico|woff2?|gz|br|wasm)$/;
const files = filesUnder('.', skipped).filter((path) => !path.endsWith('.log'));
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
  optionalDependencies: Record<string, string>;
};

describe('the project', () => {
  it('stands by itself: no file names a place outside of it', () => {
    /** Put together here, so that this file does not name them. */
    const outside = [
      ['..', 'shared'],
      ['', 'work', 'main'],
      ['', 'work', 'shared'],
      ['', 'work', '.library'],
    ].map((parts) => parts.join('/'));
    const strays = files.flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const named = [...outside.filter((place) => text.includes(place)), ...(text.match(/\bissue #?\d+\b/gi) ?? [])];
      return named.map((place) => `${path}: ${place}`);
    });
    expect(strays, 'reasons stand in the text itself, not in a place or a number elsewhere').toEqual([]);
  });

  it('has its packages locked without the address of anybody’s registry, and installs them without running their scripts', () => {
    const lock = readFileSync('package-lock.json', 'utf8');
    expect(lock.match(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)[^"]+"/g)).toBeNull();
    expect(readFileSync('.npmrc', 'utf8'), 'no package runs a script when it is installed').toMatch(/^ignore-scripts=true$/m);
  });

  it('has every platform’s packages in its lock file: without them npm ci refuses it; run scripts/complete-lockfile.ts', () => {
    expect(missingFrom(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock)).toEqual([]);
  });

  it('has a file behind every script', () => {
    const missing = Object.entries(manifest.scripts).flatMap(([name, command]) => {
      const named = command.match(/\S+\.(ts|mjs)\b/g) ?? [];
      return named.filter((file) => !existsSync(file)).map((file) => `${name}: ${file}`);
    });
    expect(missing).toEqual([]);
  });

  it('runs on the Node that it pins', () => {
    expect(manifest.engines.node).toBe('>=24.2');
    const pinned = Object.entries(manifest.optionalDependencies).filter(([name]) => /^node-(bin-)?(linux|darwin|win)/.test(name));
    expect(pinned.length).toBeGreaterThan(3);
    for (const [name, version] of pinned) expect(version, name).toMatch(/^24\.\d+\.\d+$/);
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
  });

  it('carries the licence that it names', () => {
    expect(readFileSync('LICENSE', 'utf8')).toMatch(/Apache License\s+Version 2\.0, January 2004/);
    expect(readFileSync('package.json', 'utf8')).toContain('"license": "Apache-2.0"');
  });
});
