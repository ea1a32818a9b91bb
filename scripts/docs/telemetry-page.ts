import { attributeForms } from '../../src/telemetry/attributes.ts';
import { logForms } from '../../src/telemetry/log-forms.ts';
import { metricTable } from '../../src/telemetry/metric-table.ts';

/** Every name that can leave the process, from the tables that decide it. */
export const telemetryPage = (): string =>
  `${[
    '# Names in telemetry',
    'Generated from `src/telemetry` by `npm run docs`; do not edit. What it means, and where to send it, is in [observability.md](observability.md).',
    '## Metrics',
    ['| metric | kind | unit | labels | what it is |', '|---|---|---|---|---|', ...Object.values(metricTable).map(metricRow)].join(
      '\n',
    ),
    '## Attributes of spans',
    'What is not in this list is dropped at the exporter, and so is a value that has not the form. A `code` begins with a letter and has no space in it; `codes` is a list of them.',
    table(attributeForms),
    '## Fields of log lines',
    'Beside `time`, `level`, `event`, `traceId` and `spanId`; and, of an error, `errorName`, `errorCode`, `errorClass`, `errorCause` and `errorAt`.',
    table(logForms),
  ].join('\n\n')}\n`;

type Metric = { name: string; kind: string; unit: string; what: string; labels: readonly string[] };

const metricRow = ({ name, kind, unit, what, labels }: Metric): string =>
  `| \`${name}\` | ${kind} | \`${unit}\` | ${labels.map((label) => `\`${label}\``).join(' ')} | ${what} |`;

const table = (forms: Record<string, string>): string =>
  ['| name | form |', '|---|---|', ...Object.entries(forms).map(([name, form]) => `| \`${name}\` | ${form} |`)].join('\n');
