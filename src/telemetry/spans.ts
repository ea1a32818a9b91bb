import { type Span, SpanKind, SpanStatusCode, type Tracer, type TracerProvider, trace } from '@opentelemetry/api';
import { type Attributes, attributeForms, keepAllowed } from './attributes.ts';
import { typeOf } from './errors.ts';

/** Adds what is known only later to the span that runs. */
export type Note = (attributes: Attributes) => void;

type Options = { kind?: 'internal' | 'client' | 'server' };

const kinds = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT, server: SpanKind.SERVER };

/** Made once a provider: making one costs more than a span that nobody records. */
let made: { provider: TracerProvider; tracer: Tracer } | undefined;
const tracer = (): Tracer => {
  const provider = trace.getTracerProvider();
  if (made?.provider !== provider) made = { provider, tracer: provider.getTracer('callwell') };
  return made.tracer;
};

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
  tracer().startActiveSpan(name, { kind: kinds[options.kind ?? 'internal'] }, async (span) => {
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

/** `model` names no account: an ARN is cut to its last part.. */
export type AskedModel = {
  job: 'read' | 'word';
  provider: 'aws.bedrock' | 'openai';
  model: string;
  promptVersion: string;
  sessionId: string;
};

/** The spans of a call, one function a kind, so that names and attributes are the same everywhere. */
export const spans = {
  /** The whole turn; the parent of all others. */
  turn: <T>(
    facts: { sessionId: string; turn: number; input: string; channel: string },
    work: (note: Note) => Promise<T>,
  ): Promise<T> =>
    inSpan(
      'invoke_agent callwell',
      {
        'gen_ai.operation.name': 'invoke_agent',
        'gen_ai.provider.name': 'callwell',
        'gen_ai.agent.name': 'callwell',
        'gen_ai.conversation.id': facts.sessionId,
        'session.id': facts.sessionId,
        'callwell.turn': facts.turn,
        'callwell.turn.input': facts.input,
        'callwell.channel': facts.channel,
      },
      work,
      { kind: 'server' },
    ),
  guardrails: <T>(direction: 'in' | 'out', sessionId: string, work: (note: Note) => T): T =>
    inSpanSync('guardrails', { 'session.id': sessionId, 'callwell.guardrail.direction': direction }, work),
  understanding: <T>(sessionId: string, work: (note: Note) => Promise<T> | T): Promise<T> =>
    inSpan('understand', { 'session.id': sessionId }, work),
  /** One machine's way from an event to rest. */
  machine: <T>(agent: string, sessionId: string, work: (note: Note) => Promise<T>): Promise<T> =>
    inSpan(
      `invoke_workflow ${agent}`,
      { 'gen_ai.operation.name': 'invoke_workflow', 'gen_ai.workflow.name': agent, 'session.id': sessionId },
      work,
    ),
  tool: <T>(tool: string, sessionId: string, work: (note: Note) => Promise<T>): Promise<T> =>
    inSpan(
      `execute_tool ${tool}`,
      {
        'gen_ai.operation.name': 'execute_tool',
        'gen_ai.provider.name': 'callwell',
        'gen_ai.tool.name': tool,
        'gen_ai.tool.type': 'extension',
        'mcp.method.name': 'tools/call',
        'session.id': sessionId,
      },
      work,
    ),
  /** One FHIR interaction: `search-type`, `read`, `create`, `update`, `transaction`. Never the URL. */
  fhir: <T>(interaction: string, resourceType: string, work: (note: Note) => Promise<T>): Promise<T> =>
    inSpan(
      `fhir ${interaction} ${resourceType}`,
      { 'callwell.fhir.interaction': interaction, 'callwell.fhir.resource_type': resourceType },
      work,
      { kind: 'client' },
    ),
  /** One question to a language model, with its retries. What is asked and answered is never in it. */
  chat: <T>(asked: AskedModel, work: (note: Note) => Promise<T>): Promise<T> =>
    inSpan(
      `chat ${asked.job}`,
      {
        'gen_ai.operation.name': 'chat',
        'gen_ai.provider.name': asked.provider,
        'gen_ai.request.model': asked.model,
        'callwell.model.job': asked.job,
        'callwell.prompt.version': asked.promptVersion,
        'session.id': asked.sessionId,
      },
      work,
      { kind: 'client' },
    ),
  /** One look of Amazon Bedrock Guardrails at what is said, or was worded. */
  applyGuardrail: <T>(source: 'input' | 'output', sessionId: string, work: (note: Note) => Promise<T>): Promise<T> =>
    inSpan(
      `apply_guardrail ${source}`,
      {
        'gen_ai.operation.name': 'apply_guardrail',
        'gen_ai.provider.name': 'aws.bedrock',
        'callwell.model.job': `filter.${source}`,
        'session.id': sessionId,
      },
      work,
      { kind: 'client' },
    ),
  /** One X12 exchange, such as `270`. */
  x12: <T>(transaction: '270', work: (note: Note) => Promise<T>): Promise<T> =>
    inSpan(`x12 ${transaction}`, { 'callwell.x12.transaction': `X12_${transaction}` }, work, { kind: 'client' }),
};
