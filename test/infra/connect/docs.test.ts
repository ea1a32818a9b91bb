import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flowAttributeNames, keptAttributes } from '../../../infra/connect/flow/paths.ts';
import { operations } from '../../../src/connect/contract.ts';

const page = readFileSync('docs/amazon-connect.md', 'utf8');
/** Everything on the page that stands as code. */
const code = new Set(page.match(/`[^`\n]+`/g)?.map((text) => text.slice(1, -1)));

describe('docs/amazon-connect.md', () => {
  it('tells what each attribute means', () => {
    const names = flowAttributeNames.filter((name) => !name.startsWith('dtmf'));
    expect([...names, ...Object.keys(keptAttributes), 'dtmf…'].filter((name) => !code.has(name))).toEqual([]);
  });

  it('tells what the flow asks; a hang-up is told by an event', () => {
    expect(operations.filter((name) => name !== 'hangup' && !code.has(name))).toEqual([]);
  });

  it('names options that the command has', () => {
    const command = readFileSync('infra/connect/build-options.ts', 'utf8');
    const named = [...code].flatMap((text) => text.match(/^--[a-z-]+/g) ?? []).filter((option) => option !== '--help');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((option) => !new RegExp(`^ {2}'?${option.slice(2)}'?: \\{ type`, 'm').test(command))).toEqual([]);
  });

  it('names files that are there', () => {
    const files = [...code].filter((text) => /^(infra|policy|docs)\/[\w./-]+$/.test(text));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});
