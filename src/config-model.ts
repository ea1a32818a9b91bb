import { isIP } from 'node:net';
import type { Reading } from './config.ts';
import type { AwsPlace, ModelSettings, Price } from './models/settings.ts';

/** What the settings of language models may be, and what they say together. */

export type ModelName = { kind: 'none' } | { kind: 'bedrock' | 'openai'; name: string };

export const modelName = (value: string): Reading<ModelName> => {
  if (value === 'none') return { value: { kind: 'none' } };
  const [, kind, name] = /^(bedrock|openai):(\S+)$/.exec(value) ?? [];
  return (kind === 'bedrock' || kind === 'openai') && name
    ? { value: { kind, name } }
    : { wrong: 'must be "none", "bedrock:<model id or inference profile>" or "openai:<model>"' };
};

/** One of a few words. */
export const oneOf =
  <T extends string>(...words: readonly T[]) =>
  (value: string): Reading<T> => {
    const found = words.find((word) => word === value);
    return found === undefined ? { wrong: `must be ${words.map((word) => `"${word}"`).join(' or ')}` } : { value: found };
  };

/** A caller waits for it, and Amazon Connect for the whole turn. */
export const budgetMs = (value: string): Reading<number> =>
  /^\d+$/.test(value) && Number(value) >= 200 && Number(value) <= 3_000
    ? { value: Number(value) }
    : { wrong: 'must be milliseconds from 200 to 3000' };

export const price = (value: string): Reading<Price> => {
  const [, input, output] = /^(\d+(?:\.\d+)?)\s*,\s*(\d+(?:\.\d+)?)$/.exec(value) ?? [];
  return input === undefined || output === undefined
    ? { wrong: 'must be two prices in USD for a million tokens, in and out, such as "0.06,0.24"' }
    : { value: { inputUsd: Number(input), outputUsd: Number(output) } };
};

export const region = (value: string): Reading<string> =>
  /^[a-z]{2}(-[a-z]+)+-\d$/.test(value) ? { value } : { wrong: 'must be a region of AWS, such as us-east-1' };

export const guardrailId = (value: string): Reading<string> =>
  /^([a-z0-9]+|arn:aws[a-z-]*:bedrock:[a-z0-9-]+:\d{12}:guardrail\/[a-z0-9]+)$/.test(value)
    ? { value }
    : { wrong: 'must be the id or the ARN of a guardrail of Amazon Bedrock' };

export const guardrailVersion = (value: string): Reading<string> =>
  /^(DRAFT|[1-9]\d{0,7})$/.test(value) ? { value } : { wrong: 'must be the number of a version, or "DRAFT"' };

/** The values of the variables that concern models. */
export type ModelValues = {
  MODEL: ModelName;
  MODEL_WORDING: 'off' | 'on';
  MODEL_BUDGET_MS: number;
  MODEL_PRICE: Price | null;
  OPENAI_BASE_URL: string | null;
  OPENAI_API_KEY: string | null;
  OPENAI_OUTPUT: 'json_schema' | 'tool';
  AWS_REGION: string | null;
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: string | null;
  BEDROCK_GUARDRAIL_ID: string | null;
  BEDROCK_GUARDRAIL_VERSION: string | null;
};

export const modelContradictions = (values: ModelValues): [isWrong: boolean, message: string][] => {
  const { MODEL: model, BEDROCK_GUARDRAIL_ID: id, BEDROCK_GUARDRAIL_VERSION: version, AWS_REGION: where } = values;
  return [
    [model.kind === 'openai' && values.OPENAI_BASE_URL === null, 'OPENAI_BASE_URL must be set where MODEL is "openai:…"'],
    [
      model.kind === 'openai' && !isPrivate(values.OPENAI_BASE_URL ?? ''),
      "OPENAI_BASE_URL must be https:// unless the server stands in your own network: callers' words go there",
    ],
    [model.kind === 'bedrock' && where === null, 'AWS_REGION must be set where MODEL is "bedrock:…"'],
    [model.kind === 'none' && values.MODEL_WORDING === 'on', 'MODEL must name a model where MODEL_WORDING is "on"'],
    [id !== null && version === null, 'BEDROCK_GUARDRAIL_VERSION must be set where BEDROCK_GUARDRAIL_ID is'],
    [id === null && version !== null, 'BEDROCK_GUARDRAIL_ID must be set where BEDROCK_GUARDRAIL_VERSION is'],
    [id !== null && where === null, 'AWS_REGION must be set where BEDROCK_GUARDRAIL_ID is'],
  ];
};

/** Encrypted, or an address that only the clinic's own network has. */
const isPrivate = (address: string): boolean => {
  const url = URL.parse(address);
  if (url === null || url.protocol === 'https:') return true;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 4) return /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host);
  if (isIP(host) === 6) return host === '::1' || /^f[cd]/.test(host);
  return !host.includes('.') || /\.(internal|local|lan|localhost)$/.test(host);
};

/** `none` where neither a model nor a guardrail is configured: then nothing of it is loaded. */
export const toModelSettings = (values: ModelValues): 'none' | ModelSettings => {
  const { BEDROCK_GUARDRAIL_ID: id, BEDROCK_GUARDRAIL_VERSION: version } = values;
  const aws: AwsPlace = { region: values.AWS_REGION ?? '', endpoint: values.AWS_ENDPOINT_URL_BEDROCK_RUNTIME };
  const guardrail = id !== null && version !== null ? { id, version, aws } : null;
  if (values.MODEL.kind === 'none' && guardrail === null) return 'none';
  return {
    model: toModel(values, aws),
    guardrail,
    wordsReplies: values.MODEL_WORDING === 'on',
    budgetMs: values.MODEL_BUDGET_MS,
    price: values.MODEL_PRICE,
  };
};

const toModel = (values: ModelValues, aws: AwsPlace): ModelSettings['model'] => {
  const { MODEL: model } = values;
  switch (model.kind) {
    case 'none':
      return null;
    case 'bedrock':
      return { kind: 'bedrock', id: model.name, aws };
    case 'openai': {
      const { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: apiKey, OPENAI_OUTPUT: output } = values;
      return { kind: 'openai', name: model.name, baseUrl: baseUrl ?? '', apiKey, output };
    }
  }
};
