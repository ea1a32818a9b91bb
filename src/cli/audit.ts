import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exportAudit } from '../audit/export.ts';
import { verifyAudit } from '../audit/verify.ts';
import { type Config, loadConfig } from '../config.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { pendingMigrations } from '../storage/migrations.ts';
import { countOperations } from '../telemetry/operations.ts';
import { startTelemetry } from '../telemetry/start.ts';
import { version } from '../version.ts';

const usage = 'usage: npm run audit -- verify | export';

/** 0: it holds, or was exported. 1: it is broken. 2: it could not be looked at; one line says why. */
type ExitCode = 0 | 1 | 2;

const print = async (line: string): Promise<void> => {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
};

const verify = async ({ db }: Database): Promise<ExitCode> => {
  const { chains, entries, anchors, breaks } = await verifyAudit(db);
  countOperations.auditBreaks(breaks.length);
  for (const { chain, position, why } of breaks) await print(`broken: chain ${chain}, entry ${position}: ${why}`);
  await print(
    `${chains} chains, ${entries} entries, ${anchors} anchors: ${breaks.length === 0 ? 'whole' : `${breaks.length} broken`}`,
  );
  return breaks.length === 0 ? 0 : 1;
};

const exportLines = async ({ db }: Database): Promise<ExitCode> => {
  for await (const line of exportAudit(db)) await print(line);
  return 0;
};

const commands: Record<string, (database: Database) => Promise<ExitCode>> = { verify, export: exportLines };

const withDatabase = async (config: Config, command: (database: Database) => Promise<ExitCode>): Promise<ExitCode> => {
  const url = config.database.kind === 'postgres' ? config.database.url : null;
  if (url === null && !existsSync(join(config.dataDir, 'pg')))
    return fail(`DATA_DIR: there is no database under ${config.dataDir}`);
  const database = await openDatabase({ url, dataDir: config.dataDir });
  try {
    const pending = await pendingMigrations(database);
    return pending.length === 0 ? await command(database) : fail(`the database is not migrated: ${pending.join(', ')}`);
  } finally {
    await database.close();
  }
};

const fail = (message: string): ExitCode => {
  console.error(message);
  return 2;
};

const main = async (name: string | undefined): Promise<ExitCode> => {
  const command = name === undefined ? undefined : commands[name];
  if (!command) return fail(usage);
  const loaded = loadConfig(process.env);
  if (loaded.kind === 'wrong') return fail(loaded.message);
  const telemetry = await startTelemetry(version);
  try {
    return await withDatabase(loaded.config, command);
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'the audit could not be read');
  } finally {
    await telemetry.stop();
  }
};

process.exitCode = await main(process.argv[2]);
