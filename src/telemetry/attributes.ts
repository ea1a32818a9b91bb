/**
 * Every attribute that may leave the process on a span or a metric, with the form that its value must have. This is an allow-list: what is
 * not here is dropped at the exporter, and so is a value that has not the form. The forms admit codes, counts and random ids; words,
 * numbers written as text, dates and e-mail addresses fit none of them.
 *
 * Names follow the OpenTelemetry semantic conventions for GenAI, MCP, HTTP, errors and sessions; ours start with `callwell.`.
 */
export const attributeForms = {
  'session.id': 'uuid',
  'gen_ai.conversation.id': 'uuid',
  'gen_ai.operation.name': 'code',
  'gen_ai.provider.name': 'code',
  'gen_ai.agent.name': 'code',
  'gen_ai.workflow.name': 'code',
  'gen_ai.tool.name': 'code',
  'gen_ai.tool.type': 'code',
  'gen_ai.request.model': 'code',
  'gen_ai.usage.input_tokens': 'number',
  'gen_ai.usage.output_tokens': 'number',
  'gen_ai.token.type': 'code',
  'mcp.method.name': 'method',
  'mcp.protocol.version': 'version',
  'network.transport': 'code',
  'db.system.name': 'code',
  'db.operation.name': 'code',
  'db.collection.name': 'code',
  'db.stored_procedure.name': 'code',
  'http.request.method': 'code',
  'http.route': 'route',
  'http.response.status_code': 'number',
  'error.type': 'code',
  'callwell.channel': 'code',
  'callwell.language': 'code',
  'callwell.turn': 'number',
  'callwell.turn.input': 'code',
  'callwell.turn.replayed': 'boolean',
  'callwell.acts': 'codes',
  'callwell.state': 'code',
  'callwell.status': 'code',
  'callwell.goal': 'code',
  'callwell.outcome': 'code',
  'callwell.guardrail.rule': 'code',
  'callwell.guardrail.action': 'code',
  'callwell.guardrail.direction': 'code',
  'callwell.escalation.reason': 'code',
  'callwell.escalation.priority': 'code',
  'callwell.tool.outcome': 'code',
  'callwell.fhir.interaction': 'code',
  'callwell.fhir.resource_type': 'code',
  /** Ours, and sent as `X-Request-Id`: finds the same exchange in the EHR's own log. */
  'callwell.fhir.request_id': 'uuid',
  'callwell.sql.tables': 'codes',
  'callwell.x12.transaction': 'code',
  'callwell.x12.acknowledgement': 'code',
  'callwell.attempt': 'number',
  'callwell.model.job': 'code',
  'callwell.model.outcome': 'code',
  'callwell.prompt.version': 'code',
  'callwell.readiness.cause': 'code',
  'callwell.housekeeping.job': 'code',
} as const satisfies Record<string, Form>;

export type Form = 'code' | 'codes' | 'uuid' | 'method' | 'version' | 'route' | 'origin' | 'number' | 'boolean';

/** The type of a value of the form. */
export type ValueOf<F extends Form> = F extends 'number'
  ? number
  : F extends 'boolean'
    ? boolean
    : F extends 'codes'
      ? string[]
      : string;

export type AttributeName = keyof typeof attributeForms;

/** Attributes of a span: known names only, each with its type. An absent value is left out. */
export type Attributes = { [K in AttributeName]?: ValueOf<(typeof attributeForms)[K]> | undefined };

/** Letters first: no identifier made of digits, no date, no word with a space. Dotted paths and `system_verb_noun` fit. */
const code = /^[A-Za-z][A-Za-z0-9_.:-]{0,127}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const formChecks: Record<Form, (value: unknown) => boolean> = {
  code: (value) => typeof value === 'string' && code.test(value),
  codes: (value) =>
    Array.isArray(value) && value.length <= 32 && value.every((item) => typeof item === 'string' && code.test(item)),
  uuid: (value) => typeof value === 'string' && uuid.test(value),
  method: (value) => typeof value === 'string' && /^[a-z]+(\/[a-z_]+)*$/i.test(value),
  /** A route's pattern, such as `/v1/sessions/:sessionId/turns`; a path with an identifier in it has digits after a slash. */
  route: (value) => typeof value === 'string' && /^(\/(:?[A-Za-z][\w.-]*|\*)?)+$/.test(value),
  /** Scheme, host and port. */
  origin: (value) => typeof value === 'string' && /^[a-z]+:\/\/([\w.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$/i.test(value),
  version: (value) => typeof value === 'string' && /^20\d\d-\d\d-\d\d$/.test(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
};

/** The part of `values` whose names are in `forms` and whose values have the form. */
export const keepAllowed = <T>(values: Record<string, T>, forms: Record<string, Form>): Record<string, T> => {
  const kept: Record<string, T> = {};
  // Twice for each span: a loop over the keys costs half of one over pairs.
  for (const name of Object.keys(values)) {
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    const value = values[name] as T;
    if (form !== undefined && formChecks[form](value)) kept[name] = value;
  }
  return kept;
};
