import { afterAll, expect, it } from 'vitest';
import { readinessCauses, serviceState } from '#src/readiness.ts';
import { openDatabase } from '#src/storage/database.ts';
import { countOperations, observeService } from '#src/telemetry/operations.ts';
import { captureTelemetry } from '#test/support/telemetry.ts';

const telemetry = captureTelemetry();
afterAll(() => telemetry.stop());

const pointsOf = async (name: string) =>
  (await telemetry.metrics())
    .find(({ descriptor }) => descriptor.name === name)
    ?.dataPoints.map(({ attributes, value }) => ({ attributes, value })) ?? [];

it('counts requests by the pattern of their route, never by a path', async () => {
  countOperations.request({ method: 'POST', route: '/v1/sessions/:sessionId/turns', status: 200, durationMs: 40 });
  countOperations.request({ method: 'GET', route: '/v1/sessions/2065550142', status: 404, durationMs: 1 });
  expect((await pointsOf('http.server.request.duration')).map(({ attributes }) => attributes)).toEqual([
    { 'http.request.method': 'POST', 'http.route': '/v1/sessions/:sessionId/turns', 'http.response.status_code': 200 },
    { 'http.request.method': 'GET', 'http.response.status_code': 404 },
  ]);
});

it('counts what the service does for itself, and what a verification of the audit found', async () => {
  countOperations.housekeeping('anchor', 'failed');
  countOperations.auditBreaks(3);
  expect(await pointsOf('callwell.housekeeping')).toEqual([
    { attributes: { 'callwell.housekeeping.job': 'anchor', 'callwell.outcome': 'failed' }, value: 1 },
  ]);
  expect(await pointsOf('callwell.audit.breaks')).toEqual([{ attributes: {}, value: 3 }]);
});

it('tells which causes keep calls away while the database does not answer, and nothing that it cannot know', async () => {
  const unreachable = await openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', dataDir: '' });
  const stop = observeService(() => serviceState(unreachable, new Date()));
  const failures = await pointsOf('callwell.readiness.failures');
  stop();
  await unreachable.close();
  expect(failures).toEqual(
    Object.keys(readinessCauses).map((cause) => ({
      attributes: { 'callwell.readiness.cause': cause },
      value: cause === 'database-unreachable' ? 1 : 0,
    })),
  );
  expect(await pointsOf('callwell.callbacks.overdue')).toEqual([]);
});
