import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyWrapper } from './key-wrapper.ts';
import { keyBytes, openBytes, sealBytes } from './sealing.ts';

/** Under the data directory. Whoever has this file and the database can read everything: back both up, apart from each other. */
export const localKeyFile = join('keys', 'wrapping.key');

/** The wrapping key of this machine, made at the first start and readable by its owner alone (0600). */
export const openLocalKeys = async (dataDir: string): Promise<KeyWrapper> => {
  const path = join(dataDir, localKeyFile);
  const key = (await readKey(path)) ?? (await makeKey(path, join(dataDir, 'keys')));
  const keyId = `local:${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
  return {
    keyId,
    wrap: async (dataKey, context) => sealBytes(key, context, dataKey),
    unwrap: async (wrapped, context) => openBytes(key, context, wrapped),
  };
};

const readKey = async (path: string): Promise<Buffer | null> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyBytes) throw new Error(`DATA_DIR: ${localKeyFile} should hold ${keyBytes} bytes in base64`);
  return key;
};

const makeKey = async (path: string, folder: string): Promise<Buffer> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const key = randomBytes(keyBytes);
  try {
    await writeFile(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    return key;
  } catch (error) {
    // Another process was first: its key is the one.
    const theirs = await readKey(path);
    if (theirs) return theirs;
    throw error;
  }
};
