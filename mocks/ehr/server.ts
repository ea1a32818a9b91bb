import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { installFaults } from '../faults.ts';
import { loadDefinitions } from './definitions.ts';
import { basePath, fhirRoutes, onError } from './fhir.routes.ts';
import { EhrRepository } from './repository.ts';
import { openSavedWrites } from './saved-writes.ts';
import { type SeedClinic, seedResources } from './seed.ts';
import { installSmart, type SmartOptions } from './smart-auth.ts';
import { createStore, type Store, type Write } from './store.ts';

export type MockEhrOptions = {
  /** 0 for any free port. */
  port: number;
  host: string;
  /** What time it is; the real time by default. Schedules begin on this day. */
  now?: () => Date;
  /** IANA time zone of the clinic. `America/Los_Angeles` by default. */
  timeZone?: string;
  /** A file, or a folder, that keeps what was written across restarts. In memory when absent. */
  dataFile?: string;
  /** When present, FHIR requests need a token of SMART backend services; else they need none. */
  smart?: SmartOptions;
};

export type MockEhr = {
  /** The FHIR base, such as `http://127.0.0.1:8081/fhir/R4`. */
  url: string;
  close(): Promise<void>;
};

/** Starts the mock EHR. Rejects when the port is taken or the data file cannot be read. */
export const startMockEhr = async (options: MockEhrOptions): Promise<MockEhr> => {
  const now = options.now ?? (() => new Date());
  loadDefinitions();
  const store = createStore();
  const save = fill(store, options, now());
  const app = await build({ store, save, now, ...(options.smart && { smart: options.smart }) });
  const origin = await app.listen({ port: options.port, host: options.host });
  return { url: `${origin}${basePath}`, close: () => app.close() };
};

type Save = (writes: Write[]) => void;

const fill = (store: Store, { timeZone = 'America/Los_Angeles', dataFile }: MockEhrOptions, now: Date): Save => {
  const saved = dataFile ? openSavedWrites(dataFile, now) : undefined;
  seed(store, { now, since: saved?.since ?? now, timeZone });
  const save = saved?.playInto(store) ?? (() => undefined);
  store.drain();
  return save;
};

/** The seed is our own, made and checked beforehand: it is put without validation, for a fast start. */
const seed = (store: Store, clinic: SeedClinic): void => {
  const lastUpdated = clinic.now.toISOString();
  for (const resource of seedResources(clinic)) store.put(Object.assign(resource, { meta: { versionId: '1', lastUpdated } }));
};

type Parts = { store: Store; save: Save; now: () => Date; smart?: SmartOptions };

const build = async ({ store, save, now, smart }: Parts): Promise<FastifyInstance> => {
  const app = Fastify({ logger: false, forceCloseConnections: true, bodyLimit: 4 * 1024 * 1024 });
  readBodies(app);
  installFaults(app, basePath);
  app.get('/healthz', () => ({ status: 'ok' }));
  const guard = smart ? installSmart(app, smart, now) : undefined;
  const repository = new EhrRepository({ store, now, newId: randomUUID });
  await app.register(
    async (fhir) => {
      fhir.setErrorHandler(onError);
      guard?.(fhir, basePath);
      await fhirRoutes(fhir, { repository, now, keep: () => keep(store, save) });
    },
    { prefix: basePath },
  );
  return app;
};

const keep = (store: Store, save: Save): void => {
  const writes = store.drain();
  if (writes.length > 0) save(writes);
};

const readBodies = (app: FastifyInstance): void => {
  const json = ['application/fhir+json', 'application/json', 'application/json-patch+json'];
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(json, { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
};
