import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { timed } from './measure.ts';

export type Starts = { emptyMs: number; firstMs: number; laterMs: number };

/** From the command to the first answer of /readyz, mocks included: with no data folder, and with the one that the first start made. */
export const benchStart = async (): Promise<Starts> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'callwell-bench-start-'));
  try {
    const { ms: emptyMs } = await timed(async () => once(spawn(process.execPath, ['--eval', '0']), 'exit'));
    return { emptyMs, firstMs: await startOnce(dataDir), laterMs: await startOnce(dataDir) };
  } finally {
    await rm(dataDir, { recursive: true });
  }
};

const pollMs = 25;

const startOnce = async (dataDir: string): Promise<number> => {
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), MOCK_EHR_PORT: '0', MOCK_PAYER_PORT: '0' };
  const args = ['--import', './scripts/node-ready.mjs', 'src/main.ts'];
  let child: ReturnType<typeof spawn> | undefined;
  const { ms } = await timed(async () => {
    child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error('the service did not start');
      await wait(pollMs);
    }
  });
  child?.kill('SIGTERM');
  if (child) await once(child, 'exit');
  return ms;
};

const answers = async (port: number): Promise<boolean> => {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
  return response?.ok ?? false;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};
