import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleBridge, bundleLimitBytes } from '../../../../infra/connect/bundle-bridge.ts';
import { flowEvent, lexEvent, spokenReply } from '../support/events.ts';
import { json, type StandIn, startService } from '../support/service.ts';

const run = promisify(execFile);

let folder: string;
let bundle: Bundle;
let service: StandIn;
beforeAll(async () => {
  [folder, bundle, service] = await Promise.all([mkdtemp(join(tmpdir(), 'bridge-')), bundleBridge(), startService()]);
  await writeFile(join(folder, bundle.fileName), bundle.code);
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

/** Lambda's way: a process whose working folder holds one file, and which finds the SDK by NODE_PATH. */
const invoke = async (event: unknown, env: Record<string, string>) => {
  const script = `require('./index.js').handler(${JSON.stringify(event)}, { awsRequestId: 'r-1' }).then((answer) => console.log(JSON.stringify(answer)))`;
  const { stdout } = await run(process.execPath, ['-e', script], {
    cwd: folder,
    env: { NODE_PATH: resolve('node_modules'), AWS_REGION: 'us-east-1', CALLWELL_URL: service.url, ...env },
  });
  const [log, answer] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { log, answer };
};

describe('the bundled bridge', () => {
  it('is small, and brings nothing that the runtime has', () => {
    expect(bundle.bytes).toBeLessThan(bundleLimitBytes);
    expect(bundle.code.match(/require\("(?!node:)[^"]+"\)/g)).toEqual(['require("@aws-sdk/client-secrets-manager")']);
  });

  it('runs as Lambda runs it', async () => {
    service.answer(json(spokenReply));
    const { log, answer } = await invoke(lexEvent(), { WEBHOOK_SECRET: 'whsec_c2VjcmV0' });
    expect(answer).toEqual(spokenReply);
    expect(log).toMatchObject({ level: 'info', event: 'bridge', kind: 'lex', outcome: 'answered', attempts: 1, requestId: 'r-1' });
    expect(service.received[0]?.headers['webhook-signature']).toMatch(/^v1,/);
  });

  it('answers by itself when it may not read its secret', async () => {
    const env = {
      WEBHOOK_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:x',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      BRIDGE_TIMEOUT_MS: '2000',
    };
    const { log, answer } = await invoke(flowEvent('start'), env);
    expect(answer).toMatchObject({ next: 'transfer', reason: 'systemUnavailable' });
    expect(log).toMatchObject({ outcome: 'answeredItself', code: 'secret' });
  });
});
