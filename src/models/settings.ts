/** What `config.ts` makes of the settings that concern language models. */
export type ModelSettings = {
  /** Null: only the filter. */
  model: BedrockModel | OpenAiModel | null;
  guardrail: BedrockGuardrail | null;
  /** Whether the model also words replies. */
  wordsReplies: boolean;
  /** What a turn may spend on all that it asks, ms. */
  budgetMs: number;
  /** USD for a million tokens; null takes the table's. */
  price: Price | null;
};

export type BedrockModel = { kind: 'bedrock'; id: string; aws: AwsPlace };
export type OpenAiModel = {
  kind: 'openai';
  name: string;
  /** Without a slash at the end, `https://host/v1`. */
  baseUrl: string;
  apiKey: string | null;
  /** How an answer is forced into its form: by the JSON Schema of the answer, or by a function that must be called. */
  output: 'json_schema' | 'tool';
};
export type BedrockGuardrail = { id: string; version: string; aws: AwsPlace };

/** `endpoint`: another address than the region's own, such as a VPC endpoint. */
export type AwsPlace = { region: string; endpoint: string | null };

export type Price = { inputUsd: number; outputUsd: number };
