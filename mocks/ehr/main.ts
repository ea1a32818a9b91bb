import closeWithGrace from 'close-with-grace';
import { startMockEhr } from './server.ts';

const dataFile = process.env.MOCK_EHR_DATA;
const ehr = await startMockEhr({
  port: Number(process.env.MOCK_EHR_PORT ?? 8081),
  host: process.env.MOCK_EHR_HOST ?? '127.0.0.1',
  ...(dataFile && { dataFile }),
});
console.log(`Mock EHR: ${ehr.url}`);
closeWithGrace(() => ehr.close());
