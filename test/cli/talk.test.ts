import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';

let callwell: Callwell;
let url: string;
let folder: string;

beforeAll(async () => {
  callwell = await startCallwell();
  url = await callwell.app.http.listen({ port: 0, host: '127.0.0.1' });
  folder = await mkdtemp(join(tmpdir(), 'callwell-talk-'));
});
afterAll(async () => {
  await callwell.close();
  await rm(folder, { recursive: true });
});

type Ended = { code: number | null; out: string; err: string };

/** Runs the command as a shell does; `typed` is what comes in by a pipe. */
const talk = async (args: string[], typed = ''): Promise<Ended> => {
  const child = spawn(process.execPath, ['src/cli/talk.ts', ...args], { stdio: 'pipe' });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text));
  child.stdin.end(typed);
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ended, code })));
};

const scriptOf = async (name: string, lines: string[]): Promise<string> => {
  const file = join(folder, `${name}.txt`);
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
};

const booking = [
  '// Ana Ruiz has a mole looked at.',
  'I need to see a dermatologist, I have a strange mole',
  'March fourth nineteen eighty',
  '(206) 555-0142',
  '#98101',
  'yes',
  'yes',
  'as early as possible',
  'the first one',
  "no, that's all",
];

describe('a call in the terminal', { timeout: 60_000 }, () => {
  it('plays a script to its end and writes down what was said', async () => {
    const record = join(folder, 'record.txt');
    const ended = await talk([
      '--url',
      url,
      '--script',
      await scriptOf('booking', booking),
      '--expect',
      'booked',
      '--record',
      record,
    ]);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('you     #98101');
    expect(ended.out).toContain('expects zipCode (keypad: up to 5) · authentication.collecting');
    expect(ended.out, 'a comment is not said').not.toContain('Ana Ruiz');
    expect(ended.out).toMatch(/completed · scheduleAppointment: booked \(Appointment\/[^)]+\)/);
    expect(ended.out, 'no colours where there is no terminal').not.toContain('\u001b[');
    expect((await readFile(record, 'utf8')).trim()).toBe(ended.out.trim());
  });

  it('fails when the call ends otherwise than expected, and hangs up what is still open', async () => {
    const script = await scriptOf('short', ['hello', '', '#1 2']);
    const ended = await talk(['--url', url, '--script', script, '--expect', 'completed', '--channel', 'chat', '--locale', 'es-US']);
    expect(ended).toMatchObject({ code: 1, err: 'talk: the call was expected to end as completed, but it is active\n' });
    expect(ended.out).toContain('you     (silence)');
    expect(ended.out).toContain('you     #12');
    const open = await callwell.app.database.db.selectFrom('sessions').select('id').where('status', '=', 'active').execute();
    expect(open).toEqual([]);
  });

  it('takes lines from a pipe, calls again when asked, and hangs up at the end', async () => {
    const ended = await talk(['--url', url, '--caller', '+12065550142'], 'hello\n#x\n/again\n/help\nI want to talk to a person\n');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out.match(/Thank you for calling/g)).toHaveLength(2);
    expect(ended.out).toContain('after # come keys of the keypad');
    expect(ended.out).toContain('/hangup   hangs up');
    expect(ended.out).toContain('escalated · patientRequest, priority high');
  });

  it('counts a turn once whose answer was lost on the way', async () => {
    const proxy = await losingProxy(url);
    const script = await scriptOf('lost', ['the purple lamp hums', '(hangup)']);
    const ended = await talk(['--url', proxy.url, '--script', script, '--expect', 'abandoned']);
    proxy.server.close();
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(proxy.lost()).toBe(2);
    expect(ended.out, 'had it come twice, it would have been the second try').toContain('1 of 3 tries used');
  });

  it('tells what is wrong with options, a script and an address, and never starts a service far away', async () => {
    const broken = await scriptOf('broken', ['hello', '#hello']);
    const wrongs: [string[], number, string][] = [
      [['--channel', 'fax'], 2, '--channel must be voice or chat'],
      [['--url', 'ftp://somewhere'], 2, '--url must be an http:// or https:// address'],
      [['--script', join(folder, 'none.txt'), '--url', url], 2, '--script must name a file that can be read'],
      [['--script', broken, '--url', url], 2, 'line 2: after # come keys of the keypad'],
      [['--locale', 'xx-XX', '--url', url], 1, 'locale'],
      [['--url', 'http://callwell.invalid'], 1, 'no service answers at http://callwell.invalid'],
    ];
    const ends = await Promise.all(wrongs.map(([args]) => talk(args)));
    for (const [index, [args, code, message]] of wrongs.entries()) {
      expect(ends[index], args.join(' ')).toMatchObject({ code, err: expect.stringContaining(message) as string });
    }
  });
});

/** Hands everything on, and cuts the connection before the answer of each first sending of a turn gets back. */
const losingProxy = async (target: string): Promise<{ url: string; server: Server; lost(): number }> => {
  const seen = new Set<string>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const key = request.headers['idempotency-key'] as string | undefined;
    const answer = await fetch(new URL(request.url ?? '', target), {
      method: request.method ?? 'GET',
      headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    });
    const body = await answer.text();
    if (key && !seen.has(key)) {
      seen.add(key);
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, lost: () => seen.size };
};
