import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
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

/** Moves the lock away before looking again, so that of two processes that found it stale one cannot remove the other's new one. */
const removeStale = async (path: string, dataDir: string): Promise<void> => {
  const holder = await read(path);
  if (await isAlive(path, holder)) throw heldBy(dataDir, holder);
  const aside = `${path}.${randomUUID()}`;
  if (
    !(await rename(path, aside).then(
      () => true,
      () => false,
    ))
  )
    return;
  const moved = await read(aside);
  if (moved?.token !== holder?.token) await rename(aside, path);
  else await rm(aside, { force: true });
};

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
