import { loadInto } from '../mocks/ehr/load-into.ts';
import { seedResources } from '../mocks/ehr/seed.ts';

/**
 * `npm run -s seed -- http://127.0.0.1:8088/fhir [days]`: puts the mock EHR's clinic, its made-up people and so many days of its calendar
 * (14 by default) into another FHIR server. `FHIR_TOKEN` is sent along where it is set. Never point it at a system with real people.
 */

const [baseUrl = '', days = '14'] = process.argv.slice(2);
const timeZone = 'America/Los_Angeles';

const fail = (message: string): never => {
  process.stderr.write(`seed: ${message}\n`);
  process.exit(1);
};

if (!/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? '')) fail('name a FHIR base: npm run -s seed -- http://127.0.0.1:8088/fhir');
if (!/^[1-9]\d?$/.test(days)) fail('days must be a number from 1 to 99');

const now = new Date();
const options = {
  baseUrl: baseUrl.replace(/\/+$/, ''),
  token: process.env.FHIR_TOKEN?.trim() || null,
  until: new Date(now.getTime() + Number(days) * 86_400_000),
  onProgress: (done: number, of: number) => void process.stderr.write(`\r${done} of ${of}`),
};
const put = await loadInto(seedResources({ now, since: now, timeZone }), options).catch((error: unknown) =>
  fail(error instanceof Error ? error.message : 'it could not be done'),
);
process.stderr.write('\n');
process.stdout.write(`${put} resources are in ${options.baseUrl}\n`);
