import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { InMemorySpanExporter, type ReadableSpan, TracerProvider } from '@opentelemetry/sdk-trace';
import { startMockEhr } from '../../mocks/ehr/server.ts';
import { loadMembers } from '../../mocks/payer/load-members.ts';
import { startMockPayer } from '../../mocks/payer/server.ts';
import { type App, createApp } from '../../src/app.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import type { Answer } from '../../src/sessions/answer.ts';
import { createLog } from '../../src/telemetry/logger.ts';
import { spanProcessors } from '../../src/telemetry/sdk.ts';

/** What a caller of the mock EHR says who wants to see a dermatologist, until a visit is booked. */
const said = [
  'I need to see a dermatologist',
  'Ana Ruiz',
  'March fourth nineteen eighty',
  'two oh six five five five oh one four two',
  'nine eight one oh one',
  'yes',
  'yes',
  'next week in the afternoon',
  'the first one',
  'no thank you',
];

/**
 * Plays a call on the whole service with both mocks, and answers with its spans as they would leave the process. It is the second call: the
 * first one pays for what is compiled and loaded.
 */
export const recordCall = async (): Promise<ReadableSpan[]> => {
  const exporter = new InMemorySpanExporter();
  const tracers = new TracerProvider({ spanProcessors: spanProcessors(exporter) });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(tracers);
  const dataDir = await mkdtemp(join(tmpdir(), 'callwell-trace-'));
  const [ehr, payer] = await Promise.all([
    startMockEhr({ port: 0, host: '127.0.0.1' }),
    startMockPayer({ port: 0, host: '127.0.0.1', members: loadMembers() }),
  ]);
  const app = await startService({ dataDir, ehrUrl: ehr.url, payerUrl: payer.url });
  try {
    await playCall(app);
    await tracers.forceFlush();
    exporter.reset();
    await playCall(app);
    await tracers.forceFlush();
    return exporter.getFinishedSpans();
  } finally {
    await app.close();
    await Promise.all([ehr.close(), payer.close()]);
    await rm(dataDir, { recursive: true });
  }
};

type Systems = { dataDir: string; ehrUrl: string; payerUrl: string };

const startService = async ({ dataDir, ehrUrl, payerUrl }: Systems): Promise<App> => {
  const loaded = await loadPolicy('policy/default.yaml');
  if (loaded.kind === 'wrong') throw new Error(loaded.problems.join('\n'));
  return createApp({
    dataDir,
    databaseUrl: null,
    ehr: { baseUrl: ehrUrl, auth: { kind: 'none' } },
    payerUrl,
    policy: loaded.policy,
    oidc: null,
    hosts: () => [],
    log: createLog({ write: () => undefined }),
  });
};

const playCall = async ({ http }: App): Promise<void> => {
  const post = async (url: string, payload: object): Promise<Answer> =>
    (await http.inject({ method: 'POST', url, payload })).json<Answer>();
  let answer = await post('/v1/sessions', { channel: 'voice', locale: 'en-US' });
  const url = `/v1/sessions/${answer.sessionId}/turns`;
  for (const text of said) if (answer.status === 'active') answer = await post(url, { input: { type: 'speech', text } });
};
