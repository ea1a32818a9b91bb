type Environment = Record<string, string | undefined>;

/** Where spans or log records go at AWS, and how the requests are signed. */
export type SignedEndpoint = { url: string; service: 'xray' | 'logs'; region: string; headers: Record<string, string> };

export type Signal = 'TRACES' | 'LOGS';

const signals = {
  TRACES: { service: 'xray', path: '/v1/traces' },
  LOGS: { service: 'logs', path: '/v1/logs' },
} as const;

/** Whether this process is to be seen in AgentCore Observability, by the name that AWS gave the switch. */
export const isAgentObserved = (env: Environment): boolean => env['AGENT_OBSERVABILITY_ENABLED']?.trim().toLowerCase() === 'true';

/** Whether metrics are lines for CloudWatch on standard output, by the name that AWS's own distribution has for it. */
export const isEmf = (env: Environment): boolean => env['OTEL_METRICS_EXPORTER']?.trim() === 'awsemf';

/**
 * The endpoint of a signal that takes requests with an AWS signature: the one that `OTEL_EXPORTER_OTLP_<signal>_ENDPOINT` names if it is
 * AWS's own, or any that is https or of this machine where AGENT_OBSERVABILITY_ENABLED is `true` (a VPC endpoint, a stand-in); without a name,
 * that of AWS_REGION where AGENT_OBSERVABILITY_ENABLED is `true`. Null: the signal goes elsewhere, or nowhere.
 */
export const signedEndpoint = (signal: Signal, env: Environment): SignedEndpoint | null => {
  const { service, path } = signals[signal];
  const named = env[`OTEL_EXPORTER_OTLP_${signal}_ENDPOINT`]?.trim();
  const region = env['AWS_REGION']?.trim() || env['AWS_DEFAULT_REGION']?.trim();
  const headers = headersOf(env[`OTEL_EXPORTER_OTLP_${signal}_HEADERS`]);
  if (named) {
    const own = regionOf(named, service, path) ?? (isAgentObserved(env) && isGuarded(named) ? region : undefined);
    return own ? { url: named, service, region: own, headers } : null;
  }
  if (!isAgentObserved(env) || !region || isElsewhere(env)) return null;
  return { url: `https://${service}.${region}.amazonaws.com${path}`, service, region, headers };
};

/** One endpoint for all signals is a collector's: it is left in charge. */
const isElsewhere = (env: Environment): boolean => Boolean(env['OTEL_EXPORTER_OTLP_ENDPOINT']?.trim());

const regionOf = (url: string, service: string, path: string): string | undefined =>
  new RegExp(`^https://${service}\\.([a-z]{2}[a-z0-9-]+)\\.(?:amazonaws\\.com|api\\.aws)(?:\\.cn)?${path}$`).exec(url)?.[1];

/** A signature may carry a session's token, which must not cross a network in the clear. */
const isGuarded = (text: string): boolean => {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname));
};

/** `name=value,name=value`, as the OpenTelemetry specification has it; values are percent-encoded. What cannot be read is left out. */
const headersOf = (text: string | undefined): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const pair of (text ?? '').split(',')) {
    const [name = '', value = ''] = pair.split(/=(.*)/s).map((part) => part.trim());
    if (/^[\w-]+$/.test(name)) headers[name.toLowerCase()] = decoded(value);
  }
  return headers;
};

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
