import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** How often a held lock shows that it is alive, and after what silence another machine may take it. */
const beatMs = 5_000;
const silentMs = 20_000;

/** A lock without content, for so long, is one that is being written. */
const unwrittenMs = 2_000;

type Holder = { token: string; host: string; pid: number; startedAt: string | null };

/** Frees the data directory. */
export type Unlock = () => Promise<void>;

/**
 * One process writes a data directory. Throws one line when another holds it. A lock left by a process that is gone is taken over: on this
 * machine by its process id and start time, from another one (a shared volume) once it has been silent for 20 s.
 */
export const lockDataDir = async (dataDir: string): Promise<Unlock> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'lock');
  const mine: Holder = { token: randomUUID(), host: hostname(), pid: process.pid, startedAt: startOf(process.pid) };
  if (!(await write(path, mine))) {
    await removeStale(path, dataDir);
    if (!(await write(path, mine))) throw heldBy(dataDir, await read(path));
  }
  heldHere.add(mine.token);
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), beatMs).unref();
  return async () => {
    clearInterval(beat);
    heldHere.delete(mine.token);
    if ((await read(path))?.token === mine.token) await rm(path, { force: true });
  };
};

/** Tokens of this process: in a container its id may be that of the one before. */
const heldHere = new Set<string>();

const heldBy = (dataDir: string, holder: Holder | null): Error =>
  new Error(
    `DATA_DIR: ${dataDir} is in use by process ${holder?.pid ?? 'unknown'} on ${holder?.host ?? 'this machine'}; stop it or set another DATA_DIR`,
  );

/**
 * Removes a lock that was left behind. Only the process that holds the guard looks and removes, so that nobody can take away a lock that
 * another has just made; whoever comes meanwhile finds the directory in use.
 */
const removeStale = async (path: string, dataDir: string): Promise<void> => {
  const guard = `${path}.takeover`;
  if (!(await create(guard))) {
    // Left by a process that ended in the middle: the next start may take it.
    if ((await ageMs(guard)) > silentMs) await rm(guard, { force: true });
    throw heldBy(dataDir, await read(path));
  }
  try {
    const holder = await read(path);
    if (await isAlive(path, holder)) throw heldBy(dataDir, holder);
    await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
};

const create = (path: string): Promise<boolean> =>
  writeFile(path, '', { flag: 'wx', mode: 0o600 }).then(
    () => true,
    () => false,
  );

const isAlive = async (path: string, holder: Holder | null): Promise<boolean> => {
  if (holder === null) return (await ageMs(path)) < unwrittenMs;
  if (holder.host !== hostname()) return (await ageMs(path)) < silentMs;
  if (holder.pid === process.pid) return heldHere.has(holder.token);
  return exists(holder.pid) && startOf(holder.pid) === holder.startedAt;
};

const ageMs = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => null);
  return found === null ? Number.POSITIVE_INFINITY : Date.now() - found.mtimeMs;
};

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Tells a process from a later one with the same id; null where there is no /proc. */
const startOf = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 22 of proc(5), counted after the command, which may hold blanks.
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${start}`;
  } catch {
    return null;
  }
};

const write = async (path: string, holder: Holder): Promise<boolean> => {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const read = async (path: string): Promise<Holder | null> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
};
