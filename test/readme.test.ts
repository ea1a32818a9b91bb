import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';

const readme = readFileSync('README.md', 'utf8');
const shown = /```text\n(Callwell {2}[\s\S]*?)```/.exec(readme)?.[1] ?? '';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

/** Folds a line as the README does, so that a call reads like a script. */
const folded = (speaker: string, text: string): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length > 94) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return `${speaker.padEnd(10)}${[...lines, line].join(`\n${' '.repeat(10)}`)}\n`;
};

const callerLines = (text: string): string[] =>
  text
    .split(/\n(?=Callwell|Caller)/)
    .filter((line) => line.startsWith('Caller'))
    .map((line) => line.slice(10).split(/\s+/).join(' ').trim());

describe('the README', () => {
  it('shows a call just as it goes', async () => {
    const caller = await callwell.call();
    let transcript = folded('Callwell', caller.last().reply.text);
    for (const said of callerLines(shown)) {
      const answer = await caller.say(said);
      transcript += folded('Caller', said) + folded('Callwell', answer.reply.text);
    }
    expect(transcript).toBe(shown);
    expect(caller.last()).toMatchObject({ status: 'completed', outcome: { result: 'booked' } });
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(named.length).toBeGreaterThan(3);
  });

  it('links only to pages that there are', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? '');
    for (const path of links) expect(() => readFileSync(path), path).not.toThrow();
  });
});
