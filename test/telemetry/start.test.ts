import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { context, metrics, trace } from '@opentelemetry/api';
import { afterEach, expect, it, vi } from 'vitest';
import { count } from '#src/telemetry/metrics.ts';
import { spans } from '#src/telemetry/spans.ts';
import { startTelemetry, wantsExport } from '#src/telemetry/start.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  for (const api of [trace, metrics, context]) api.disable();
});

it.each([
  [{}, false],
  [{ OTEL_SERVICE_NAME: 'callwell' }, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: '' }, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }, true],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://collector:4318/v1/traces' }, true],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', OTEL_SDK_DISABLED: 'true' }, false],
])('%j asks for an export: %s', async (env, expected) => {
  expect(wantsExport(env)).toBe(expected);
});

it('without an endpoint nothing is registered, and a span still runs its work', async () => {
  const telemetry = await startTelemetry('1.0.0', {});
  expect(telemetry.exporting).toBe(false);
  const seen = await spans.machine(
    'reception',
    '0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55',
    async () => trace.getActiveSpan()?.isRecording() ?? false,
  );
  expect(seen).toBe(false);
  await telemetry.stop();
});

it('with an endpoint, spans and metrics arrive there by OTLP when the service stops', async () => {
  const received: Record<string, Buffer> = {};
  const collector = createServer(async (request, response) => {
    received[request.url ?? ''] = await buffer(request);
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', endpoint);

  const telemetry = await startTelemetry('1.0.0');
  await spans.turn(
    { sessionId: '0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55', turn: 1, input: 'speech', channel: 'voice' },
    async () => undefined,
  );
  count.callEnded('completed');
  await telemetry.stop();
  collector.close();

  expect(telemetry.exporting).toBe(true);
  expect(received['/v1/traces']?.toString('latin1')).toContain('invoke_agent callwell');
  expect(received['/v1/metrics']?.toString('latin1')).toContain('callwell.calls.ended');
  expect(received['/v1/traces']?.toString('latin1')).not.toMatch(/host\.name|process\.command/);
});
