import { type Context, context, type Span, SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { type Attributes, attributeForms, keepAllowed } from './attributes.ts';
import { typeOf } from './errors.ts';
import { withSession } from './session-scope.ts';
import { parentOf, type RemoteTrace } from './trace-context.ts';
import { tracer } from './tracer.ts';

/** Adds what is known only later to the span that runs. */
export type Note = (attributes: Attributes) => void;

type Options = { kind?: 'internal' | 'client' | 'server'; parent?: Context };

const kinds = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT, server: SpanKind.SERVER };

/**
 * Runs `work` in a span. When it throws, the span ends as an error with `error.type` alone and the error goes on; an expected outcome is
 * noted by the work itself. `name` is a code of ours, never made from words of a caller.
 */
export const inSpan = <T>(
  name: string,
  attributes: Attributes,
  work: (note: Note) => Promise<T> | T,
  options: Options = {},
): Promise<T> =>
  tracer().startActiveSpan(name, { kind: kinds[options.kind ?? 'internal'] }, options.parent ?? context.active(), async (span) => {
    add(span, attributes);
    try {
      return await work((more) => add(span, more));
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  });

/** `inSpan` for work that is a pure function of its input: reading, judging, wording. */
export const inSpanSync = <T>(name: string, attributes: Attributes, work: (note: Note) => T): T =>
  tracer().startActiveSpan(name, (span) => {
    add(span, attributes);
    try {
      return work((more) => add(span, more));
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  });

const fail = (span: Span, error: unknown): void => {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', typeOf(error));
};

/** Nothing is looked at where nobody listens: without an SDK, or when the trace is not sampled. */
const add = (span: Span, attributes: Attributes): void => {
  if (span.isRecording())
    span.setAttributes(keepAllowed(attributes, attributeForms) as Record<string, string | number | boolean | string[]>);
};

/** A turn, or the opening of a call. What is known only later is noted. */
export type TurnFacts = { sessionId: string; input: string; turn?: number; channel?: string };

/** The spans of a call, one function a kind, so that names and attributes are the same everywhere. */
export const spans = {
  /** The whole turn; the parent of all others. All that it sets off is done for its session. */
  turn: <T>({ sessionId, input, turn, channel }: TurnFacts, work: (note: Note) => Promise<T>): Promise<T> =>
    withSession(sessionId, () =>
      inSpan(
        'invoke_agent callwell',
        {
          ...agentAttributes('callwell'),
          'callwell.turn': turn,
          'callwell.turn.input': input,
          'callwell.channel': channel,
        },
        work,
        { kind: 'server' },
      ),
    ),
  guardrails: <T>(direction: 'in' | 'out', sessionId: string, work: (note: Note) => T): T =>
    inSpanSync('guardrails', { 'session.id': sessionId, 'callwell.guardrail.direction': direction }, work),
  understanding: <T>(sessionId: string, work: (note: Note) => Promise<T> | T): Promise<T> =>
    inSpan('understand', { 'session.id': sessionId }, work),
  /** The agent that has the floor: one machine's way from an event to rest. */
  machine: <T>(agent: string, sessionId: string, work: (note: Note) => Promise<T>): Promise<T> =>
    inSpan(`invoke_agent ${agent}`, { ...agentAttributes(agent), 'session.id': sessionId }, work),
  tool: <T>(tool: string, sessionId: string, work: (note: Note) => Promise<T>): Promise<T> =>
    inSpan(`execute_tool ${tool}`, { ...toolAttributes(tool), 'network.transport': 'inproc', 'session.id': sessionId }, work),
  /** A tool that a client elsewhere calls, within the client's own trace. */
  toolServed: <T>(tool: string, client: RemoteTrace, work: (note: Note) => Promise<T>): Promise<T> =>
    withSession(client.sessionId, () =>
      inSpan(`tools/call ${tool}`, { ...toolAttributes(tool), 'network.transport': 'tcp' }, work, {
        kind: 'server',
        parent: parentOf(client),
      }),
    ),
};

/** `callwell` is the service as a whole; the others are its agents. */
const agentAttributes = (agent: string): Attributes => ({
  'gen_ai.operation.name': 'invoke_agent',
  'gen_ai.provider.name': 'callwell',
  'gen_ai.agent.name': agent,
});

const toolAttributes = (tool: string): Attributes => ({
  'gen_ai.operation.name': 'execute_tool',
  'gen_ai.provider.name': 'callwell',
  'gen_ai.tool.name': tool,
  'gen_ai.tool.type': 'extension',
  'mcp.method.name': 'tools/call',
});
