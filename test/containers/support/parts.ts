import { randomBytes } from 'node:crypto';
import { GenericContainer, Network, type StartedNetwork, type StartedTestContainer, Wait } from 'testcontainers';
import { audience, localSecret, type Role, roles } from '#mocks/oidc/roles.ts';

/** The service and all that it needs, each in a container of its own, as `docker-compose.yml` has them. */

export type Parts = {
  network: StartedNetwork;
  postgres: StartedTestContainer;
  /** One more instance of the service. Those on one database share its keys. */
  service(options?: { database?: string; keyFile?: string }): Promise<Service>;
  token(role: Role): Promise<string>;
  stop(): Promise<void>;
};

export type Service = { container: StartedTestContainer; url: string };

const startMs = 120_000;
const issuer = 'http://oidc.localhost:8083';

/** Docker's cache makes a second build quick. */
export const buildImages = async (): Promise<void> => {
  for (const target of ['service', 'mocks'])
    await GenericContainer.fromDockerfile(process.cwd())
      .withTarget(target)
      .build(`callwell-test-${target}`, { deleteOnExit: false });
};

export const startParts = async (): Promise<Parts> => {
  const network = await new Network().start();
  const volumes = `callwell-test-${randomBytes(6).toString('hex')}`;
  const [postgres, ehr, payer, oidc] = await Promise.all([
    new GenericContainer('postgres:17-bookworm')
      .withNetwork(network)
      .withNetworkAliases('postgres')
      .withEnvironment({ POSTGRES_USER: 'callwell', POSTGRES_PASSWORD: 'callwell', POSTGRES_DB: 'callwell' })
      .withHealthCheck({
        test: ['CMD-SHELL', 'pg_isready -h 127.0.0.1 -U callwell -d callwell'],
        interval: 1_000,
        timeout: 3_000,
        retries: 60,
      })
      .withWaitStrategy(Wait.forHealthCheck())
      .withStartupTimeout(startMs)
      .start(),
    mock(network, 'ehr', 8081, { MOCK_EHR_HOST: '0.0.0.0' }, Wait.forLogMessage(/Mock EHR/)),
    mock(network, 'payer', 8082, { MOCK_PAYER_HOST: '0.0.0.0' }, Wait.forLogMessage(/Mock payer/)),
    mock(network, 'oidc', 8083, { MOCK_OIDC_HOST: '0.0.0.0', MOCK_OIDC_ISSUER: issuer }, Wait.forLogMessage(/Local sign-in/)),
  ]);
  const services: Service[] = [];
  return {
    network,
    postgres,
    service: async ({ database = 'callwell', keyFile } = {}) => {
      const keys = keyFile ? [{ source: keyFile, target: '/data/keys/wrapping.key', mode: 'ro' as const }] : [];
      const mounts = [{ source: `${volumes}-${database}`, target: '/data' }, ...keys];
      const container = await serviceContainer(network, database).withBindMounts(mounts).start();
      const started = { container, url: `http://${container.getHost()}:${container.getMappedPort(8080)}` };
      services.push(started);
      return started;
    },
    token: (role) => tokenOf(`http://${oidc.getHost()}:${oidc.getMappedPort(8083)}`, role),
    stop: async () => {
      const containers = [...services.map(({ container }) => container), ehr, payer, oidc, postgres];
      await Promise.all(containers.map((container) => container.stop({ removeVolumes: true }).catch(() => undefined)));
      await network.stop();
    },
  };
};

const mock = (
  network: StartedNetwork,
  name: 'ehr' | 'payer' | 'oidc',
  port: number,
  env: Record<string, string>,
  ready: ReturnType<typeof Wait.forLogMessage>,
) =>
  new GenericContainer('callwell-test-mocks')
    .withNetwork(network)
    .withNetworkAliases(name, `${name}.localhost`)
    .withCommand(['node', `mocks/${name}/main.ts`])
    .withEnvironment(env)
    .withExposedPorts(port)
    .withWaitStrategy(ready)
    .withStartupTimeout(startMs)
    .start();

const isHealthy = "fetch('http://127.0.0.1:8080/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))";

/** The library has no word for a root file system that cannot be written. */
class ReadOnlyContainer extends GenericContainer {
  protected override beforeContainerCreated(): Promise<void> {
    this.hostConfig.ReadonlyRootfs = true;
    return Promise.resolve();
  }
}

const serviceContainer = (network: StartedNetwork, database: string): GenericContainer =>
  new ReadOnlyContainer('callwell-test-service')
    .withNetwork(network)
    .withEnvironment({
      DATABASE_URL: `postgres://callwell:callwell@postgres:5432/${database}`,
      FHIR_BASE_URL: 'http://ehr:8081/fhir/R4',
      PAYER_URL: 'http://payer:8082/core',
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: audience,
    })
    .withTmpFs({ '/tmp': 'rw' })
    .withDroppedCapabilities('ALL')
    .withExposedPorts(8080)
    // The image's own check asks every ten seconds only.
    .withHealthCheck({ test: ['CMD', 'node', '-e', isHealthy], interval: 1_000, timeout: 5_000, retries: 60 })
    .withWaitStrategy(Wait.forHealthCheck())
    .withStartupTimeout(startMs);

const tokenOf = async (address: string, role: Role): Promise<string> => {
  const response = await fetch(`${address}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${role}:${localSecret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: roles[role].join(' '),
      resource: `urn:callwell:${audience}`,
    }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
};
