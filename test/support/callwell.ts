import { startMockEhr } from '#mocks/ehr/server.ts';
import { loadMembers } from '#mocks/payer/load-members.ts';
import { startMockPayer } from '#mocks/payer/server.ts';
import { type App, assembleApp } from '#src/app.ts';
import type { ModelSettings } from '#src/models/settings.ts';
import { loadPolicy } from '#src/policy/load.ts';
import type { Policy } from '#src/policy/schema.ts';
import type { Answer, TurnInput } from '#src/sessions/answer.ts';
import type { Log } from '#src/telemetry/logger.ts';
import { createLog } from '#src/telemetry/logger.ts';
import { openTestDatabase, openTestPostgres, testKeys } from './database.ts';

/**
 * The whole service as a caller and an operator meet it: real database, real FHIR and X12 over HTTP against the mocks, and nothing but
 * the public API to talk to it.
 */

export type Callwell = {
  app: App;
  ehrUrl: string;
  payerUrl: string;
  call(options?: CallOptions): Promise<Caller>;
  request(method: 'GET' | 'POST', url: string, body?: unknown): Promise<{ status: number; body: never }>;
  fault(which: 'ehr' | 'payer', fault: object): Promise<void>;
  healFaults(): Promise<void>;
  close(): Promise<void>;
};

export type CallOptions = { locale?: 'en-US' | 'es-US'; phoneNumber?: string; channel?: 'voice' | 'chat'; holdsLine?: boolean };

export type Caller = {
  sessionId: string;
  /** The answer to the last turn. */
  last(): Answer;
  /** Speaks; several utterances are several turns. Answers with the last answer. */
  say(...utterances: string[]): Promise<Answer>;
  press(digits: string): Promise<Answer>;
  staySilent(): Promise<Answer>;
  turn(input: TurnInput, headers?: Record<string, string>): Promise<{ status: number; body: Answer }>;
};

/** A Monday morning, well inside the clinic's hours. */
export const mondayMorning = new Date('2026-11-23T17:00:00Z');

export type CallwellOptions = {
  now?: () => Date;
  policy?: (policy: Policy) => Policy;
  log?: Log;
  turnBudgetMs?: number;
  webhookSecrets?: string[];
  model?: ModelSettings;
  /** What the service is told to speak to instead of the mock, by the mock's own address: something that stands before it. */
  front?: { ehr?: (url: string) => Promise<string>; payer?: (url: string) => Promise<string> };
};

const silentLog = (): Log => createLog({ write: () => undefined });

export const defaultPolicy = async (): Promise<Policy> => {
  const loaded = await loadPolicy('policy/default.yaml');
  if (loaded.kind === 'wrong') throw new Error(loaded.problems.join('\n'));
  return loaded.policy;
};

const openDatabase = () => {
  const url = process.env['TEST_DATABASE_URL'];
  return url ? openTestPostgres(url) : openTestDatabase();
};

export const startCallwell = async (options: CallwellOptions = {}): Promise<Callwell> => {
  const now = options.now ?? (() => mondayMorning);
  const ehr = await startMockEhr({ port: 0, host: '127.0.0.1', now });
  const payer = await startMockPayer({ port: 0, host: '127.0.0.1', members: loadMembers(), now });
  const policy = await defaultPolicy();
  const settings = {
    dataDir: '',
    databaseUrl: null,
    ehr: { baseUrl: (await options.front?.ehr?.(ehr.url)) ?? ehr.url, auth: { kind: 'none' as const } },
    payerUrl: (await options.front?.payer?.(payer.url)) ?? payer.url,
    policy: options.policy?.(policy) ?? policy,
    oidc: null,
    hosts: () => ['localhost:80'],
    log: options.log ?? silentLog(),
    now,
    ...(options.webhookSecrets ? { webhookSecrets: options.webhookSecrets } : {}),
    ...(options.model ? { model: options.model } : {}),
    ...(options.turnBudgetMs ? { turnBudgetMs: options.turnBudgetMs } : {}),
  };
  const app = await assembleApp(settings, await openDatabase(), testKeys());

  const request: Callwell['request'] = async (method, url, body) => {
    const response = await app.http.inject({ method, url, ...(body === undefined ? {} : { payload: body as object }) });
    return { status: response.statusCode, body: (response.payload === '' ? null : response.json()) as never };
  };
  const origins = { ehr: ehr.url, payer: payer.url.replace(/\/core$/, '') };
  const fault: Callwell['fault'] = async (which, body) => {
    const url = new URL('/_faults', origins[which]);
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  };
  return {
    app,
    ehrUrl: ehr.url,
    payerUrl: payer.url,
    call: (callOptions) => placeCall(app, callOptions),
    request,
    fault,
    healFaults: async () => {
      for (const origin of Object.values(origins)) await fetch(new URL('/_faults', origin), { method: 'DELETE' });
    },
    close: async () => {
      await app.close();
      await ehr.close();
      await payer.close();
    },
  };
};

const placeCall = async (app: App, options: CallOptions = {}): Promise<Caller> => {
  const started = await app.http.inject({
    method: 'POST',
    url: '/v1/sessions',
    payload: {
      channel: options.channel ?? 'voice',
      locale: options.locale ?? 'en-US',
      ...(options.holdsLine ? { holdsLine: true } : {}),
      ...(options.phoneNumber ? { caller: { phoneNumber: options.phoneNumber } } : {}),
    },
  });
  let last = started.json<Answer>();
  const { sessionId } = last;
  const turn: Caller['turn'] = async (input, headers = {}) => {
    const response = await app.http.inject({ method: 'POST', url: `/v1/sessions/${sessionId}/turns`, payload: { input }, headers });
    const body = response.json<Answer>();
    if (response.statusCode === 200) last = body;
    return { status: response.statusCode, body };
  };
  const told = async (input: TurnInput): Promise<Answer> => {
    const { status, body } = await turn(input);
    if (status !== 200) throw new Error(`turn answered ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    sessionId,
    last: () => last,
    turn,
    say: async (...utterances) => {
      for (const text of utterances) await told({ type: 'speech', text });
      return last;
    },
    press: (digits) => told({ type: 'dtmf', digits }),
    staySilent: () => told({ type: 'silence' }),
  };
};
