import { createPrivateKey, type KeyObject } from 'node:crypto';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import {
  budgetMs,
  guardrailId,
  guardrailVersion,
  modelContradictions,
  modelName,
  oneOf,
  price,
  region,
  toModelSettings,
} from './config-model.ts';
import type { ModelSettings } from './models/settings.ts';

/**
 * The only reader of the environment (but for the `OTEL_*` names, which telemetry's own start reads). One table tells every variable, its
 * default and what it may be; what variables say of each other is checked after. Read once at start, passed on as plain arguments.
 */

export type Config = {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Requests are taken without credentials; only ever on a loopback address. */
  development: boolean;
  /** Folder of the embedded database and of local keys. */
  dataDir: string;
  database: { kind: 'embedded' } | { kind: 'postgres'; url: string };
  ehr: { kind: 'mock'; port: number; dataFile: string | null } | { kind: 'remote'; baseUrl: string; auth: EhrAuth };
  payer: { kind: 'mock'; port: number } | { kind: 'remote'; url: string };
  policyFile: string;
  /** A language model, a filter, or both. */
  model: 'none' | ModelSettings;
  /** `whsec_…` as given; empty means that webhooks are refused (development mode takes them unsigned). */
  webhookSecrets: string[];
  oidc: { issuer: string; audience: string } | null;
};

/** `backendServices`: SMART backend services, with the key as PKCS #8 PEM and the algorithm that fits it. */
export type EhrAuth =
  | { kind: 'none' }
  | { kind: 'token'; token: string }
  | { kind: 'backendServices'; clientId: string; privateKeyPem: string; keyId: string | null; algorithm: 'RS384' | 'ES384' };

/** `wrong`: one line that names the variable and what it should be. It never repeats a secret. */
export type LoadedConfig = { kind: 'ok'; config: Config } | { kind: 'wrong'; message: string };

export type Environment = Record<string, string | undefined>;

/** What a variable's text means, or what it should be instead: `wrong` goes on after the variable's name. */
export type Reading<T> = { value: T } | { wrong: string };

/** `default` is what an absent or empty variable stands for; `null` means unset. */
type Setting<T, D extends string | null> = { what: string; default: D; read: (text: string) => Reading<T> };
const setting = <T, D extends string | null>(what: string, fallback: D, read: (text: string) => Reading<T>): Setting<T, D> => ({
  what,
  default: fallback,
  read,
});

const text = (value: string): Reading<string> => ({ value });

const portNumber = (value: string): Reading<number> =>
  /^\d{1,5}$/.test(value) && Number(value) <= 65_535
    ? { value: Number(value) }
    : { wrong: 'must be a port number from 0 to 65535' };

const httpUrl = (value: string): Reading<string> =>
  hasScheme(value, ['http:', 'https:'])
    ? { value: value.replace(/\/+$/, '') }
    : { wrong: 'must be an http:// or https:// address' };

const postgresUrl = (value: string): Reading<string> =>
  hasScheme(value, ['postgres:', 'postgresql:'])
    ? { value }
    : { wrong: 'must be a PostgreSQL address, such as postgres://user:password@host:5432/callwell' };

const hasScheme = (value: string, schemes: string[]): boolean => schemes.includes(URL.parse(value)?.protocol ?? '');

const address = (value: string): Reading<string> =>
  isIP(value) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value)
    ? { value }
    : { wrong: 'must be an address to listen on, such as 127.0.0.1 or 0.0.0.0, without a port' };

const readableFile = (value: string): Reading<string> => {
  try {
    accessSync(value, constants.R_OK);
  } catch {
    return { wrong: `must name a file that can be read; there is none at "${value}"` };
  }
  return statSync(value).isFile() ? { value } : { wrong: `must name a file; "${value}" is a folder` };
};

const folder = (value: string): Reading<string> => {
  const found = statSync(value, { throwIfNoEntry: false });
  return found === undefined || found.isDirectory() ? { value } : { wrong: `must name a folder; "${value}" is a file` };
};

/** Standard Webhooks: 24 to 64 bytes in base64 after the prefix. */
const webhookSecrets = (value: string): Reading<string[]> => {
  const secrets = value.split(',').map((secret) => secret.trim());
  return secrets.every(isWebhookSecret)
    ? { value: secrets }
    : { wrong: 'must be secrets such as "whsec_<base64 of 24 to 64 bytes>", separated by commas' };
};

const isWebhookSecret = (secret: string): boolean => {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1] ?? '';
  const bytes = Buffer.from(base64, 'base64').length;
  return bytes >= 24 && bytes <= 64;
};

type EhrKey = { privateKeyPem: string; keyId: string | null; algorithm: 'RS384' | 'ES384' };

/** A PEM or JWK, or the path of a file with one. SMART backend services take RS384 and ES384. */
const ehrKey = (value: string): Reading<EhrKey> => {
  const isKeyItself = /^\s*(-----BEGIN|\{)/.test(value);
  const file = isKeyItself ? null : readableFile(value);
  if (file !== null && 'wrong' in file) return { wrong: 'must be a private key, or the path of a file with one that can be read' };
  const parsed = parseKey(file === null ? value : readFileSync(file.value, 'utf8'));
  if (parsed === null)
    return { wrong: 'must be a private key without a passphrase, as PEM or JWK, or the path of a file with one' };
  const algorithm = smartAlgorithm(parsed.key);
  if (algorithm === null) return { wrong: 'must be an RSA key of 2048 bits or more, or an EC key on P-384' };
  return { value: { privateKeyPem: String(parsed.key.export({ type: 'pkcs8', format: 'pem' })), keyId: parsed.keyId, algorithm } };
};

const smartAlgorithm = (key: KeyObject): 'RS384' | 'ES384' | null => {
  if (key.asymmetricKeyType === 'rsa') return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048 ? 'RS384' : null;
  return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'ES384' : null;
};

const parseKey = (content: string): { key: KeyObject; keyId: string | null } | null => {
  try {
    if (!content.trimStart().startsWith('{')) return { key: createPrivateKey(content), keyId: null };
    const jwk = JSON.parse(content) as { kid?: unknown };
    return { key: createPrivateKey({ key: jwk, format: 'jwk' }), keyId: typeof jwk.kid === 'string' ? jwk.kid : null };
  } catch {
    return null;
  }
};

/** Every variable that the service reads. The documentation is generated from it. */
export const settings = {
  HOST: setting('address to listen on', '127.0.0.1', address),
  PORT: setting('port to listen on; 0 takes any free one', '8080', portNumber),
  DATA_DIR: setting('folder of the embedded database and local keys', '.data', folder),
  DATABASE_URL: setting('PostgreSQL 15 or later; unset, the embedded database is used', null, postgresUrl),
  FHIR_BASE_URL: setting('the FHIR R4 endpoint of the EHR; unset, the mock EHR is started', null, httpUrl),
  FHIR_CLIENT_ID: setting('client of SMART backend services; needs FHIR_PRIVATE_KEY', null, text),
  FHIR_PRIVATE_KEY: setting('its private key: PEM or JWK, or the path of a file with one', null, ehrKey),
  FHIR_TOKEN: setting('a fixed bearer token, for an EHR that takes one', null, text),
  PAYER_URL: setting('a CORE connectivity endpoint for X12; unset, the mock payer is started', null, httpUrl),
  MOCK_EHR_PORT: setting('port of the mock EHR', '8081', portNumber),
  MOCK_PAYER_PORT: setting('port of the mock payer', '8082', portNumber),
  MOCK_EHR_DATA: setting('file in which the mock EHR keeps its state; unset, it keeps it in memory', null, text),
  POLICY_FILE: setting("the clinic's policy", 'policy/default.yaml', readableFile),
  MODEL: setting('`bedrock:<model id>`, `openai:<model>`; `none` is the built-in reader alone', 'none', modelName),
  MODEL_WORDING: setting('`on`: the model also words what stands before a question', 'off', oneOf('off', 'on')),
  MODEL_BUDGET_MS: setting('what a turn may wait for the model and the filter together, ms', '1500', budgetMs),
  MODEL_PRICE: setting('USD for a million tokens in and out, `0.06,0.24`; unset, a table of list prices is used', null, price),
  OPENAI_BASE_URL: setting('an OpenAI-compatible server, with its `/v1`; needed by `openai:…`', null, httpUrl),
  OPENAI_API_KEY: setting('its key, where it wants one', null, text),
  OPENAI_OUTPUT: setting('how it is held to a form: `json_schema` or `tool`', 'json_schema', oneOf('json_schema', 'tool')),
  AWS_REGION: setting('region of Amazon Bedrock; needed by `bedrock:…` and by a guardrail', null, region),
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: setting('another address of Amazon Bedrock, such as a VPC endpoint', null, httpUrl),
  BEDROCK_GUARDRAIL_ID: setting(
    'a guardrail of Amazon Bedrock that looks at what is said, and at what a model words',
    null,
    guardrailId,
  ),
  BEDROCK_GUARDRAIL_VERSION: setting('its version, a number or `DRAFT`', null, guardrailVersion),
  WEBHOOK_SECRETS: setting(
    'secrets that sign webhooks, `whsec_…`, separated by commas; unset, webhooks are refused',
    null,
    webhookSecrets,
  ),
  OIDC_ISSUER: setting('issuer of access tokens; unset, development mode on a loopback address', null, httpUrl),
  OIDC_AUDIENCE: setting('audience that access tokens must name; needs OIDC_ISSUER', null, text),
};

type Table = typeof settings;
type ValueOf<S> = S extends Setting<infer T, infer D> ? (D extends null ? T | null : T) : never;
type Values = { [K in keyof Table]: ValueOf<Table[K]> };

/** Reads and checks all settings. Relative paths are taken from the working directory. */
export const loadConfig = (env: Environment): LoadedConfig => {
  const values: Record<string, unknown> = {};
  for (const [name, { default: fallback, read }] of Object.entries(settings)) {
    const given = env[name]?.trim() || fallback;
    const reading: Reading<unknown> = given === null ? { value: null } : read(given);
    if ('wrong' in reading) return { kind: 'wrong', message: `${name} ${reading.wrong}` };
    values[name] = reading.value;
  }
  return settled(values as Values);
};

const settled = (values: Values): LoadedConfig => {
  const contradiction = contradictionIn(values);
  return contradiction === null ? { kind: 'ok', config: toConfig(values) } : { kind: 'wrong', message: contradiction };
};

/** What settings say against each other, as one line; null when nothing. */
const contradictionIn = (values: Values): string | null => {
  const rules: [isWrong: boolean, message: string][] = [
    [has(values.FHIR_CLIENT_ID) && !has(values.FHIR_PRIVATE_KEY), 'FHIR_PRIVATE_KEY must be set where FHIR_CLIENT_ID is'],
    [!has(values.FHIR_CLIENT_ID) && has(values.FHIR_PRIVATE_KEY), 'FHIR_CLIENT_ID must be set where FHIR_PRIVATE_KEY is'],
    [
      has(values.FHIR_CLIENT_ID) && has(values.FHIR_TOKEN),
      'FHIR_TOKEN must be unset where FHIR_CLIENT_ID is: the EHR takes one or the other',
    ],
    [
      !has(values.FHIR_BASE_URL) && (has(values.FHIR_CLIENT_ID) || has(values.FHIR_TOKEN)),
      'FHIR_BASE_URL must be set where FHIR_CLIENT_ID or FHIR_TOKEN is: the mock EHR wants no credentials',
    ],
    [has(values.OIDC_ISSUER) && !has(values.OIDC_AUDIENCE), 'OIDC_AUDIENCE must be set where OIDC_ISSUER is'],
    [!has(values.OIDC_ISSUER) && has(values.OIDC_AUDIENCE), 'OIDC_ISSUER must be set where OIDC_AUDIENCE is'],
    [
      !has(values.OIDC_ISSUER) && !isLoopback(values.HOST),
      'HOST must be a loopback address such as 127.0.0.1 as long as OIDC_ISSUER is unset: requests need no credentials then',
    ],
    ...modelContradictions(values),
    [portsCollide(values), 'PORT, MOCK_EHR_PORT and MOCK_PAYER_PORT must differ'],
  ];
  return rules.find(([isWrong]) => isWrong)?.[1] ?? null;
};

const has = (value: unknown): boolean => value !== null;

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const portsCollide = (values: Values): boolean => {
  const used = [
    values.PORT,
    ...(has(values.FHIR_BASE_URL) ? [] : [values.MOCK_EHR_PORT]),
    ...(has(values.PAYER_URL) ? [] : [values.MOCK_PAYER_PORT]),
  ].filter((port) => port !== 0);
  return new Set(used).size < used.length;
};

const toConfig = (values: Values): Config => ({
  host: values.HOST,
  port: values.PORT,
  development: values.OIDC_ISSUER === null,
  dataDir: values.DATA_DIR,
  database: values.DATABASE_URL === null ? { kind: 'embedded' } : { kind: 'postgres', url: values.DATABASE_URL },
  ehr:
    values.FHIR_BASE_URL === null
      ? { kind: 'mock', port: values.MOCK_EHR_PORT, dataFile: values.MOCK_EHR_DATA }
      : { kind: 'remote', baseUrl: values.FHIR_BASE_URL, auth: ehrAuth(values) },
  payer: values.PAYER_URL === null ? { kind: 'mock', port: values.MOCK_PAYER_PORT } : { kind: 'remote', url: values.PAYER_URL },
  policyFile: values.POLICY_FILE,
  model: toModelSettings(values),
  webhookSecrets: values.WEBHOOK_SECRETS ?? [],
  oidc:
    values.OIDC_ISSUER === null || values.OIDC_AUDIENCE === null
      ? null
      : { issuer: values.OIDC_ISSUER, audience: values.OIDC_AUDIENCE },
});

const ehrAuth = ({ FHIR_CLIENT_ID: clientId, FHIR_PRIVATE_KEY: key, FHIR_TOKEN: token }: Values): EhrAuth => {
  if (clientId !== null && key !== null) return { kind: 'backendServices', clientId, ...key };
  return token === null ? { kind: 'none' } : { kind: 'token', token };
};
