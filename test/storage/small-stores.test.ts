import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#src/storage/database.ts';
import { openStores, type Stores } from '#src/storage/stores.ts';
import { engines, testKeys } from '#test/support/database.ts';
import { later, start, startSession } from './session-fixtures.ts';

describe.each(engines)('in $name', ({ skip, open }) => {
  describe.skipIf(skip)('a small store', () => {
    let database: Database;
    let stores: Stores;
    beforeAll(async () => {
      database = await open();
      stores = await openStores(database, testKeys());
    });
    afterAll(() => database.close());

    it('keeps a proven identity for its session and principal alone, and the latest one', async () => {
      const { proofs } = stores;
      const sessionId = newId();
      await proofs.put({ sessionId, principal: 'agent', patient: 'Patient/1', at: start });
      expect(await proofs.get(sessionId, 'agent')).toBe('Patient/1');
      expect(await proofs.get(sessionId, 'another')).toBeNull();
      expect(await proofs.get(newId(), 'agent')).toBeNull();
      await proofs.put({ sessionId, principal: 'agent', patient: 'Patient/2', at: later(1) });
      expect(await proofs.get(sessionId, 'agent')).toBe('Patient/2');
    });

    it('takes session ids of others, whatever they look like', async () => {
      await stores.proofs.put({ sessionId: 'thread 1/ä', principal: 'mcp', patient: 'Patient/3', at: start });
      expect(await stores.proofs.get('thread 1/ä', 'mcp')).toBe('Patient/3');
    });

    it('counts the failed tries of the most used key since a moment', async () => {
      const { attempts } = stores;
      const [phone, patient] = [newId(), newId()];
      expect(await attempts.count([phone, patient], start)).toBe(0);
      await attempts.add([phone], later(-1));
      await attempts.add([phone, patient], start);
      await attempts.add([phone, patient, patient], later(1));
      await attempts.add([patient], later(2));
      expect(await attempts.count([phone], start)).toBe(2);
      expect(await attempts.count([phone, patient], start)).toBe(3);
      expect(await attempts.count([phone], later(-1))).toBe(3);
      expect(await attempts.count([], start)).toBe(0);
      await attempts.add([], start);
    });

    it('links a name to the session that came first', async () => {
      const { links } = stores;
      const [first, second] = [await startSession(stores.sessions), await startSession(stores.sessions)];
      const name = newId();
      expect(await links.find('lex', name)).toBeNull();
      const answers = await Promise.all([links.link('lex', name, first, start), links.link('lex', name, second, start)]);
      expect(answers[0]).toBe(answers[1]);
      expect(await links.find('lex', name)).toBe(answers[0]);
      expect(await links.find('agentcore', name)).toBeNull();
    });
  });
});
