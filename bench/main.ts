import { parseArgs } from 'node:util';
import type { Measured } from './measure.ts';

/**
 * `npm run bench`: what things cost here, each beside a yardstick in the same run. Rates swing with the machine; ratios hold.
 * `--only turn|reader|tracing`, `--start` adds how long a start takes, `--seconds N` per side (default 10).
 */

type Row = { what: string; beside: string; ratio: string; cpuRatio: string; aim: string };

const ms = (value: number): string =>
  value < 0.1 ? `${(value * 1_000).toFixed(1)} µs` : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const side = ({ name, medianMs, p95Ms, cpuMs }: Measured): string =>
  `${name}: ${ms(medianMs)} (p95 ${ms(p95Ms)}, processor ${ms(cpuMs)})`;

const compare = ([measured, yardstick]: (Measured | undefined)[], aim: number | null): Row => {
  if (!measured || !yardstick) throw new Error('a comparison has two sides');
  return {
    what: side(measured),
    beside: side(yardstick),
    ratio: (measured.medianMs / yardstick.medianMs).toFixed(1),
    cpuRatio: (measured.cpuMs / yardstick.cpuMs).toFixed(1),
    aim: aim === null ? '' : `≤ ${aim}`,
  };
};

const tracingRow = async (seconds: number): Promise<Row> => {
  const { benchTracing } = await import('./tracing.ts');
  const { traced, untraced, ratio, cpuRatio, spansPerTurn } = await benchTracing({ seconds });
  return {
    what: `${side(traced)}, ${spansPerTurn.toFixed(1)} spans`,
    beside: side(untraced),
    ratio: ratio.toFixed(2),
    cpuRatio: cpuRatio.toFixed(2),
    aim: '≤ 1.10',
  };
};

const startRows = async (): Promise<Row[]> => {
  const { benchStart } = await import('./start.ts');
  const { emptyMs, firstMs, laterMs } = await benchStart();
  const beside = `an empty Node process: ${ms(emptyMs)}`;
  return [
    {
      what: `first start, to the first answer: ${ms(firstMs)}`,
      beside,
      ratio: (firstMs / emptyMs).toFixed(0),
      cpuRatio: '',
      aim: '',
    },
    {
      what: `later start, to the first answer: ${ms(laterMs)}`,
      beside,
      ratio: (laterMs / emptyMs).toFixed(0),
      cpuRatio: '',
      aim: '',
    },
  ];
};

const print = (rows: Row[]): void => {
  const head: Row = { what: 'median of', beside: 'beside', ratio: 'ratio', cpuRatio: 'of processor time', aim: 'aim' };
  const columns = ['what', 'beside', 'ratio', 'cpuRatio', 'aim'] as const;
  const widths = columns.map((column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row: Row): string => `| ${columns.map((column, index) => row[column].padEnd(widths[index] ?? 0)).join(' | ')} |`;
  console.log([line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n'));
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, start: { type: 'boolean', default: false }, seconds: { type: 'string', default: '10' } },
  });
  const slices = { slices: Math.max(2, Number(values.seconds) * 2), sliceMs: 500 };
  const rows: Row[] = [];
  const runs = (name: string): boolean => values.only === undefined || values.only === name;
  if (runs('turn')) {
    const { benchTurn } = await import('./turn.ts');
    const [turn, bare, bareOnOurs] = await benchTurn(slices);
    rows.push(compare([turn, bare], 3), compare([turn, bareOnOurs], null));
  }
  if (runs('tracing')) rows.push(await tracingRow(Number(values.seconds)));
  if (runs('reader')) {
    const { benchReader } = await import('./reader.ts');
    rows.push(compare(await benchReader(slices), null));
  }
  if (values.start) rows.push(...(await startRows()));
  print(rows);
};

await main();
