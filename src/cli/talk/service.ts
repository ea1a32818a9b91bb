import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** `started`: a service of our own, to be stopped at the end. `failed`: why there is none, in one sentence. */
export type Service = { kind: 'found' } | { kind: 'started'; stop(): Promise<void> } | { kind: 'failed'; message: string };

const root = join(import.meta.dirname, '..', '..', '..');
const pollMs = 200;
/** A first start makes a database, which takes its time on a small machine. */
const patienceMs = 120_000;

/** The service behind the address: the one that answers there, or one that is started, with `env` beside its own, for as long as the call lasts. */
export const findService = async (url: string, onStart: () => void, env: Record<string, string> = {}): Promise<Service> => {
  if (await answers(url)) return { kind: 'found' };
  const { hostname, port, protocol } = new URL(url);
  if (protocol !== 'http:' || !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    return { kind: 'failed', message: `no service answers at ${url}` };
  onStart();
  return startService(url, { ...env, HOST: hostname.replace(/[[\]]/g, ''), PORT: port || '80' });
};

const startService = async (url: string, settings: Record<string, string>): Promise<Service> => {
  // A group of its own: Ctrl-C in the terminal is for the call, which still has to hang up.
  const child = spawn(process.execPath, ['--import', './scripts/node-ready.mjs', 'src/main.ts'], {
    cwd: root,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { DATA_DIR: join(root, '.data', 'talk'), MOCK_EHR_PORT: '0', MOCK_PAYER_PORT: '0', ...process.env, ...settings },
  });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  process.once('exit', () => child.kill());
  const deadline = Date.now() + patienceMs;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    if (await answers(url)) return { kind: 'started', stop: () => stop(child) };
    await wait(pollMs);
  }
  await stop(child);
  return { kind: 'failed', message: `the service did not start. ${errors.join('').trim()}` };
};

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};

const answers = async (url: string): Promise<boolean> => {
  const response = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  return response?.ok ?? false;
};
