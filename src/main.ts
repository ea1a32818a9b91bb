import closeWithGrace from 'close-with-grace';
import { type App, type AppData, assembleApp, openData } from './app.ts';
import { type Config, loadConfig } from './config.ts';
import { loadPolicy } from './policy/load.ts';
import type { Policy } from './policy/schema.ts';
import { warmUp } from './sessions/warm-up.ts';
import { createLog, type Log } from './telemetry/logger.ts';
import { startTelemetry } from './telemetry/start.ts';
import { version } from './version.ts';

/** The process: settings, mocks where nothing else is set, the service, and a quiet end. */

/** A turn that is being answered is let end; what comes after is the next start's. */
const graceMs = 10_000;

type Running = { ehrUrl: string; payerUrl: string; close(): Promise<void> };

/** Tells the one line that helps, and ends. */
const refuseToStart = (message: string): never => {
  process.stderr.write(`callwell: ${message}\n`);
  process.exit(1);
};

const readConfig = (): Config => {
  const loaded = loadConfig(process.env);
  return loaded.kind === 'ok' ? loaded.config : refuseToStart(loaded.message);
};

const readPolicy = async (file: string): Promise<Policy> => {
  const loaded = await loadPolicy(file);
  return loaded.kind === 'ok' ? loaded.policy : refuseToStart(`POLICY_FILE is not valid\n${loaded.problems.join('\n')}`);
};

/** A mock for each system that no setting names. They are loaded only when needed: an image without them serves a real hospital. */
const startMocks = async ({ ehr, payer, host }: Config): Promise<Running> => {
  const [mockEhr, mockPayer] = await Promise.all([
    ehr.kind === 'mock' ? startMockEhr(ehr, host) : null,
    payer.kind === 'mock' ? startMockPayer(payer.port, host) : null,
  ]);
  return {
    ehrUrl: mockEhr?.url ?? (ehr.kind === 'remote' ? ehr.baseUrl : ''),
    payerUrl: mockPayer?.url ?? (payer.kind === 'remote' ? payer.url : ''),
    close: async () => {
      await mockEhr?.close();
      await mockPayer?.close();
    },
  };
};

const startMockEhr = async ({ port, dataFile }: Extract<Config['ehr'], { kind: 'mock' }>, host: string) => {
  const { startMockEhr: start } = await import('../mocks/ehr/server.ts');
  return start({ port, host, ...(dataFile ? { dataFile } : {}) });
};

const startMockPayer = async (port: number, host: string) => {
  const [{ startMockPayer: start }, { loadMembers }] = await Promise.all([
    import('../mocks/payer/server.ts'),
    import('../mocks/payer/load-members.ts'),
  ]);
  return start({ port, host, members: loadMembers() });
};

const dataSettings = (config: Config) => ({
  dataDir: config.dataDir,
  databaseUrl: config.database.kind === 'postgres' ? config.database.url : null,
});

const startService = async (
  config: Config,
  policy: Policy,
  running: Running,
  { database, keys }: AppData,
  log: Log,
): Promise<{ app: App; origin: string }> => {
  const hosts: string[] = [];
  const settings = {
    ...dataSettings(config),
    ehr: { baseUrl: running.ehrUrl, auth: config.ehr.kind === 'remote' ? config.ehr.auth : { kind: 'none' as const } },
    payerUrl: running.payerUrl,
    policy,
    oidc: config.oidc,
    webhookSecrets: config.webhookSecrets,
    model: config.model === 'none' ? null : config.model,
    hosts: () => hosts,
    log,
  };
  const app = await assembleApp(settings, database, keys);
  const origin = await app.http.listen({ host: config.host, port: config.port });
  const { port } = new URL(origin);
  hosts.push(new URL(origin).host, `localhost:${port}`, `127.0.0.1:${port}`);
  return { app, origin };
};

const greet = (config: Config, origin: string, running: Running): void => {
  const lines = [
    `Callwell answers at ${origin}`,
    ...(config.development ? ['  development mode: requests from this machine need no credentials'] : []),
    ...(config.development ? [`  talk to it         ${origin}/   or   npm run talk`] : []),
    `  API                ${origin}/docs`,
    `  EHR                ${running.ehrUrl}${config.ehr.kind === 'mock' ? '   (mock)' : ''}`,
    `  payer              ${running.payerUrl}${config.payer.kind === 'mock' ? '   (mock)' : ''}`,
    ...(config.ehr.kind === 'mock'
      ? ['', 'Try: be Ana Ruiz, born March 4th 1980, phone 206 555 0142, ZIP 98101, and say "I need to see a dermatologist".']
      : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
};

const start = async (): Promise<void> => {
  const config = readConfig();
  const policy = await readPolicy(config.policyFile);
  const telemetry = await startTelemetry(version);
  const log = createLog();
  // The engine compiles while the mocks read their data.
  const [data, running] = await Promise.all([openData(dataSettings(config)), startMocks(config)]);
  const { app, origin } = await startService(config, policy, running, data, log);
  greet(config, origin, running);
  setImmediate(() => warmUp(policy.clinic.timeZone));
  closeWithGrace({ delay: graceMs, logger: false }, async ({ err, signal }) => {
    if (err) log.error('service.failed', err);
    log.event('service.stopping', { signal: signal ?? 'none' });
    await app.close();
    await running.close();
    await telemetry.stop();
  });
};

start().catch((error: unknown) => refuseToStart(whyNot(error)));

/** What stopped the start, in one line: ours where it is ours, else its code. */
function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return 'PORT, MOCK_EHR_PORT or MOCK_PAYER_PORT is in use by another program; set another one';
  if (code === 'ECONNREFUSED') return 'DATABASE_URL names a database that does not answer';
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : 'it could not start';
}
