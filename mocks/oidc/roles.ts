/**
 * Who there is to sign in as, and what each may do: the scopes of the public contract. A hospital's own identity provider maps its groups to
 * the same scopes.
 */
export const roles = {
  /** Works the queue. */
  operator: ['sessions:read', 'escalations:read', 'escalations:work'],
  /** Works the queue and may see what identifiers were given. */
  supervisor: ['sessions:read', 'escalations:read', 'escalations:work', 'phi:reveal'],
  /** Reads the audit. */
  auditor: ['sessions:read', 'audit:read'],
  /** The voice gateway, a chat widget, a test client. */
  gateway: ['sessions:write', 'sessions:read'],
  /** Another system's agents, over MCP. */
  agent: ['mcp:call'],
} as const satisfies Record<string, readonly string[]>;

export type Role = keyof typeof roles;

export const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

/** Published on purpose: this provider signs in anybody, and serves a local set-up alone. */
export const localSecret = 'for-local-use-only';

export const audience = 'callwell';
