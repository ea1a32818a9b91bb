import { mkdir, writeFile } from 'node:fs/promises';
import { drawTraces } from './trace-picture/draw-trace.ts';
import { recordCall } from './trace-picture/record-call.ts';

/** `npm run docs:trace`: draws the traces of one call, played on the whole service, for docs/observability.md. Its times are this machine's. */
const file = 'docs/images/traces-of-a-call.svg';

const spans = await recordCall();
await mkdir('docs/images', { recursive: true });
await writeFile(file, drawTraces(spans, 'The traces of one call: a trace a turn, a row a span'));
console.log(`${file}: ${spans.length} spans`);
