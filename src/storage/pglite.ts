import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type * as PgliteModule from '@electric-sql/pglite';
import type { PGlite } from '@electric-sql/pglite';
import { type Kysely, Kysely as KyselyInstance, PGliteDialect, type PGliteDialectConfig } from 'kysely';
import { lockDataDir } from './data-dir.lock.ts';
import type { Database } from './database.ts';
import { type PgliteProtocol, preparedQuery } from './pglite-statements.ts';
import type { Schema } from './schema.ts';
import { tellStatement } from './statement-spans.ts';

/**
 * PostgreSQL in this process, on disk under `<dataDir>/pg`. The first start makes the cluster (5 to 9 s), later ones take about half a
 * second. Survives the end of the process at any moment, but not the loss of power.
 */
export const openPglite = async (dataDir: string): Promise<Database> => {
  const module = await loadPglite();
  const unlock = await lockDataDir(dataDir);
  try {
    const folder = join(dataDir, 'pg');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const pglite = await module.PGlite.create({ dataDir: folder, ...byteaCodecs });
    return pgliteDatabase(pglite, module, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
};

const byteaOid = 17;

/** Bytes to and from the text protocol's hexadecimal: the stock ones go byte by byte, and half of a turn's columns are bytes. */
export const byteaCodecs = {
  parsers: { [byteaOid]: (text: string) => Buffer.from(text.slice(2), 'hex') },
  serializers: {
    [byteaOid]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`,
  },
};

/** A running PGlite as a `Database`; closing it closes the PGlite. */
export const pgliteDatabase = (
  pglite: PGlite,
  protocol: PgliteProtocol,
  afterClose: () => Promise<void> = async () => {},
): Database => {
  const db: Kysely<Schema> = new KyselyInstance<Schema>({
    dialect: new PGliteDialect({ pglite: withPrepared(pglite, protocol) }),
    log: tellStatement,
  });
  return {
    engine: 'pglite',
    db,
    listen: async (channel, onNotice) => {
      const stop = await pglite.listen(channel, onNotice);
      return async () => {
        if (!pglite.closed) await stop();
      };
    },
    close: async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      await afterClose();
    },
  };
};

/** What Kysely needs of a PGlite. */
const withPrepared = (pglite: PGlite, protocol: PgliteProtocol): PGliteDialectConfig['pglite'] => ({
  query: preparedQuery(pglite, protocol),
  transaction: (work) => pglite.transaction(work),
  close: () => pglite.close(),
  get closed() {
    return pglite.closed;
  },
  get ready() {
    return pglite.ready;
  },
  waitReady: pglite.waitReady,
});

const loadPglite = async (): Promise<typeof PgliteModule> => {
  try {
    return await import('@electric-sql/pglite');
  } catch {
    throw new Error(
      'DATABASE_URL: should name a PostgreSQL, because the embedded one (@electric-sql/pglite) is not installed here',
    );
  }
};
