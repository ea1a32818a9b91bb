import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { member } from '../support/cast.ts';
import { ring, verified } from '../support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell({ policy: (policy) => ({ ...policy, resume: { ...policy.resume, enabled: false } }) });
});
afterAll(() => callwell.close());

it('a clinic that does not want it greets every call alike, and remembers no line', async () => {
  const caller = await verified(callwell, 'ana-ruiz', { wish: 'when is my appointment' });
  await caller.turn({ type: 'hangup' });
  const again = await ring(callwell, { phoneNumber: member('ana-ruiz').phoneNumber });
  expect(again.last().state).toBe('reception.greeting');
  expect(await callwell.app.database.db.selectFrom('calling_lines').selectAll().execute()).toEqual([]);
});
