import { type MetricKey, metricTable } from '../../src/telemetry/metric-table.ts';

/** What a chart shows and an alarm watches, as data: each system's own query is made from it. */

type LabelOf<K extends MetricKey> = (typeof metricTable)[K]['labels'][number];

/** One value, any of several, or none of several. */
export type Match = string | readonly string[] | { not: readonly string[] };

/** A metric, or the part of it whose labels match. */
export type Selection = {
  [K in MetricKey]: { metric: K; where?: { readonly [L in LabelOf<K>]?: Match } };
}[MetricKey];

export type Measure =
  /**
   * How many events there were in the last `minutes`; of a histogram, how many were measured. An increase does not see the event that began a
   * series; with `fromTheFirst`, which is for what should never happen, it is counted as well.
   */
  | { kind: 'events'; of: Selection; minutes: number; by?: Label; fromTheFirst?: true }
  /** Which part of the events of `among` those of `of` were, 0 to 1, where there were at least `least` of them. */
  | { kind: 'share'; of: Selection; among: Selection; minutes: number; least: number; by?: Label }
  /** How many times as many events in the last `minutes` as in such a stretch of the last day, where there were at least `least`. */
  | { kind: 'surge'; of: Selection; minutes: number; least: number; by?: Label }
  /** The value under which a part of all lies: `quantile` 0.95 is the 95th percentile. */
  | { kind: 'quantile'; of: Selection; quantile: number; minutes: number; by?: Label }
  /** The highest that any instance tells; the last one within `minutes` where a gauge is not told all the time. */
  | { kind: 'level'; of: Selection; by?: Label; minutes?: number }
  /** 1 while nobody has told the metric for so long. */
  | { kind: 'silence'; of: Selection; minutes: number };

export type Label = LabelOf<MetricKey>;

/** Every metric that a measure looks at. */
export const metricsOf = (measure: Measure): MetricKey[] => [
  measure.of.metric,
  ...(measure.kind === 'share' ? [measure.among.metric] : []),
];

/** What is wrong with a measure: a quantile of what is no histogram, a label that a metric has not. Empty: nothing. */
export const problemsOf = (measure: Measure): string[] => {
  const { kind, labels } = metricTable[measure.of.metric];
  const isGauge = kind === 'gauge';
  const by = 'by' in measure ? measure.by : undefined;
  return [
    ...(measure.kind === 'quantile' && kind !== 'histogram' ? ['a quantile needs a histogram'] : []),
    ...(measure.kind === 'level' && !isGauge ? ['a level needs a gauge'] : []),
    ...(['events', 'share', 'surge'].includes(measure.kind) && isGauge ? ['a gauge has no events'] : []),
    ...(by !== undefined && !(labels as readonly Label[]).includes(by) ? [`${measure.of.metric} has no label ${by}`] : []),
  ];
};

/** The labels that have to match, with the values that may or may not be there. */
export const matchesOf = ({ where = {} }: Selection): { label: Label; not: boolean; values: readonly string[] }[] =>
  (Object.entries(where) as [Label, Match][]).map(([label, match]) => {
    if (typeof match === 'string') return { label, not: false, values: [match] };
    return 'not' in match ? { label, not: true, values: match.not } : { label, not: false, values: match };
  });
