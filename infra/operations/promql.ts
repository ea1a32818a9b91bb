import { type MetricKey, metricTable } from '../../src/telemetry/metric-table.ts';
import { type Label, type Measure, matchesOf, type Selection } from './measure.ts';

/**
 * Measures as PromQL, in two dialects. `prometheus`: the names that OpenTelemetry's translation makes (dots to underscores, the unit and
 * `_total` after it), as Prometheus's own OTLP receiver, the collector and Grafana's backends have them by default. `cloudwatch`: names as they
 * are, quoted, and histograms whole, as CloudWatch's OTLP endpoint keeps them.
 */
export type Dialect = {
  /** One series set: `suffix` is `_bucket`, `_count` or nothing where histograms are kept whole. */
  select(selection: Selection, suffix: '' | '_count' | '_bucket'): string;
  label(name: Label): string;
  /** How a histogram's buckets are told apart; null where histograms are whole. */
  bucketLabel: string | null;
};

/** UCUM units as words; those in braces only say what is counted. */
const unitWords: Record<string, string> = { s: 'seconds', By: 'bytes' };

/** The metric's name in Prometheus, without the suffixes of a histogram's parts. */
export const prometheusName = (key: MetricKey): string => {
  const { name, unit, kind } = metricTable[key];
  const word = unit.startsWith('{') ? null : (unitWords[unit] ?? unit);
  return [name.replace(/[^A-Za-z0-9]/g, '_'), ...(word === null ? [] : [word]), ...(kind === 'counter' ? ['total'] : [])].join('_');
};

const matchersOf = (selection: Selection, label: (name: Label) => string): string[] =>
  matchesOf(selection).map(({ label: name, not, values }) => {
    const [only] = values;
    const isOne = values.length === 1 && only !== undefined;
    const pattern = isOne ? only : values.map(escapeRegExp).join('|');
    return `${label(name)}${operators[isOne ? 'one' : 'several'][not ? 'not' : 'is']}${JSON.stringify(pattern)}`;
  });

const operators = { one: { is: '=', not: '!=' }, several: { is: '=~', not: '!~' } } as const;

const escapeRegExp = (value: string): string => value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

export const prometheus: Dialect = {
  label: (name) => name.replace(/[^A-Za-z0-9]/g, '_'),
  select: (selection, suffix) => {
    const matchers = matchersOf(selection, prometheus.label);
    return `${prometheusName(selection.metric)}${suffix}${matchers.length === 0 ? '' : `{${matchers.join(',')}}`}`;
  },
  bucketLabel: 'le',
};

export const cloudWatch: Dialect = {
  label: (name) => JSON.stringify(name),
  select: (selection) =>
    `{${[JSON.stringify(metricTable[selection.metric].name), ...matchersOf(selection, cloudWatch.label)].join(',')}}`,
  bucketLabel: null,
};

/** `value`: one number, or one for each value of the label `by`. `provided`: what must hold as well, or the value says nothing. */
export type Query = { value: string; provided: string | null };

export const promQl = (measure: Measure, dialect: Dialect): Query => {
  switch (measure.kind) {
    case 'events':
      return {
        value: measure.fromTheFirst ? allEventsIn(measure, dialect) : eventsIn(measure.of, measure.minutes, measure.by, dialect),
        provided: null,
      };
    case 'share': {
      const events = eventsIn(measure.of, measure.minutes, measure.by, dialect);
      const all = eventsIn(measure.among, measure.minutes, measure.by, dialect);
      return { value: `${events} / ${all}`, provided: `${events} >= ${measure.least}` };
    }
    case 'surge': {
      const events = eventsIn(measure.of, measure.minutes, measure.by, dialect);
      const usual = `${eventsIn(measure.of, dayMinutes, measure.by, dialect)} / ${dayMinutes / measure.minutes}`;
      return { value: `${events} / (${usual})`, provided: `${events} >= ${measure.least}` };
    }
    case 'quantile':
      return { value: `histogram_quantile(${measure.quantile}, ${bucketsIn(measure, dialect)})`, provided: null };
    case 'level':
      return { value: `max${byOf(measure.by, dialect)}(${levelOf(measure, dialect)})`, provided: null };
    case 'silence':
      return {
        value: `absent_over_time(${seriesOf(measure.of, dialect)}[${measure.minutes}m])`,
        provided: null,
      };
  }
};

const dayMinutes = 24 * 60;

const byOf = (by: Label | undefined, dialect: Dialect, ...more: string[]): string => {
  const labels = [...more, ...(by === undefined ? [] : [dialect.label(by)])];
  return labels.length === 0 ? '' : ` by (${labels.join(', ')}) `;
};

const isHistogram = ({ metric }: Selection): boolean => metricTable[metric].kind === 'histogram';

const suffixOf = (selection: Selection, { bucketLabel }: Dialect): '' | '_count' =>
  isHistogram(selection) && bucketLabel !== null ? '_count' : '';

const eventsIn = (selection: Selection, minutes: number, by: Label | undefined, dialect: Dialect): string =>
  `sum${byOf(by, dialect)}(${counted(selection, `increase(${seriesOf(selection, dialect)}[${minutes}m])`, dialect)})`;

/** Of a series that was not there before, all that it counts. */
const allEventsIn = ({ of, minutes, by }: Extract<Measure, { kind: 'events' }>, dialect: Dialect): string => {
  const series = seriesOf(of, dialect);
  const increase = counted(of, `increase(${series}[${minutes}m])`, dialect);
  const begun = `${counted(of, series, dialect)} unless ${counted(of, `${series} offset ${minutes}m`, dialect)}`;
  return `sum${byOf(by, dialect)}(${increase} > 0 or (${begun}))`;
};

const seriesOf = (selection: Selection, dialect: Dialect): string => dialect.select(selection, suffixOf(selection, dialect));

/** A histogram that is kept whole has its count inside. */
const counted = (selection: Selection, series: string, { bucketLabel }: Dialect): string =>
  isHistogram(selection) && bucketLabel === null ? `histogram_count(${series})` : series;

const bucketsIn = ({ of, minutes, by }: Extract<Measure, { kind: 'quantile' }>, dialect: Dialect): string => {
  const { bucketLabel } = dialect;
  const rate = `rate(${dialect.select(of, bucketLabel === null ? '' : '_bucket')}[${minutes}m])`;
  return `sum${byOf(by, dialect, ...(bucketLabel === null ? [] : [bucketLabel]))}(${rate})`;
};

const levelOf = ({ of, minutes }: Extract<Measure, { kind: 'level' }>, dialect: Dialect): string =>
  minutes === undefined ? dialect.select(of, '') : `last_over_time(${dialect.select(of, '')}[${minutes}m])`;
