import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';

/** `npm run connect`, as a process of its own, against a service in development mode. */
let callwell: Callwell;
let url: string;
beforeAll(async () => {
  callwell = await startCallwell({ turnBudgetMs: 60_000 });
  url = await callwell.app.http.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => callwell.close());

const connect = async (args: string[], typed: string): Promise<{ code: number | null; out: string }> => {
  const command = ['--import', './scripts/node-ready.mjs', 'mocks/connect/main.ts', '--url', url, ...args];
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, WEBHOOK_SECRETS: '' } });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => pieces.push(text));
  child.stdin.end(typed);
  const code = await new Promise<number | null>((settle) => child.once('close', settle));
  return { code, out: pieces.join('') };
};

describe('a call in the terminal', () => {
  it('is made with what a pipe says, and tells where it ended', async () => {
    const { code, out } = await connect(
      ['--caller', '+12065550142'],
      'I need an appointment\n\nlet me talk to a person !duplicate\nstill there?\n',
    );
    expect(out).toContain('How can I help you today?');
    expect(out).toContain('you     (silence)');
    expect(out).toContain('The contact waits in the queue "frontDesk".');
    expect(out).toMatch(/callwellReason +patientRequest/);
    expect(code).toBe(0);
  });

  it('is hung up when the pipe ends', async () => {
    const { code, out } = await connect(['--verbose', '--chat', '--locale', 'es-US'], 'quiero cancelar mi cita\n');
    expect(out).toContain('fecha de nacimiento');
    expect(out).toContain('The contact was ended by the caller.');
    expect(out).toContain('"kind":"lex","outcome":"answered"');
    expect(code).toBe(0);
  });

  it('with options that are wrong is not begun', async () => {
    const { code, out } = await connect(['--fault', 'fire'], '');
    expect(out).toContain('--fault must be one of duplicate');
    expect(code).toBe(2);
  });
});
