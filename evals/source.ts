import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';

/** Where the data sets lie: one folder a set. The shipped samples have the same layout, and fewer sets. */
export type Source = {
  /** Text of a file, unpacked when it is there as `.gz` only; null when it is not there. */
  text: (path: string) => string | null;
  /** Less is made up where there is little time, as in tests. */
  small: boolean;
};

export const folder = (dir: string, small = false): Source => ({
  small,
  text: (path) => {
    const plain = join(dir, path);
    if (existsSync(plain)) return readFileSync(plain, 'utf8');
    return existsSync(`${plain}.gz`) ? gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8') : null;
  },
});

/** What the repository ships. */
export const samples = (): Source => folder(fileURLToPath(new URL('samples', import.meta.url)), true);

/** The objects of a file of JSON lines; none when the file is not there. */
export const jsonLines = <T extends z.ZodType>(source: Source, path: string, type: T): z.infer<T>[] =>
  (source.text(path) ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => type.parse(JSON.parse(line)));
