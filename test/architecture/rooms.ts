/**
 * The house rules about imports, as data. A new room needs a line here and a reason in docs/architecture.md; a new package needs a line in
 * `packages` that says which rooms may know it.
 */

/** What a room may import beside itself. Directions point inward; what does I/O is fitted in by `app.ts`. */
export const rooms: Record<string, readonly string[]> = {
  domain: [],
  policy: ['domain'],
  payers: ['domain'],
  guardrails: ['domain', 'policy'],
  language: ['domain', 'payers', 'policy'],
  redaction: ['domain', 'language'],
  machines: ['domain', 'policy'],
  agents: ['domain', 'policy', 'guardrails', 'language', 'redaction', 'machines'],
  models: ['domain', 'agents', 'telemetry'],
  telemetry: ['domain'],
  sessions: ['domain', 'policy', 'guardrails', 'language', 'machines', 'agents', 'telemetry'],
  security: ['domain', 'redaction', 'sessions', 'telemetry'],
  ehr: ['domain', 'policy', 'telemetry'],
  payer: ['domain', 'payers', 'policy', 'telemetry'],
  'mcp-tools': ['domain', 'policy', 'payers', 'sessions', 'ehr', 'payer', 'security', 'telemetry'],
  audit: ['domain', 'sessions', 'storage'],
  escalations: ['domain', 'sessions', 'storage', 'telemetry'],
  storage: ['domain', 'sessions', 'audit', 'escalations', 'telemetry'],
  connect: ['domain', 'policy', 'sessions'],
  http: ['domain', 'policy', 'redaction', 'connect', 'sessions', 'escalations', 'audit', 'security', 'telemetry'],
};

/** Files outside of any room: `config.ts`, `app.ts`, `main.ts`; and commands. These put the parts together. */
export const composing: readonly string[] = ['', 'cli'];

/** Rooms without I/O, clock or chance: the same input gives the same answer. */
export const pureRooms: readonly string[] = ['domain', 'guardrails', 'language', 'payers', 'redaction', 'machines', 'agents'];

/** Which rooms may know a package (by its first path parts). `app.ts`, `main.ts` and commands may know all. */
export const packages: Record<string, readonly string[]> = {
  zod: [
    'domain',
    'policy',
    'agents',
    'models',
    'sessions',
    'ehr',
    'payer',
    'mcp-tools',
    'security',
    'connect',
    'http',
    'storage',
    'escalations',
    'audit',
  ],
  xstate: ['machines', 'agents', 'sessions'],
  yaml: ['policy', 'agents'],
  'temporal-polyfill': ['policy', 'language', 'machines', 'agents', 'sessions', 'ehr', 'mcp-tools', 'domain'],
  'libphonenumber-js': ['language', 'ehr', 'agents', 'domain'],
  'double-metaphone': ['payers', 'language', 'ehr'],
  'lru-cache': ['ehr', 'payer', 'storage', 'security', 'mcp-tools', 'sessions'],
  uuid: ['sessions', 'storage', 'mcp-tools', 'http', 'escalations', 'audit', 'payer'],
  canonicalize: ['audit', 'sessions', 'http'],
  kysely: ['storage', 'audit', 'escalations'],
  pg: ['storage'],
  '@electric-sql/pglite': ['storage'],
  'intl-messageformat': ['agents'],
  '@formatjs/icu-messageformat-parser': ['agents'],
  cockatiel: ['ehr', 'payer', 'mcp-tools', 'models'],
  '@aws-sdk': ['models', 'telemetry'],
  '@smithy': ['models', 'telemetry'],
  'openid-client': ['ehr', 'security'],
  jose: ['security', 'ehr'],
  'node-x12': ['payer'],
  '@modelcontextprotocol/sdk': ['mcp-tools'],
  fastify: ['http'],
  'fastify-type-provider-zod': ['http'],
  '@fastify': ['http'],
  pino: ['telemetry'],
  '@opentelemetry/api': ['telemetry', 'sessions', 'mcp-tools', 'ehr', 'payer', 'http'],
  '@opentelemetry': ['telemetry'],
  /** Agents read their files of replies, once. */
  'node:fs': [...Object.keys(rooms).filter((room) => !pureRooms.includes(room)), 'agents'],
  /** Pure helpers of the platform, such as a deep comparison. */
  'node:util': Object.keys(rooms),
  'node:': Object.keys(rooms).filter((room) => !pureRooms.includes(room)),
};

/** The environment is read here only; everywhere else settings are arguments. */
export const environmentReaders: readonly string[] = ['main.ts', 'cli/', 'telemetry/start.ts'];

export const maxLines = 300;
/** Files that may be longer, each with its reason. */
export const longFiles: Record<string, string> = {};
