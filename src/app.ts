import { performance } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import { v7 } from 'uuid';
import type { LanguageAid } from './agents/assist/port.ts';
import { loadReplies } from './agents/replies.ts';
import { createMessages, type Messages } from './agents/wording/messages.ts';
import { sayNotice } from './agents/wording/notices.ts';
import { createAccessLog } from './audit/access-log.ts';
import { anchor } from './audit/anchor.ts';
import type { EhrAuth } from './config.ts';
import { lineOf } from './domain/line.ts';
import { locales } from './domain/locale.ts';
import { openEscalationQueue } from './escalations/postgres-queue.ts';
import { readQueueState } from './escalations/queue-state.ts';
import { judgeCriterion } from './guardrails/criteria.ts';
import { judge } from './guardrails/judge.ts';
import { judgeReply } from './guardrails/output.ts';
import { createHttpApp } from './http/app.ts';
import type { HttpDeps, RawHandler, WebhookDeps } from './http/deps.ts';
import type { ModelSettings } from './models/settings.ts';
import { isQueueOpen } from './policy/questions.ts';
import type { Policy } from './policy/schema.ts';
import { readiness, serviceState } from './readiness.ts';
import { developmentAuthenticator } from './security/development.ts';
import { oidcAuthenticator } from './security/oidc.ts';
import type { SessionDeps } from './sessions/session-deps.ts';
import { createStartSession } from './sessions/start-session.ts';
import { createTakeTurn } from './sessions/take-turn.ts';
import { type Database, isDatabaseUnavailable, openDatabase } from './storage/database.ts';
import { forgetLines } from './storage/dropped-calls.ts';
import type { KeyWrapper } from './storage/key-wrapper.ts';
import { openLocalKeys } from './storage/local-keys.ts';
import { migrate } from './storage/migrations.ts';
import { prune } from './storage/prune.ts';
import { openStores, type Stores } from './storage/stores.ts';
import type { Log } from './telemetry/logger.ts';
import { count, observeQueue } from './telemetry/metrics.ts';
import { countOperations, type HousekeepingJob, observeService } from './telemetry/operations.ts';
import { spans } from './telemetry/spans.ts';
import { createTools } from './tools.ts';

/** The composition: everything that does I/O is made here and fitted in by plain arguments. */

export type AppSettings = {
  dataDir: string;
  /** Null: the embedded database under `dataDir`. */
  databaseUrl: string | null;
  ehr: { baseUrl: string; auth: EhrAuth };
  payerUrl: string;
  policy: Policy;
  /** Null: development mode, requests without credentials, for loopback only. */
  oidc: { issuer: string; audience: string } | null;
  /** Values of `Host` under which the MCP servers answer. */
  hosts: () => readonly string[];
  log: Log;
  /** A language model or a filter; none by default. */
  model?: ModelSettings | null;
  /** `whsec_…`; none by default. */
  webhookSecrets?: readonly string[];
  now?: () => Date;
  /** How long a turn may take, ms; default 6,000, because Amazon Connect waits 8 s. */
  turnBudgetMs?: number;
};

export type App = { http: FastifyInstance; database: Database; stores: Stores; close(): Promise<void> };

const defaultTurnBudgetMs = 6_000;
/** A payer may take 20 s, and its subject is read from the EHR first. */
const callBudgetMs = 30_000;
const leaseMs = 15_000;
const housekeepingEveryMs = 3_600_000;
const forgetEveryMs = 60_000;

/** The database, up to date, and the keys that its words are sealed with. */
export const openData = async ({ databaseUrl, dataDir }: Pick<AppSettings, 'databaseUrl' | 'dataDir'>): Promise<AppData> => {
  const database = await openDatabase({ url: databaseUrl, dataDir });
  try {
    await migrate(database);
    return { database, keys: await openLocalKeys(dataDir) };
  } catch (error) {
    await database.close();
    throw error;
  }
};

export type AppData = { database: Database; keys: KeyWrapper };

/** Opens the data and puts the service together on it; not listening yet. */
export const createApp = async (settings: AppSettings): Promise<App> => {
  const { database, keys } = await openData(settings);
  try {
    return await assembleApp(settings, database, keys);
  } catch (error) {
    await database.close();
    throw error;
  }
};

/** The service on a migrated database. `close` closes the database too. */
export const assembleApp = async (settings: AppSettings, database: Database, keys: KeyWrapper): Promise<App> => {
  const { log, now = () => new Date() } = settings;
  const stores = await openStores(database, keys);
  const attemptKey = stores.vault.fingerprint('identity-attempts', 'key');
  const tools = await createTools({ ...settings, proofs: stores.proofs, attempts: stores.attempts, attemptKey, now });
  const escalations = await openEscalationQueue(database, stores.vault, now, settings.policy.callback.remindMinutes);
  const aid = await languageAid(settings.model ?? null);
  const http = await createHttpApp({
    ...sessionFace(sessionDeps(settings, { stores, tools: tools.client, aid }, now), stores, now),
    auth: settings.oidc ? oidcAuthenticator(settings.oidc) : developmentAuthenticator(),
    locales,
    escalations,
    recordAccess: createAccessLog(database.db).record,
    readiness: () => readiness(database),
    mcp: mcpHandlers(tools.overHttp, settings.hosts),
    webhooks: webhookDeps(settings, now),
    now,
    isUnavailable: isDatabaseUnavailable,
    onError: (error, request) => log.error('request.failed', error, request),
    ...requestLog(log),
  });
  const stopWatchingQueue = observeQueue(() => readQueueState(database.db, now()));
  const housekeeping = setInterval(() => void keepAllHouse(database, log, now), housekeepingEveryMs).unref();
  const forgetting = setInterval(() => void forget(settings, database, now), forgetEveryMs).unref();
  const stopLooking = observeService(() => serviceState(database, now()));
  const close = async (): Promise<void> => {
    stopLooking();
    clearInterval(housekeeping);
    clearInterval(forgetting);
    stopWatchingQueue();
    await escalations.stop();
    await http.close();
    await tools.client.close();
    aid?.close();
    await keepAllHouse(database, log, now);
    await database.close();
  };
  return { http, database, stores, close };
};

const sessionFace = (sessions: SessionDeps, stores: Stores, now: () => Date) => ({
  startSession: createStartSession(sessions),
  takeTurn: createTakeTurn(sessions),
  readSession: (sessionId: string) => stores.sessions.read(sessionId, now()),
  readRecord: stores.records.read,
  links: stores.links,
});

const webhookDeps = ({ policy, webhookSecrets }: AppSettings, now: () => Date): WebhookDeps => {
  const messages = messagesOf(policy);
  const automated = policy.opening.announceRecording ? 'automatedRecorded' : 'automated';
  return {
    secrets: webhookSecrets ?? [],
    listening: policy.listening,
    isQueueOpen: (queue) => isQueueOpen(policy, queue, now()),
    say: (notice, locale) => sayNotice(messages, notice === 'automated' ? automated : notice, locale),
  };
};

const messagesOf = ({ clinic }: Policy): Messages =>
  createMessages({ replies: loadReplies(), timeZone: clinic.timeZone, clinicName: clinic.name });

/** Made at the first request: what `Host` is ours is known once the service listens. */
const mcpHandlers = (
  overHttp: Awaited<ReturnType<typeof createTools>>['overHttp'],
  hosts: () => readonly string[],
): NonNullable<HttpDeps['mcp']> => {
  const lazily = (name: 'ehr' | 'payer'): RawHandler => {
    let handler: ReturnType<typeof overHttp> | undefined;
    return (request, response, body, { subject }) => {
      handler ??= overHttp(name, hosts());
      return handler({ request, response, body, subject });
    };
  };
  return { ehr: lazily('ehr'), payer: lazily('payer') };
};

/** Turns have a line of their own; of the rest, only what failed is told. */
const requestLog = (log: Log): Pick<HttpDeps, 'onRequestEnd'> => ({
  onRequestEnd: ({ method, route, status, durationMs, sessionId }) => {
    countOperations.request({ method, route, status, durationMs });
    if (status >= 400)
      log.event('request.refused', {
        method,
        route,
        httpStatus: status,
        durationMs: Math.round(durationMs),
        sessionId: sessionId ?? undefined,
      });
  },
});

/** Nothing of it is loaded where none is configured. */
const languageAid = async (model: ModelSettings | null): Promise<LanguageAid | null> =>
  model === null ? null : (await import('./models/create-model.ts')).createModel(model, count);

type Fitted = { stores: Stores; tools: SessionDeps['tools']; aid: LanguageAid | null };

const sessionDeps = (settings: AppSettings, { stores, tools, aid }: Fitted, now: () => Date): SessionDeps => {
  const { policy } = settings;
  return {
    store: stores.sessions,
    tools,
    inFlight: new Map(),
    policy,
    messages: messagesOf(policy),
    aid,
    ...judges(policy),
    isSafeReply: (reply) => judgeReply(reply).kind === 'pass',
    spans,
    count,
    log: settings.log,
    now,
    newId: () => v7(),
    monotonicMs: () => performance.now(),
    turnBudgetMs: settings.turnBudgetMs ?? defaultTurnBudgetMs,
    callBudgetMs,
    leaseMs,
  };
};

/** The guardrails with what the clinic's policy adds to them. */
const judges = ({ escalation }: Policy): Pick<SessionDeps, 'judgeInput' | 'judgeCourse'> => {
  const { criteria, blockedKeywords: keywords } = escalation;
  const ofCourse = criteria.filter(({ when }) => !when.words);
  return {
    judgeInput: ({ text, language, guardrails, expects, course }) =>
      judge({ text, language, state: { guardrails }, expects, criteria, keywords, facts: course }),
    judgeCourse: (course) =>
      ofCourse.map((one) => judgeCriterion(one, lineOf([]), 0, course)).find((verdict) => verdict !== null) ?? null,
  };
};

/** Which lines called is remembered only for as long as a call that was cut off may go on. */
const forget = ({ policy, log }: AppSettings, { db }: Database, now: () => Date): Promise<void> => {
  const at = now();
  const before = new Date(at.getTime() - policy.resume.withinMinutes * 60_000);
  return keepHouse('forget', log, () => forgetLines(db, before, at));
};

/** The chain is whole without an anchor, and old rows harm nobody: the next time covers what this one could not do. */
const keepAllHouse = async ({ db }: Database, log: Log, now: () => Date): Promise<void> => {
  await keepHouse('anchor', log, () => anchor(db, now()));
  await keepHouse('prune', log, () => prune(db, now()));
};

const keepHouse = async (job: HousekeepingJob, log: Log, work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
    countOperations.housekeeping(job, 'done');
  } catch (error) {
    countOperations.housekeeping(job, 'failed');
    log.error('housekeeping.failed', error, { mode: job });
  }
};
