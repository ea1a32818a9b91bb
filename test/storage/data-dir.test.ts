import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDir } from '#src/storage/data-dir.lock.ts';
import { localKeyFile, openLocalKeys } from '#src/storage/local-keys.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'callwell-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

describe('a data directory', () => {
  const lock = () => join(dataDir, 'lock');

  /** Another process that holds the directory; it says when, and lives until it is killed. */
  const holder = async () => {
    const script = join(import.meta.dirname, 'hold-data-dir.ts');
    const child = fork(script, [dataDir], { execPath: process.execPath, execArgv: [] });
    await once(child, 'message');
    return child;
  };

  it('belongs to one process, and is free again once that has let go', async () => {
    const unlock = await lockDataDir(dataDir);
    await expect(lockDataDir(dataDir)).rejects.toThrow(`DATA_DIR: ${dataDir} is in use by process ${process.pid}`);
    await unlock();
    await (await lockDataDir(dataDir))();
  });

  it('is taken over from a process that was killed, not from one that lives', async () => {
    const child = await holder();
    await expect(lockDataDir(dataDir)).rejects.toThrow(`is in use by process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await lockDataDir(dataDir))();
  });

  it('is taken over from a process whose number is another one’s now, or ours', async () => {
    const left = { token: 'left', host: hostname(), startedAt: 'at another time' };
    for (const pid of [process.ppid, process.pid]) {
      await writeFile(lock(), JSON.stringify({ ...left, pid }));
      await (await lockDataDir(dataDir))();
    }
  });

  it('is taken over from another machine only after its silence', async () => {
    const elsewhere = JSON.stringify({ token: 'far', host: 'another-machine', pid: 1, startedAt: null });
    await writeFile(lock(), elsewhere);
    await expect(lockDataDir(dataDir)).rejects.toThrow('is in use by process 1 on another-machine');
    await utimes(lock(), new Date(0), new Date(0));
    await (await lockDataDir(dataDir))();
  });

  it('goes to one of many that start together', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataDir(dataDir)));
    expect(tries.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
  });

  it('goes to one of many that find a lock left behind', async () => {
    await writeFile(lock(), '{"torn');
    await utimes(lock(), new Date(0), new Date(0));
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataDir(dataDir)));
    expect(tries.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the local wrapping key', () => {
  it('is made once, for its owner alone, and unwraps later what it wrapped', async () => {
    const keys = await openLocalKeys(dataDir);
    const wrapped = await keys.wrap(Buffer.from('a data key'), 'session-1');
    const again = await openLocalKeys(dataDir);
    expect(again.keyId).toBe(keys.keyId);
    expect(Buffer.from(await again.unwrap(wrapped, 'session-1')).toString()).toBe('a data key');
    await expect(again.unwrap(wrapped, 'session-2')).rejects.toThrow();
    expect((await stat(join(dataDir, localKeyFile))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, 'keys'))).mode & 0o777).toBe(0o700);
  });

  it('is the same for all who start together', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => openLocalKeys(dataDir)));
    expect(new Set(all.map((keys) => keys.keyId)).size).toBe(1);
  });

  it('stops the start when its file was cut', async () => {
    await openLocalKeys(dataDir);
    const path = join(dataDir, localKeyFile);
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 20));
    await expect(openLocalKeys(dataDir)).rejects.toThrow('DATA_DIR: keys/wrapping.key should hold 32 bytes in base64');
  });
});
