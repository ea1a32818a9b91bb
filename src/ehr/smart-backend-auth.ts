import { createPrivateKey, type JsonWebKeyInput, type KeyObject, webcrypto } from 'node:crypto';
import {
  allowInsecureRequests,
  Configuration,
  clientCredentialsGrant,
  modifyAssertion,
  PrivateKeyJwt,
  ResponseBodyError,
} from 'openid-client';
import { z } from 'zod';
import type { Authorization, FhirAuth } from './auth.ts';

export type SmartBackendOptions = {
  /** R4 endpoint; `.well-known/smart-configuration` is looked for under it. */
  baseUrl: string;
  clientId: string;
  /** PEM (PKCS #8) or a JWK as JSON: RSA for RS384, P-384 for ES384. */
  privateKey: string;
  /** Key id under which the EHR knows the public key. Default: the JWK's `kid`, else none. */
  keyId?: string;
  /** Space-separated. Default: `neededScopes`. */
  scope?: string;
  /** Of each of the two requests. Default 3,000 ms. */
  timeoutMs?: number;
};

/** What the tools of `src/mcp-tools/ehr` need, in the grammar of SMART 2; to be granted to the client at registration. */
export const neededScopes: readonly string[] = [
  'system/Patient.rs',
  'system/RelatedPerson.rs',
  'system/Consent.rs',
  'system/Coverage.crs',
  'system/Organization.rs',
  'system/Practitioner.rs',
  'system/PractitionerRole.rs',
  'system/Location.rs',
  'system/Schedule.rs',
  'system/Slot.rus',
  'system/Appointment.crus',
];

/**
 * SMART Backend Services (smart-app-launch 2, `private_key_jwt`). A token is kept until shortly before it ends, and asked for once however
 * many calls wait for it. Throws at construction when the key cannot be used.
 */
export const smartBackendAuth = (options: SmartBackendOptions): FhirAuth => {
  const key = readPrivateKey(options.privateKey, options.keyId);
  key.catch(() => {}); // heard again by each request for a token
  let token: { header: string; usableUntilMs: number } | null = null;
  let pending: Promise<Authorization> | null = null;
  let configuration: Configuration | null = null;

  const ask = async (): Promise<Authorization> => {
    try {
      configuration ??= await configure(options, await key);
      const granted = await clientCredentialsGrant(configuration, { scope: options.scope ?? neededScopes.join(' ') });
      const header = `Bearer ${granted.access_token}`;
      token = { header, usableUntilMs: performance.now() + usableMs(granted.expires_in) };
      return { kind: 'ok', header };
    } catch (error) {
      // Only the server's own "no" is a refusal. Its text stays here.
      return { kind: error instanceof ResponseBodyError && error.status < 500 ? 'refused' : 'unavailable' };
    }
  };

  return {
    authorization: async () => {
      if (token && performance.now() < token.usableUntilMs) return { kind: 'ok', header: token.header };
      pending ??= ask().finally(() => {
        pending = null;
      });
      return pending;
    },
    rejected: (header) => {
      // Another call may have renewed it meanwhile: only the token that was refused is dropped.
      if (token?.header === header) token = null;
      return true;
    },
  };
};

/** A tenth early, at most 10 s, so that none ends on its way. Unstated: 5 minutes, the most that the profile allows. */
const usableMs = (expiresIn: number | undefined): number => {
  const wholeMs = (expiresIn ?? 300) * 1000;
  return wholeMs - Math.min(10_000, wholeMs / 10);
};

const SmartConfiguration = z.looseObject({ token_endpoint: z.url() });

const configure = async (options: SmartBackendOptions, key: SigningKey): Promise<Configuration> => {
  const tokenEndpoint = await discover(options);
  const proof = PrivateKeyJwt(
    { key: key.cryptoKey, ...(key.kid === null ? {} : { kid: key.kid }) },
    {
      // The profile wants the token endpoint as audience; the library says the issuer.
      [modifyAssertion]: (_header, payload) => {
        payload.aud = tokenEndpoint.href;
      },
    },
  );
  const server = { issuer: tokenEndpoint.origin, token_endpoint: tokenEndpoint.href };
  const configuration = new Configuration(server, options.clientId, { token_endpoint_auth_method: 'private_key_jwt' }, proof);
  configuration.timeout = (options.timeoutMs ?? 3_000) / 1000;
  if (isLoopback(tokenEndpoint)) allowInsecureRequests(configuration);
  return configuration;
};

const discover = async (options: SmartBackendOptions): Promise<URL> => {
  const base = options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`;
  const response = await fetch(new URL('.well-known/smart-configuration', base), {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(options.timeoutMs ?? 3_000),
  });
  const endpoint = new URL(SmartConfiguration.parse(await response.json()).token_endpoint);
  if (endpoint.protocol !== 'https:' && !isLoopback(endpoint)) throw new Error('The token endpoint is not on https.');
  return endpoint;
};

const isLoopback = (url: URL): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);

type SigningKey = { cryptoKey: CryptoKey; kid: string | null };

const readPrivateKey = (text: string, keyId: string | undefined): Promise<SigningKey> => {
  const { key, kid } = parseKey(text.trim());
  const algorithm = algorithmOf(key);
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle
    .importKey('pkcs8', pkcs8, algorithm, false, ['sign'])
    .then((cryptoKey) => ({ cryptoKey: cryptoKey as CryptoKey, kid: keyId ?? kid }));
};

const parseKey = (text: string): { key: KeyObject; kid: string | null } => {
  try {
    if (!text.startsWith('{')) return { key: createPrivateKey(text.replaceAll('\\n', '\n')), kid: null };
    const jwk = JSON.parse(text) as JsonWebKeyInput['key'] & { kid?: unknown };
    return { key: createPrivateKey({ key: jwk, format: 'jwk' }), kid: typeof jwk.kid === 'string' ? jwk.kid : null };
  } catch {
    // What the parser says may quote the key.
    throw new Error('The FHIR private key is neither a PKCS #8 PEM nor a private JWK.');
  }
};

const algorithmOf = (key: KeyObject): webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams => {
  if (key.asymmetricKeyType === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' };
  if (key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'secp384r1')
    return { name: 'ECDSA', namedCurve: 'P-384' };
  throw new Error('The FHIR private key must be RSA (RS384) or P-384 (ES384).');
};
