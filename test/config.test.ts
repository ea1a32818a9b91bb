import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Environment, loadConfig } from '#src/config.ts';

const folder = await mkdtemp(join(tmpdir(), 'callwell-config-'));
afterAll(() => rm(folder, { recursive: true }));

const privateKey = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
const wrongCurve = String(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
const secret = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;

const configOf = (env: Environment) => {
  const loaded = loadConfig(env);
  if (loaded.kind === 'wrong') expect.fail(loaded.message);
  return loaded.config;
};

describe('the configuration', () => {
  it('of an empty environment runs everything on this machine, on loopback, in development mode', () => {
    expect(configOf({})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      development: true,
      dataDir: '.data',
      database: { kind: 'embedded' },
      ehr: { kind: 'mock', port: 8081, dataFile: null },
      payer: { kind: 'mock', port: 8082 },
      policyFile: 'policy/default.yaml',
      model: 'none',
      webhookSecrets: [],
      oidc: null,
    });
  });

  it('takes an empty variable as an absent one', () => {
    expect(configOf({ DATABASE_URL: '', PORT: ' ', FHIR_BASE_URL: '' })).toEqual(configOf({}));
  });

  it('names a model and a guardrail, each with its own place, and loads neither by default', () => {
    const aws = { region: 'us-east-1', endpoint: 'https://vpce-1.example.org' };
    const place = { AWS_REGION: aws.region, AWS_ENDPOINT_URL_BEDROCK_RUNTIME: aws.endpoint };
    const guarded = { BEDROCK_GUARDRAIL_ID: 'gr123abc', BEDROCK_GUARDRAIL_VERSION: '3', ...place };
    const guardrail = { id: 'gr123abc', version: '3', aws };
    const usual = { wordsReplies: false, budgetMs: 1500, price: null };
    expect(configOf({ MODEL: 'bedrock:amazon.nova-lite-v1:0', ...guarded }).model).toEqual({
      model: { kind: 'bedrock', id: 'amazon.nova-lite-v1:0', aws },
      guardrail,
      ...usual,
    });
    expect(configOf(guarded).model).toEqual({ model: null, guardrail, ...usual });
    const local = { MODEL: 'openai:qwen3:4b', OPENAI_BASE_URL: 'http://localhost:11434/v1/' };
    expect(configOf({ ...local, MODEL_WORDING: 'on', MODEL_PRICE: '0.1, 0.4', OPENAI_OUTPUT: 'tool' }).model).toEqual({
      model: { kind: 'openai', name: 'qwen3:4b', baseUrl: 'http://localhost:11434/v1', apiKey: null, output: 'tool' },
      guardrail: null,
      wordsReplies: true,
      budgetMs: 1500,
      price: { inputUsd: 0.1, outputUsd: 0.4 },
    });
    expect(configOf(place).model).toBe('none');
  });

  it('of a hospital uses its database, EHR, payer and issuer', () => {
    const config = configOf({
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgresql://callwell@db.example.org/callwell',
      FHIR_BASE_URL: 'https://ehr.example.org/fhir/R4/',
      FHIR_CLIENT_ID: 'callwell',
      FHIR_PRIVATE_KEY: pem,
      PAYER_URL: 'https://payer.example.org/core',
      OIDC_ISSUER: 'https://id.example.org',
      OIDC_AUDIENCE: 'callwell',
      WEBHOOK_SECRETS: `${secret}, ${secret}`,
    });
    expect(config).toMatchObject({
      development: false,
      database: { kind: 'postgres' },
      ehr: {
        kind: 'remote',
        baseUrl: 'https://ehr.example.org/fhir/R4',
        auth: { kind: 'backendServices', algorithm: 'ES384', keyId: null },
      },
      payer: { kind: 'remote' },
      oidc: { audience: 'callwell' },
      webhookSecrets: [secret, secret],
    });
  });

  it('takes the key of the EHR from a file, as PEM or as JWK with its key ID', async () => {
    const ehr = { FHIR_BASE_URL: 'https://ehr.example.org', FHIR_CLIENT_ID: 'callwell' };
    await writeFile(join(folder, 'key.json'), JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'k1' }));
    expect(configOf({ ...ehr, FHIR_PRIVATE_KEY: join(folder, 'key.json') }).ehr).toMatchObject({
      auth: { keyId: 'k1', privateKeyPem: pem, algorithm: 'ES384' },
    });
  });
});

describe('a wrong or contradictory setting', () => {
  const remote = { FHIR_BASE_URL: 'https://ehr.example.org' };
  it.each<[Environment, RegExp]>([
    [{ PORT: '80a' }, /^PORT must be a port number from 0 to 65535$/],
    [{ PORT: '65536' }, /^PORT /],
    [{ PORT: '-1' }, /^PORT /],
    [{ PORT: '8081' }, /^PORT, MOCK_EHR_PORT and MOCK_PAYER_PORT must differ/],
    [{ HOST: '127.0.0.1:80' }, /^HOST must be an address/],
    [{ HOST: '0.0.0.0' }, /^HOST must be a loopback address .* OIDC_ISSUER/],
    [{ HOST: '127.evil.example' }, /^HOST must be a loopback address/],
    [{ DATABASE_URL: 'mysql://root:hunter2@db/x' }, /^DATABASE_URL must be a PostgreSQL address/],
    [{ DATABASE_URL: 'db.example.org' }, /^DATABASE_URL /],
    [{ DATA_DIR: 'package.json' }, /^DATA_DIR must name a folder/],
    [{ FHIR_BASE_URL: 'ehr.example.org' }, /^FHIR_BASE_URL must be an http/],
    [{ PAYER_URL: 'ftp://payer.example.org' }, /^PAYER_URL must be an http/],
    [{ ...remote, FHIR_CLIENT_ID: 'callwell' }, /^FHIR_PRIVATE_KEY must be set/],
    [{ ...remote, FHIR_PRIVATE_KEY: pem }, /^FHIR_CLIENT_ID must be set/],
    [{ ...remote, FHIR_CLIENT_ID: 'callwell', FHIR_PRIVATE_KEY: 'no-such-file.pem' }, /^FHIR_PRIVATE_KEY must be a private key/],
    [{ ...remote, FHIR_CLIENT_ID: 'callwell', FHIR_PRIVATE_KEY: 'package.json' }, /^FHIR_PRIVATE_KEY must be a private key/],
    [{ ...remote, FHIR_CLIENT_ID: 'callwell', FHIR_PRIVATE_KEY: wrongCurve }, /^FHIR_PRIVATE_KEY must be an RSA key .* P-384/],
    [{ ...remote, FHIR_CLIENT_ID: 'callwell', FHIR_PRIVATE_KEY: pem, FHIR_TOKEN: 'hunter2' }, /^FHIR_TOKEN must be unset/],
    [{ FHIR_TOKEN: 'hunter2' }, /^FHIR_BASE_URL must be set/],
    [{ POLICY_FILE: 'policy/none.yaml' }, /^POLICY_FILE must name a file .*policy\/none\.yaml/],
    [{ POLICY_FILE: 'policy' }, /^POLICY_FILE must name a file/],
    [{ MODEL: 'claude' }, /^MODEL must be "none", "bedrock:/],
    [{ MODEL: 'bedrock:amazon.nova-lite-v1:0' }, /^AWS_REGION must be set/],
    [{ MODEL: 'openai:qwen3' }, /^OPENAI_BASE_URL must be set/],
    [{ MODEL: 'openai:qwen3', OPENAI_BASE_URL: 'http://models.example.org/v1' }, /^OPENAI_BASE_URL must be https/],
    [{ MODEL: 'openai:qwen3', OPENAI_BASE_URL: 'http://172.32.0.1/v1' }, /^OPENAI_BASE_URL must be https/],
    [{ MODEL_WORDING: 'on' }, /^MODEL must name a model/],
    [{ MODEL_WORDING: 'yes' }, /^MODEL_WORDING must be "off" or "on"/],
    [{ MODEL_BUDGET_MS: '9000' }, /^MODEL_BUDGET_MS must be milliseconds/],
    [{ MODEL_PRICE: '$1' }, /^MODEL_PRICE must be two prices/],
    [{ AWS_REGION: 'Ohio' }, /^AWS_REGION must be a region/],
    [{ BEDROCK_GUARDRAIL_ID: 'gr123abc' }, /^BEDROCK_GUARDRAIL_VERSION must be set/],
    [{ BEDROCK_GUARDRAIL_VERSION: '3' }, /^BEDROCK_GUARDRAIL_ID must be set/],
    [{ BEDROCK_GUARDRAIL_ID: 'gr123abc', BEDROCK_GUARDRAIL_VERSION: '3' }, /^AWS_REGION must be set/],
    [{ BEDROCK_GUARDRAIL_VERSION: 'latest' }, /^BEDROCK_GUARDRAIL_VERSION must be the number/],
    [{ OIDC_ISSUER: 'https://id.example.org' }, /^OIDC_AUDIENCE must be set/],
    [{ OIDC_AUDIENCE: 'callwell' }, /^OIDC_ISSUER must be set/],
    [{ WEBHOOK_SECRETS: 'hunter2' }, /^WEBHOOK_SECRETS must be secrets such as/],
    [{ WEBHOOK_SECRETS: `${secret},whsec_aHVudGVyMg==` }, /^WEBHOOK_SECRETS /],
  ])('%j stops the start with one line', (env, expected) => {
    const loaded = loadConfig(env);
    expect(loaded.kind).toBe('wrong');
    if (loaded.kind === 'ok') return;
    expect(loaded.message).toMatch(expected);
    expect(loaded.message).not.toMatch(/\n|hunter2|PRIVATE KEY-----/);
  });
});
