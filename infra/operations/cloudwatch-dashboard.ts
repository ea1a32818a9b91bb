import { metricTable } from '../../src/telemetry/metric-table.ts';
import type { Chart, ChartMeasure, Dashboard } from './dashboards.ts';
import { matchesOf } from './measure.ts';

/** Where the collector's EMF exporter puts our metrics. */
export const metricNamespace = 'Callwell';

type Widget = { type: 'metric' | 'text'; x: number; y: number; width: number; height: number; properties: Record<string, unknown> };

/**
 * The body of a CloudWatch dashboard, over metrics that came in as embedded metric format under `metricNamespace`: CloudWatch's own graphs
 * do not draw those that came in by OTLP. Counts and levels are Metrics Insights queries, percentiles a search, for those have no percentiles.
 */
export const cloudWatchDashboard = ({ says, sections }: Dashboard, region: string): { start: string; widgets: Widget[] } => {
  const widgets: Widget[] = [text(says, 0)];
  let top = 1;
  for (const { title, charts } of sections) {
    widgets.push(text(`## ${title}`, top));
    charts.forEach((chart, index) => {
      const [x, y] = [(index % columns) * width, top + 1 + Math.floor(index / columns) * height];
      widgets.push({ type: 'metric', x, y, width, height, properties: propertiesOf(chart, region) });
    });
    top += 1 + Math.ceil(charts.length / columns) * height;
  }
  return { start: '-PT6H', widgets };
};

const columns = 3;
const width = 24 / columns;
const height = 6;
const periodSeconds = 300;

const text = (markdown: string, y: number): Widget => ({
  type: 'text',
  x: 0,
  y,
  width: 24,
  height: 1,
  properties: { markdown, background: 'transparent' },
});

const units = { count: 'Count', seconds: 'Seconds', dollars: 'US dollars' } as const;

const propertiesOf = ({ title, unit, lines }: Chart, region: string): Record<string, unknown> => ({
  title,
  region,
  view: 'timeSeries',
  stacked: false,
  period: periodSeconds,
  yAxis: { left: { min: 0, label: units[unit], showUnits: false } },
  metrics: lines.map(({ name, measure }, index) => [
    { id: `q${index + 1}`, expression: expressionOf(measure), ...(measure.by === undefined ? { label: name } : {}) },
  ]),
});

const expressionOf = (measure: ChartMeasure): string => (measure.kind === 'quantile' ? searchFor(measure) : queryOf(measure));

const quoted = (name: string): string => `"${name}"`;

/** What was recorded in a histogram is counted, what a counter was raised by is summed up. */
const queryOf = (measure: Exclude<ChartMeasure, { kind: 'quantile' }>): string => {
  const { name, kind } = metricTable[measure.of.metric];
  const how = kind === 'gauge' ? 'MAX' : kind === 'histogram' ? 'COUNT' : 'SUM';
  const where = conditionsOf(measure).map(({ label, value }) => `${quoted(label)} = '${value}'`);
  return [
    `SELECT ${how}(${quoted(name)}) FROM ${quoted(metricNamespace)}`,
    ...(where.length === 0 ? [] : [`WHERE ${where.join(' AND ')}`]),
    ...(measure.by === undefined ? [] : [`GROUP BY ${quoted(measure.by)}`]),
  ].join(' ');
};

/** One line for each set of labels: percentiles of parts cannot be added up. */
const searchFor = (measure: Extract<ChartMeasure, { kind: 'quantile' }>): string => {
  const terms = [
    `Namespace=${quoted(metricNamespace)}`,
    `MetricName=${quoted(metricTable[measure.of.metric].name)}`,
    ...conditionsOf(measure).map(({ label, value }) => `${quoted(label)}=${quoted(value)}`),
  ];
  return `SEARCH('${terms.join(' ')}', 'p${measure.quantile * 100}', ${periodSeconds})`;
};

/** Throws for a chart that CloudWatch cannot select: its queries know no alternatives. */
const conditionsOf = ({ of }: ChartMeasure): { label: string; value: string }[] =>
  matchesOf(of).map(({ label, not, values }) => {
    const [value] = values;
    if (not || values.length !== 1 || value === undefined) throw new Error(`a chart can ask for one value of ${label} only`);
    return { label, value };
  });
