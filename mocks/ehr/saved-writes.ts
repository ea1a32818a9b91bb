import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Store, Write } from './store.ts';

/**
 * What was written to the mock EHR, kept in a file: the day of the first start, then one line for each request, with all its writes. A
 * transaction is one line, so that it is there or not. The seed is not in it: that is made again, relative to the same first day.
 */
export type SavedWrites = { since: Date; save(writes: Write[]): void };

/** Opens or begins the file (or `mock-ehr.jsonl` in a folder) and plays what it holds into the store, once the store has its seed. */
export const openSavedWrites = (dataFile: string, now: Date): { since: Date; playInto(store: Store): SavedWrites['save'] } => {
  const file = fileOf(dataFile);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [head, ...lines] = text.split('\n');
  const since = head ? (JSON.parse(head) as { since: string }).since : now.toISOString();
  if (!head) begin(file, since);
  else if (!text.endsWith('\n')) appendFileSync(file, '\n');
  return {
    since: new Date(since),
    playInto: (store) => {
      for (const write of lines.flatMap(writesIn)) play(write, store);
      return (writes) => appendFileSync(file, `${JSON.stringify(writes)}\n`);
    },
  };
};

const fileOf = (dataFile: string): string => {
  const isFolder = dataFile.endsWith('/') || (existsSync(dataFile) && statSync(dataFile).isDirectory());
  return isFolder ? path.join(dataFile, 'mock-ehr.jsonl') : dataFile;
};

const begin = (file: string, since: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ since })}\n`);
};

/** A last line that was cut off by a crash was never answered: it is left out. */
const writesIn = (line: string): Write[] => {
  if (line === '') return [];
  try {
    return JSON.parse(line) as Write[];
  } catch {
    return [];
  }
};

const play = (write: Write, store: Store): void => {
  if ('put' in write) store.put(write.put);
  else store.remove(write.remove.type, write.remove.id);
};
