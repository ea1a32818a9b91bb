import { isEmf, signedEndpoint } from './aws-endpoints.ts';

/** Ends the export; everything recorded so far is sent first. */
export type Telemetry = { exporting: boolean; stop(): Promise<void> };

type Environment = Record<string, string | undefined>;

const endpoints = ['', 'TRACES_', 'METRICS_', 'LOGS_'].map((signal) => `OTEL_EXPORTER_OTLP_${signal}ENDPOINT`);

/** Whether the standard `OTEL_*` names, or the switch of AgentCore Observability, ask for an export. */
export const wantsExport = (env: Environment): boolean =>
  env.OTEL_SDK_DISABLED?.toLowerCase() !== 'true' &&
  (endpoints.some((name) => Boolean(env[name]?.trim())) || signedEndpoint('TRACES', env) !== null || isEmf(env));

/**
 * Starts the export of spans and metrics where the environment names an endpoint; else nothing is loaded, and a span costs a function call.
 * The SDK itself reads the `OTEL_*` names from the process's environment.
 */
export const startTelemetry = async (version: string, env: Environment = process.env): Promise<Telemetry> => {
  if (!wantsExport(env)) return { exporting: false, stop: () => Promise.resolve() };
  const { startSdk } = await import('./sdk.ts');
  const stop = await startSdk(version, env);
  return { exporting: true, stop };
};
