import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import { AggregationTemporality, type MetricData, type PushMetricExporter, type ResourceMetrics } from '@opentelemetry/sdk-metrics';

/**
 * Metrics as lines of CloudWatch's embedded metric format: on standard output, from which a container's log driver brings them to a log group,
 * CloudWatch takes them out as metrics. One line a point, with what came since the last one.
 */
export const emfExporter = (namespace: string, write: (line: string) => void): PushMetricExporter => ({
  export: ({ scopeMetrics }: ResourceMetrics, done: (result: ExportResult) => void): void => {
    for (const metric of scopeMetrics.flatMap(({ metrics }) => metrics)) for (const line of linesOf(metric, namespace)) write(line);
    done({ code: ExportResultCode.SUCCESS });
  },
  selectAggregationTemporality: () => AggregationTemporality.DELTA,
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
});

const linesOf = ({ descriptor: { name, unit }, dataPoints }: MetricData, namespace: string): string[] =>
  dataPoints.map(({ attributes, endTime: [seconds, nanos], value }) =>
    JSON.stringify({
      _aws: {
        Timestamp: seconds * 1_000 + Math.floor(nanos / 1e6),
        CloudWatchMetrics: [
          { Namespace: namespace, Dimensions: [Object.keys(attributes)], Metrics: [{ Name: name, Unit: unitOf(unit) }] },
        ],
      },
      ...attributes,
      [name]: typeof value === 'number' ? value : statisticsOf(value),
    }),
  );

/** Buckets have no place in the format; what CloudWatch calls a statistic set has. */
const statisticsOf = (value: object) => {
  const { min = 0, max = 0, sum = 0, count = 0 } = value as { min?: number; max?: number; sum?: number; count?: number };
  return { Min: min, Max: max, Sum: sum, Count: count };
};

/** UCUM to CloudWatch: annotations such as `{call}` count things; money has no unit there. */
const unitOf = (unit: string): string => (unit === 's' ? 'Seconds' : unit === '{USD}' ? 'None' : 'Count');
