import { type Attributes as Labels, type MeterProvider, metrics } from '@opentelemetry/api';
import { type AttributeName, attributeForms, keepAllowed } from './attributes.ts';
import { metricTable } from './metric-table.ts';

/** What tells that the service itself is well: its requests, whether it can take calls, and what it does for itself. */

const labels = (values: { [K in AttributeName]?: string | number }): Labels => keepAllowed(values, attributeForms) as Labels;

const createInstruments = (provider: MeterProvider) => {
  const meter = provider.getMeter('callwell');
  const { requests, housekeeping, auditBreaks } = metricTable;
  const advice = { explicitBucketBoundaries: [...requests.buckets] };
  return {
    requests: meter.createHistogram(requests.name, { unit: requests.unit, description: requests.what, advice }),
    housekeeping: meter.createCounter(housekeeping.name, { unit: housekeeping.unit, description: housekeeping.what }),
    auditBreaks: meter.createGauge(auditBreaks.name, { unit: auditBreaks.unit, description: auditBreaks.what }),
  };
};

/** One set a provider: the API has no proxy for instruments, so those made before the SDK starts would count nothing for ever. */
const made = new WeakMap<MeterProvider, ReturnType<typeof createInstruments>>();
const instruments = () => {
  const provider = metrics.getMeterProvider();
  const found = made.get(provider) ?? createInstruments(provider);
  made.set(provider, found);
  return found;
};

/** `forget`: which lines called. */
export type HousekeepingJob = 'anchor' | 'prune' | 'forget';

export const countOperations = {
  /** `route` is the pattern, such as `/v1/sessions/:sessionId/turns`; a path that nobody serves has none. */
  request: (request: { method: string; route: string; status: number; durationMs: number }): void =>
    instruments().requests.record(
      request.durationMs / 1000,
      labels({ 'http.request.method': request.method, 'http.route': request.route, 'http.response.status_code': request.status }),
    ),

  housekeeping: (job: HousekeepingJob, outcome: 'done' | 'failed'): void =>
    instruments().housekeeping.add(1, labels({ 'callwell.housekeeping.job': job, 'callwell.outcome': outcome })),

  /** What `npm run audit -- verify` found. */
  auditBreaks: (breaks: number): void => instruments().auditBreaks.record(breaks),
};

export type ServiceState = {
  /** Every cause there is, and whether it holds now. */
  failures: { cause: string; holds: boolean }[];
  /** How long it took to find out, ms. */
  durationMs: number;
  /** Null where it could not be read. */
  callbacksOverdue: number | null;
};

/** Looks at the service whenever metrics are collected, and never without a reader of metrics. Answers with what stops it. */
export const observeService = (look: () => Promise<ServiceState>): (() => void) => {
  const meter = metrics.getMeterProvider().getMeter('callwell');
  const gauge = ({ name, unit, what }: { name: string; unit: string; what: string }) =>
    meter.createObservableGauge(name, { unit, description: what });
  const [failures, duration, overdue] = [
    gauge(metricTable.readinessFailures),
    gauge(metricTable.readinessTime),
    gauge(metricTable.callbacksOverdue),
  ];
  const observe: Parameters<typeof meter.addBatchObservableCallback>[0] = async (result) => {
    const state = await look();
    for (const { cause, holds } of state.failures)
      result.observe(failures, holds ? 1 : 0, labels({ 'callwell.readiness.cause': cause }));
    result.observe(duration, state.durationMs / 1000);
    if (state.callbacksOverdue !== null) result.observe(overdue, state.callbacksOverdue);
  };
  const all = [failures, duration, overdue];
  meter.addBatchObservableCallback(observe, all);
  return () => meter.removeBatchObservableCallback(observe, all);
};
