import closeWithGrace from 'close-with-grace';
import { startMockEhr } from './server.ts';

const port = Number(process.env.MOCK_EHR_PORT ?? 8081);
const host = process.env.MOCK_EHR_HOST ?? '127.0.0.1';
const dataFile = process.env.MOCK_EHR_DATA;

try {
  const ehr = await startMockEhr({ port, host, ...(dataFile && { dataFile }) });
  console.log(`Mock EHR: ${ehr.url}`);
  closeWithGrace(() => ehr.close());
} catch (error) {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${port} is taken: set MOCK_EHR_PORT to another one.` : error);
  process.exitCode = 1;
}
