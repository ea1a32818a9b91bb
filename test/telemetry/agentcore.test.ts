import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { context, logs, metrics, propagation, trace } from '@opentelemetry/api';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { signedEndpoint } from '#src/telemetry/aws-endpoints.ts';
import { fhirCalled } from '#src/telemetry/exchange-spans.ts';
import { createLog } from '#src/telemetry/logger.ts';
import { count } from '#src/telemetry/metrics.ts';
import { signedSender } from '#src/telemetry/signed-sender.ts';
import { inSpan, spans } from '#src/telemetry/spans.ts';
import { startTelemetry } from '#src/telemetry/start.ts';
import { readLogs, readTraces } from './support/otlp.ts';

/** An endpoint that takes a request only when its signature is right, as the service's own does. */

const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const sessionId = '0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55';

type Received = { path: string; headers: IncomingMessage['headers']; body: Buffer; isSigned: boolean };
let received: Received[] = [];
let answers: number[] = [];
let endpoint: Server;
let origin = '';

beforeEach(async () => {
  received = [];
  answers = [];
  endpoint = createServer(async (request, response) => {
    const body = await buffer(request);
    const isSigned = signatureOf(request, body) === /Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '')?.[1];
    received.push({ path: request.url ?? '', headers: request.headers, body, isSigned });
    response.writeHead(isSigned ? (answers.shift() ?? 200) : 403).end();
  }).listen(0, '127.0.0.1');
  await once(endpoint, 'listening');
  origin = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}`;
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secret);
  vi.stubEnv('AWS_SESSION_TOKEN', 'synthetic-token');
  vi.stubEnv('AWS_REGION', 'us-east-1');
});

afterEach(() => {
  endpoint.close();
  vi.unstubAllEnvs();
  for (const api of [trace, metrics, context, logs, propagation]) api.disable();
});

/** Signature Version 4 as the AWS reference describes it, from what arrived. */
const signatureOf = ({ headers, url }: IncomingMessage, body: Buffer): string => {
  const [, scope = '', names = ''] =
    /Credential=AKIDEXAMPLE\/([^,]+), SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? [];
  const [day = '', region = '', service = ''] = scope.split('/');
  const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
  const canonical = names.split(';').map((name) => `${name}:${String(headers[name])}\n`);
  const request = ['POST', url, '', canonical.join(''), names, sha256(body)].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(request)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<Buffer | string>(
    (secretKey, part) => createHmac('sha256', secretKey).update(part).digest(),
    `AWS4${secret}`,
  );
  return createHmac('sha256', key).update(text).digest('hex');
};

const observe = (): void => {
  vi.stubEnv('AGENT_OBSERVABILITY_ENABLED', 'true');
  vi.stubEnv('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', `${origin}/v1/traces`);
  vi.stubEnv('OTEL_EXPORTER_OTLP_LOGS_ENDPOINT', `${origin}/v1/logs`);
  vi.stubEnv(
    'OTEL_EXPORTER_OTLP_LOGS_HEADERS',
    'x-aws-log-group=/aws/bedrock-agentcore/runtimes/callwell,x-aws-log-stream=runtime-logs,x-aws-metric-namespace=bedrock-agentcore',
  );
  vi.stubEnv(
    'OTEL_RESOURCE_ATTRIBUTES',
    'service.name=patient-access,cloud.resource_id=arn:aws:ecs:us-east-1:111122223333:service/callwell',
  );
};

const turn = () =>
  spans.turn({ sessionId, turn: 3, input: 'speech', channel: 'voice' }, () =>
    spans.machine('scheduling', sessionId, () =>
      spans.tool('ehr_find_openings', sessionId, async (note) => {
        fhirCalled({ interaction: 'search', resourceType: 'Slot', status: 200, kind: 'ok', durationMs: 4 });
        note({ 'callwell.tool.outcome': 'found' });
        createLog({ write: () => undefined }).event('turn.settled', { sessionId, turn: 3, status: 'active' });
      }),
    ),
  );

it('spans arrive signed, with all that the dashboard of agents reads', async () => {
  observe();
  const telemetry = await startTelemetry('1.4.0');
  await turn();
  await telemetry.stop();

  const sent = received.find(({ path }) => path === '/v1/traces') ?? expect.fail('no traces');
  expect(sent.isSigned).toBe(true);
  expect(sent.headers).toMatchObject({
    authorization: expect.stringMatching(/Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/xray\/aws4_request/),
    'content-type': 'application/x-protobuf',
    'content-encoding': 'gzip',
    'x-amz-security-token': 'synthetic-token',
  });
  const exported = readTraces(gunzipSync(sent.body));
  expect(exported.map(({ name }) => name).sort()).toEqual([
    'execute_tool ehr_find_openings',
    'fhir search Slot',
    'invoke_agent callwell',
    'invoke_agent scheduling',
  ]);
  for (const { attributes, resource } of exported) {
    expect(attributes).toMatchObject({ 'session.id': sessionId, 'gen_ai.conversation.id': sessionId });
    expect(resource).toMatchObject({
      'service.name': 'patient-access',
      'service.version': '1.4.0',
      'aws.service.type': 'gen_ai_agent',
      'aws.log.group.names': '/aws/bedrock-agentcore/runtimes/callwell',
      'cloud.resource_id': 'arn:aws:ecs:us-east-1:111122223333:service/callwell',
    });
  }
  const byName = new Map(exported.map((span) => [span.name, span]));
  expect(byName.get('invoke_agent scheduling')?.attributes).toMatchObject({
    'gen_ai.operation.name': 'invoke_agent',
    'gen_ai.provider.name': 'callwell',
    'gen_ai.agent.name': 'scheduling',
  });
  expect(byName.get('execute_tool ehr_find_openings')).toMatchObject({
    parentSpanId: byName.get('invoke_agent scheduling')?.spanId,
    attributes: {
      'gen_ai.operation.name': 'execute_tool',
      'gen_ai.provider.name': 'callwell',
      'gen_ai.tool.name': 'ehr_find_openings',
      'mcp.method.name': 'tools/call',
    },
  });
});

it('log lines arrive signed in their log group, as records tied to session and span, without what is on no list', async () => {
  observe();
  const telemetry = await startTelemetry('1.4.0');
  await turn();
  logs
    .getLogger('library')
    .emit({ body: 'patient Ana Ruiz', eventName: 'Ana Ruiz', attributes: { patient: 'Ana Ruiz', turn: 'Ana' } });
  await telemetry.stop();

  const sent = received.find(({ path }) => path === '/v1/logs') ?? expect.fail('no logs');
  expect(sent.isSigned).toBe(true);
  expect(sent.headers).toMatchObject({
    authorization: expect.stringContaining('/us-east-1/logs/aws4_request'),
    'x-aws-log-group': '/aws/bedrock-agentcore/runtimes/callwell',
    'x-aws-log-stream': 'runtime-logs',
    'x-aws-metric-namespace': 'bedrock-agentcore',
  });
  const body = gunzipSync(sent.body);
  expect(readLogs(body)).toMatchObject([
    { body: 'turn.settled', eventName: 'turn.settled', attributes: { 'session.id': sessionId, turn: 3, status: 'active' } },
    { body: 'unnamed.event', attributes: {} },
  ]);
  expect(body.toString('latin1')).not.toContain('Ana');
});

it('metrics are lines from which CloudWatch takes them, where it is asked for', async () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  observe();
  vi.stubEnv('OTEL_METRICS_EXPORTER', 'awsemf');
  const telemetry = await startTelemetry('1.4.0');
  count.escalation({ reason: 'medicalEmergency', priority: 'emergency' });
  count.turnSettled({ status: 'active', input: 'speech', durationMs: 20 });
  count.turnSettled({ status: 'active', input: 'speech', durationMs: 40 });
  await telemetry.stop();
  vi.restoreAllMocks();

  const metric = (name: string, unit: string, ...labels: string[]) => ({
    Timestamp: expect.closeTo(Date.now(), -5),
    CloudWatchMetrics: [{ Namespace: 'bedrock-agentcore', Dimensions: [labels], Metrics: [{ Name: name, Unit: unit }] }],
  });
  const points = lines.filter((line) => line.startsWith('{"_aws"')).map((line) => JSON.parse(line) as unknown);
  expect(points).toContainEqual({
    _aws: metric('callwell.escalations', 'Count', 'callwell.escalation.reason', 'callwell.escalation.priority'),
    'callwell.escalation.reason': 'medicalEmergency',
    'callwell.escalation.priority': 'emergency',
    'callwell.escalations': 1,
  });
  expect(points).toContainEqual({
    _aws: metric('callwell.turn.duration', 'Seconds', 'callwell.status', 'callwell.turn.input'),
    'callwell.status': 'active',
    'callwell.turn.input': 'speech',
    'callwell.turn.duration': { Min: 0.02, Max: 0.04, Sum: 0.06, Count: 2 },
  });
});

it('a body that the endpoint cannot take now is sent again, and one that it refuses is not', async () => {
  const target = signedEndpoint('TRACES', {
    AWS_REGION: 'us-east-1',
    AGENT_OBSERVABILITY_ENABLED: 'true',
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${origin}/v1/traces`,
  });
  const send = signedSender(target ?? expect.fail('no endpoint'), { pausesMs: [1, 1] });
  answers = [503, 429, 200];
  expect(await send(Buffer.from('spans'))).toBe(true);
  expect(received).toHaveLength(3);
  answers = [400];
  expect(await send(Buffer.from('spans'))).toBe(false);
  answers = [503, 503, 503];
  expect(await send(Buffer.from('spans'))).toBe(false);
  expect(received).toHaveLength(7);
  expect(received.every(({ isSigned }) => isSigned)).toBe(true);
});

it('failures of the export are nobody’s failure', async () => {
  observe();
  endpoint.close();
  const telemetry = await startTelemetry('1.4.0');
  expect(await inSpan('work', {}, () => 'done')).toBe('done');
  await expect(telemetry.stop()).resolves.toBeUndefined();
});

const aws = 'https://xray.eu-west-1.amazonaws.com/v1/traces';
it.each<[object, object | null]>([
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: aws }, { url: aws, region: 'eu-west-1', service: 'xray' }],
  [
    { AGENT_OBSERVABILITY_ENABLED: 'true', AWS_REGION: 'eu-west-1' },
    { url: aws, region: 'eu-west-1' },
  ],
  [{ AWS_REGION: 'eu-west-1' }, null],
  [{ AGENT_OBSERVABILITY_ENABLED: 'true', AWS_REGION: 'eu-west-1', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }, null],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://xray.eu-west-1.amazonaws.com.example.org/v1/traces' }, null],
  [
    {
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://vpce-1.example.org/v1/traces',
      AGENT_OBSERVABILITY_ENABLED: 'true',
      AWS_REGION: 'us-east-2',
    },
    { url: 'https://vpce-1.example.org/v1/traces', region: 'us-east-2' },
  ],
  // The token of a session must not cross a network in the clear.
  [
    {
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector:4318/v1/traces',
      AGENT_OBSERVABILITY_ENABLED: 'true',
      AWS_REGION: 'us-east-2',
    },
    null,
  ],
])('%j is signed for %j', (env, expected) => {
  const found = signedEndpoint('TRACES', env as Record<string, string>);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toMatchObject(expected);
});
