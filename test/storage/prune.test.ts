import { describe, expect, it } from 'vitest';
import { prune } from '#src/storage/prune.ts';
import { openStores } from '#src/storage/stores.ts';
import { engines, testKeys } from '#test/support/database.ts';

const now = new Date('2026-11-23T17:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

describe.each(engines)('pruning on $name', ({ skip, open }) => {
  it.skipIf(skip)('forgets old tries and proofs, and none that still count', async () => {
    const database = await open();
    try {
      const { attempts, proofs } = await openStores(database, testKeys());
      await attempts.add(['old'], ago(49));
      await attempts.add(['fresh'], ago(23));
      await proofs.put({ sessionId: 'old', principal: 'p', patient: 'Patient/1', at: ago(25) });
      await proofs.put({ sessionId: 'fresh', principal: 'p', patient: 'Patient/1', at: ago(1) });
      await prune(database.db, now);
      expect(await attempts.count(['old'], ago(100))).toBe(0);
      expect(await attempts.count(['fresh'], ago(100))).toBe(1);
      expect(await proofs.get('old', 'p')).toBeNull();
      expect(await proofs.get('fresh', 'p')).toBe('Patient/1');
    } finally {
      await database.close();
    }
  });
});
