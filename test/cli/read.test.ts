import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { json, scriptedServer, status } from '#test/support/scripted-server.ts';

type Run = { code: number | null; lines: Record<string, unknown>[]; stderr: string };

const run = (input: string | Uint8Array, args: string[] = [], env: Record<string, string> = {}): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/read.ts', ...args], { env: { ...process.env, ...env } });
    let out = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.on('close', (code) =>
      resolve({
        code,
        stderr,
        lines: out
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Record<string, unknown>),
      }),
    );
    child.stdin.end(input);
  });

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('npm run read', () => {
  it('answers each line in order, with acts and verdicts', async () => {
    const { code, lines } = await run(
      line({ id: 'a', text: 'cancel my appointment', locale: 'en-US', expects: 'request' }) +
        line({ id: 2, text: 'no puedo respirar', locale: 'es-US' }) +
        line({ text: '' }),
    );
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { id: 'a', acts: [{ act: 'request', slots: { goal: { value: 'cancelAppointment', span: [0, 21] } } }], guardrails: [] },
      { id: 2, guardrails: [{ rule: 'medicalEmergency', action: 'escalate', span: [0, 17] }] },
      { id: null, acts: [{ act: 'silence' }], guardrails: [] },
    ]);
  });

  it('goes on after a line that cannot be read, and repeats nothing of it', async () => {
    const secret = 'four two one one';
    const { code, lines } = await run(
      `{ "text": "${secret}"\n\n${line({ id: 'x', text: 7 })}${line({ id: 'y', text: secret, expects: secret })}${line({ id: 'z', text: secret, timeZone: secret })}${line([secret])}${line({ id: 'ok', text: 'yes' })}`,
    );
    expect(code).toBe(0);
    expect(lines.map(({ id, error }) => [id, typeof error])).toEqual([
      [null, 'string'],
      [null, 'string'],
      ['x', 'string'],
      ['y', 'string'],
      ['z', 'string'],
      [null, 'string'],
      ['ok', 'undefined'],
    ]);
    expect(JSON.stringify(lines.slice(0, 6))).not.toContain(secret);
  });

  it('takes any bytes, line ends of Windows, and a last line without an end', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0x00, 0x0a]),
      Buffer.from(`{"id":"1","text":"yes\u2028please"}\r\n`),
      Buffer.from('{"id":"2","text":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    const { code, lines } = await run(bytes);
    expect(code).toBe(0);
    expect(lines).toMatchObject([{ id: null, error: 'not JSON' }, { id: '1', acts: [{ act: 'affirm' }] }, { id: '2' }]);
  });

  it('reads a moment with an offset on the clocks of the time zone', async () => {
    const asked = { text: 'tomorrow', expects: 'appointmentPreference' };
    const { lines } = await run(
      line({ ...asked, now: '2026-11-22T23:30:00', timeZone: 'America/Los_Angeles' }) +
        line({ ...asked, now: '2026-11-23T07:30:00Z', timeZone: 'America/Los_Angeles' }),
    );
    expect(lines[1]).toEqual(lines[0]);
    expect(lines[0]).toMatchObject({ acts: [{ slots: { date: { value: { from: '2026-11-23', to: '2026-11-23' } } } }] });
  });

  it('says which text it read when a speech alternative fits better', async () => {
    const text = 'nine eight one oh one';
    const { lines } = await run(line({ id: '1', text: 'for to', expects: 'zipCode', alternatives: [{ text, confidence: 0.4 }] }));
    expect(lines).toMatchObject([{ id: '1', text, acts: [{ act: 'provide', slots: { zipCode: { value: '98101' } } }] }]);
  });

  it('adds the rules that fired when asked to', async () => {
    const { lines } = await run(line({ id: '1', text: 'cancel my appointment' }), ['--explain']);
    expect(lines[0]).toMatchObject({ rules: [{ rule: 'goal.cancelAppointment', span: [0, 21] }] });
  });

  it('keeps thousands of lines in order', async () => {
    const count = 3_000;
    const { lines } = await run(Array.from({ length: count }, (_, id) => line({ id, text: id % 2 ? 'yes' : 'no' })).join(''));
    expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, id) => id));
  });

  it('asks the configured model with --model, but not about what rules judged or what tells who somebody is', async () => {
    const words = 'this crusty flimflam is to be blorfed';
    const act = { act: 'request', words: 'flimflam is', value: 'scheduleAppointment', slots: [] };
    const content = JSON.stringify({ acts: [act] });
    const server = await scriptedServer(json({ choices: [{ message: { content } }] }), status(500));
    const env = { MODEL: 'openai:test', OPENAI_BASE_URL: `${server.origin}/v1` };
    const judged = line({ text: 'my chest is tight and my left arm is numb' }) + line({ text: 'four two', expects: 'zipCode' });
    const { code, lines, stderr } = await run(line({ text: words }) + judged + line({ text: words }), ['--model'], env);
    await server.close();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(lines.map(({ model }) => model)).toEqual(['taken', 'notAsked', 'notAsked', 'unavailable']);
    expect(lines[0]).toMatchObject({
      acts: [{ act: 'request', slots: { goal: { value: 'scheduleAppointment', span: [12, 23] } } }],
    });
    expect(lines[3]).toMatchObject({ acts: [{ act: 'unclear' }] });
    expect(server.seen).toHaveLength(2);
  });

  it('refuses --model when no model is configured, and arguments that it does not know', async () => {
    const model = await run('', ['--model'], { MODEL: 'none' });
    expect(model).toMatchObject({ code: 2, lines: [] });
    expect(model.stderr).toContain('no model is configured');
    expect((await run('', ['--nonsense'])).code).toBe(2);
  });
});
