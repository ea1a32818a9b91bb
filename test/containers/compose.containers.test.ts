import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gateway } from './support/client.ts';
import { composeCommand, hasImage, skipReason } from './support/engine.ts';

const compose = skipReason === null ? composeCommand() : null;
if (skipReason === null && compose === null)
  console.warn('skipped: the compose file (neither docker compose nor docker-compose is here)');

const nginx = 'nginx:1.29-alpine';
const withNginx = compose !== null && hasImage(nginx);
if (compose !== null && !withNginx)
  console.warn(`skipped: nginx before two instances (no image ${nginx} here, and none could be pulled)`);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

describe.skipIf(compose === null)('the compose files', () => {
  const [program = '', ...plugin] = compose ?? [];
  const files = ['-f', 'docker-compose.yml', '-f', 'docker-compose.two.yml'];
  const env: NodeJS.ProcessEnv = { ...process.env, COMPOSE_PROJECT_NAME: 'callwell-test', OTEL_EXPORTER_OTLP_ENDPOINT: '' };
  const run = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(program, [...plugin, ...files, ...args], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const inspect = (id: string, format: string): string =>
    spawnSync('docker', ['inspect', '--format', format, id], { encoding: 'utf8' }).stdout.trim();
  const idOf = (service: string): string => run('ps', '-q', service).trim();

  beforeAll(async () => {
    for (const name of ['CALLWELL_PORT', 'POSTGRES_PORT', 'MOCK_EHR_PORT', 'MOCK_PAYER_PORT', 'MOCK_OIDC_PORT', 'BALANCED_PORT'])
      env[name] = String(await freePort());
    run('build', 'ehr', 'callwell');
    // The second instance waits for the first to be healthy, and that one for everything else.
    run('up', '-d', withNginx ? 'nginx' : 'callwell-2');
  }, 900_000);
  afterAll(() => {
    if (compose !== null) run('down', '-v', '--remove-orphans');
  }, 120_000);

  it('bring the service up, healthy after all that it needs', () => {
    for (const service of ['postgres', 'ehr', 'payer', 'oidc', 'callwell'])
      expect([service, inspect(idOf(service), '{{.State.Health.Status}}')]).toEqual([service, 'healthy']);
  });

  it('publish ports on this machine only', () => {
    for (const service of ['postgres', 'ehr', 'payer', 'oidc', 'callwell'])
      expect(inspect(idOf(service), '{{range .HostConfig.PortBindings}}{{range .}}{{.HostIp}} {{end}}{{end}}')).toBe('127.0.0.1');
  });

  it('ask for a token, which a command prints', async () => {
    const url = `http://127.0.0.1:${env['CALLWELL_PORT']}`;
    const printed = spawnSync('npm', ['run', '-s', 'token', '--', 'gateway'], { env, encoding: 'utf8' });
    expect(printed.status).toBe(0);
    const caller = gateway(printed.stdout.trim());
    const { sessionId } = await caller.start(url);
    const { answer } = await caller.say(url, sessionId, 'I want to cancel my appointment');
    expect(answer).toMatchObject({ goal: 'cancelAppointment', status: 'active' });
    expect((await fetch(`${url}/v1/sessions/${sessionId}`)).status).toBe(401);
  });

  it.skipIf(!withNginx)('balance calls over two instances', async () => {
    const token = spawnSync('npm', ['run', '-s', 'token', '--', 'gateway'], { env, encoding: 'utf8' }).stdout.trim();
    const url = `http://127.0.0.1:${env['BALANCED_PORT']}`;
    const caller = gateway(token);
    const { sessionId } = await caller.start(url);
    spawnSync('docker', ['kill', idOf('callwell')]);
    const { answer } = await caller.say(url, sessionId, 'I want to cancel my appointment');
    expect(answer).toMatchObject({ goal: 'cancelAppointment', status: 'active' });
  });
});
