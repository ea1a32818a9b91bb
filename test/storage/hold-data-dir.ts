import { lockDataDir } from '#src/storage/data-dir.lock.ts';

await lockDataDir(process.argv[2] ?? '');
process.send?.('held');
