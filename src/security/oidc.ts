import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Authentication, type Authenticator, type Scope, scopes } from './principal.ts';

export type OidcSettings = {
  /** As the tokens carry it in `iss`. */
  issuer: string;
  audience: string;
};

/** Signatures whose key cannot also make them: a shared secret could be guessed from the public key set. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const clockSkewSeconds = 30;
const discoveryTimeoutMs = 3_000;
/** A longer token is refused unread. */
const maxTokenCharacters = 8_192;

/**
 * Takes JWTs of one issuer (OpenID Connect discovery, RFC 9068 in spirit): signature, issuer, audience, times. Scopes come from `scope`
 * or `scp`, as a string with blanks or as an array; those that are not ours are ignored. The issuer's keys are fetched at the first
 * request and kept; while they cannot be had, the answer is `unavailable`.
 */
export const oidcAuthenticator = (settings: OidcSettings): Authenticator => {
  const keys = lazyKeys(settings.issuer);
  return {
    mode: 'oidc',
    authenticate: async (authorization) => {
      if (authorization === undefined) return { kind: 'missing' };
      const token = /^Bearer ([\w~+/.-]+=*)$/i.exec(authorization)?.[1];
      if (token === undefined || token.length > maxTokenCharacters) return { kind: 'invalid' };
      return verify(token, keys, settings);
    },
  };
};

const verify = async (
  token: string,
  keys: () => Promise<JWTVerifyGetKey>,
  { issuer, audience }: OidcSettings,
): Promise<Authentication> => {
  try {
    const options = { issuer, audience, algorithms, clockTolerance: clockSkewSeconds, requiredClaims: ['exp', 'sub'] };
    const { payload } = await jwtVerify(token, await keys(), options);
    return { kind: 'authenticated', principal: { subject: payload.sub ?? '', scopes: scopesOf(payload) } };
  } catch (error) {
    return isAboutToken(error) ? { kind: 'invalid' } : { kind: 'unavailable' };
  }
};

/** Everything else is about reaching the issuer. */
const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';

const scopesOf = (payload: JWTPayload): ReadonlySet<Scope> => {
  const claimed = [payload['scope'], payload['scp']].flatMap(listOf);
  return new Set(scopes.filter((scope) => claimed.includes(scope)));
};

const listOf = (claim: unknown): unknown[] => {
  if (typeof claim === 'string') return claim.split(' ');
  return Array.isArray(claim) ? (claim as unknown[]) : [];
};

/** Discovery once; a failed one is tried again at the next request. */
const lazyKeys = (issuer: string): (() => Promise<JWTVerifyGetKey>) => {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  return () => {
    keys ??= discover(issuer).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  };
};

const discover = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(discoveryTimeoutMs), redirect: 'error' });
  if (!response.ok) throw new Error('the OIDC issuer did not answer its discovery request');
  const { jwks_uri: jwksUri, issuer: named } = (await response.json()) as { jwks_uri?: unknown; issuer?: unknown };
  if (typeof jwksUri !== 'string' || named !== issuer) throw new Error('the OIDC issuer answers discovery for another issuer');
  return createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: discoveryTimeoutMs });
};
