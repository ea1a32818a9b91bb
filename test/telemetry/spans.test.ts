import { trace } from '@opentelemetry/api';
import { afterAll, describe, expect, it } from 'vitest';
import { fhirCalled } from '#src/telemetry/exchange-spans.ts';
import { inSpan, inSpanSync, spans } from '#src/telemetry/spans.ts';
import { captureTelemetry } from '#test/support/telemetry.ts';

const telemetry = captureTelemetry();
afterAll(() => telemetry.stop());

const sessionId = '0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55';
const exportedAs = (name: string) => telemetry.spans().find((span) => span.name === name) ?? expect.fail(`no span ${name}`);

/** What a caller could have said, in the places where a span could carry it. */
const secrets = ['Ana Ruiz', '1980-03-04', '+12065550142', '98101', '123-45-6789', 'ana@example.org'];

describe('a span', () => {
  it('carries the conventions of a turn, a machine, a tool and the calls that leave the process, one within the other', async () => {
    const result = await spans.turn({ sessionId, turn: 3, input: 'speech', channel: 'voice' }, async (note) => {
      spans.guardrails('in', sessionId, (judged) => judged({ 'callwell.guardrail.rule': 'toxicity' }));
      await spans.understanding(sessionId, () => []);
      await spans.machine('scheduling', sessionId, () =>
        spans.tool('ehr_book_appointment', sessionId, async (told) => {
          fhirCalled({ interaction: 'create', resourceType: 'Appointment', status: 201, kind: 'ok', durationMs: 12 });
          told({ 'callwell.tool.outcome': 'booked' });
        }),
      );
      note({ 'callwell.state': 'scheduling.booked', 'callwell.status': 'active' });
      return 'answer';
    });

    expect(result).toBe('answer');
    const turn = exportedAs('invoke_agent callwell');
    expect(turn.attributes).toEqual({
      'gen_ai.operation.name': 'invoke_agent',
      'gen_ai.provider.name': 'callwell',
      'gen_ai.agent.name': 'callwell',
      'gen_ai.conversation.id': sessionId,
      'session.id': sessionId,
      'callwell.turn': 3,
      'callwell.turn.input': 'speech',
      'callwell.channel': 'voice',
      'callwell.state': 'scheduling.booked',
      'callwell.status': 'active',
    });
    expect(exportedAs('execute_tool ehr_book_appointment').attributes).toMatchObject({
      'gen_ai.operation.name': 'execute_tool',
      'mcp.method.name': 'tools/call',
      'callwell.tool.outcome': 'booked',
    });
    expect(exportedAs('fhir create Appointment').parentSpanContext?.spanId).toBe(
      exportedAs('execute_tool ehr_book_appointment').spanContext().spanId,
    );
    expect(new Set(telemetry.spans().map((span) => span.spanContext().traceId)).size).toBe(1);
  });

  it('that fails tells the type of the error and nothing of its message, and lets the error go on', async () => {
    const error = Object.assign(new Error('no slot for Ana Ruiz'), { code: 'ECONNREFUSED' });
    await expect(inSpan('failing', {}, () => Promise.reject(error))).rejects.toBe(error);
    expect(() => inSpanSync('failing.at.once', {}, () => JSON.parse('{"name": Ana'))).toThrow(SyntaxError);

    expect(exportedAs('failing')).toMatchObject({ attributes: { 'error.type': 'ECONNREFUSED' }, status: { code: 2 }, events: [] });
    expect(exportedAs('failing.at.once').attributes).toEqual({ 'error.type': 'SyntaxError' });
    expect(await telemetry.everything()).not.toContain('Ana');
  });

  it.each(secrets)('drops %s wherever our own code might put it', async (secret) => {
    await inSpan('careless', { 'callwell.goal': secret, 'session.id': secret, 'callwell.acts': [secret] }, async (note) => {
      note({ 'callwell.state': secret, [secret]: 1 });
    });
    expect(await telemetry.everything()).not.toContain(secret);
  });

  it.each(secrets)('of somebody else’s code leaves without %s in name, attributes, events, links or status', async (secret) => {
    const span = trace
      .getTracer('library')
      .startSpan(`GET /Patient?name=${secret}`, { attributes: { 'url.full': `http://ehr/?q=${secret}` } });
    span.setAttributes({ 'session.id': secret, 'http.request.method': 'GET' });
    span.addLink({ context: span.spanContext(), attributes: { patient: secret } });
    span.recordException(new Error(`no such patient: ${secret}`));
    span.setStatus({ code: 2, message: secret });
    span.end();

    expect(JSON.stringify(telemetry.rawSpans().map(({ attributes, name, status }) => [attributes, name, status]))).toContain(
      secret,
    );
    expect(await telemetry.everything()).not.toContain(secret);
    expect(exportedAs('library').attributes).toEqual({ 'http.request.method': 'GET' });
  });
});
