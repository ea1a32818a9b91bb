import closeWithGrace from 'close-with-grace';
import { loadMembers } from './load-members.ts';
import { startMockPayer } from './server.ts';

const payer = await startMockPayer({
  port: Number(process.env.MOCK_PAYER_PORT ?? 8082),
  host: process.env.MOCK_PAYER_HOST ?? '127.0.0.1',
  members: loadMembers(),
});
console.log(`Mock payer: ${payer.url}`);
closeWithGrace(() => payer.close());
