/** What a credential may do, as the public contract names it. */
export const scopes = [
  'sessions:write',
  'sessions:read',
  'escalations:read',
  'escalations:work',
  'phi:reveal',
  'audit:read',
  'mcp:call',
] as const;
export type Scope = (typeof scopes)[number];

/** Who sends a request. `subject` is the token's `sub`, or `development`. */
export type Principal = { subject: string; scopes: ReadonlySet<Scope> };

/** `unavailable`: the issuer's keys could not be had, which says nothing about the token. */
export type Authentication =
  | { kind: 'authenticated'; principal: Principal }
  | { kind: 'missing' }
  | { kind: 'invalid' }
  | { kind: 'unavailable' };

export type Authenticator = {
  /** In `development` every request passes, so the service must listen on loopback only. */
  mode: 'development' | 'oidc';
  /** `authorization` is the header as it came. */
  authenticate(authorization: string | undefined): Promise<Authentication>;
};
