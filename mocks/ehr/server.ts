import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { loadDefinitions } from './definitions.ts';
import { basePath, fhirRoutes, onError } from './fhir.routes.ts';
import { fhirJson } from './http-answers.ts';
import { EhrRepository } from './repository.ts';
import { type SeedClinic, seedResources } from './seed.ts';
import { createStore, type Store } from './store.ts';

export type MockEhrOptions = {
  /** 0 for any free port. */
  port: number;
  host: string;
  /** What time it is; the real time by default. Schedules begin on this day. */
  now?: () => Date;
  /** IANA time zone of the clinic. `America/Los_Angeles` by default. */
  timeZone?: string;
  /** Where to keep what was written, across restarts. In memory when absent. */
  dataFile?: string;
};

export type MockEhr = {
  /** The FHIR base, such as `http://127.0.0.1:8081/fhir/R4`. */
  url: string;
  close(): Promise<void>;
};

/** Starts the mock EHR. Rejects when the port is taken. */
export const startMockEhr = async (options: MockEhrOptions): Promise<MockEhr> => {
  const now = options.now ?? (() => new Date());
  loadDefinitions();
  const store = createStore();
  seed(store, { now: now(), since: now(), timeZone: options.timeZone ?? 'America/Los_Angeles' });
  const app = await build({ store, now });
  const origin = await app.listen({ port: options.port, host: options.host });
  return { url: `${origin}${basePath}`, close: () => app.close() };
};

/** The seed is our own, made and checked beforehand: it is put without validation, for a fast start. */
const seed = (store: Store, clinic: SeedClinic): void => {
  const lastUpdated = clinic.now.toISOString();
  for (const resource of seedResources(clinic)) store.put({ ...resource, meta: { ...resource.meta, versionId: '1', lastUpdated } });
};

const build = async ({ store, now }: { store: Store; now: () => Date }): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    bodyLimit: 4 * 1024 * 1024,
    routerOptions: { maxParamLength: 256 },
  });
  readBodies(app);
  app.get('/healthz', () => ({ status: 'ok' }));
  const repository = new EhrRepository({ store, now, newId: randomUUID });
  await app.register(
    async (fhir) => {
      fhir.setErrorHandler(onError);
      await fhirRoutes(fhir, { repository, now });
    },
    { prefix: basePath },
  );
  return app;
};

const readBodies = (app: FastifyInstance): void => {
  const json = ['application/fhir+json', 'application/json', 'application/json-patch+json'];
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(json, { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-type')) reply.type(fhirJson);
  });
};
