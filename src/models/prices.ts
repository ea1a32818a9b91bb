import table from './prices.json' with { type: 'json' };
import type { Price } from './settings.ts';

/** The price of a model: the longest name of the table that its id contains. Null when none does. */
export const priceOf = (model: string): Price | null => {
  const names = Object.keys(table.perMillionTokens).filter((name) => model.includes(name));
  const [longest] = names.sort((a, b) => b.length - a.length);
  return longest === undefined ? null : table.perMillionTokens[longest as keyof typeof table.perMillionTokens];
};

export const costUsd = (price: Price, usage: { inputTokens: number; outputTokens: number }): number =>
  (usage.inputTokens * price.inputUsd + usage.outputTokens * price.outputUsd) / 1_000_000;

/**
 * A model's name as it may be told: without the account that an ARN holds, and without the maker that some servers put before a slash.
 */
export const labelOf = (model: string): string =>
  (model.split('/').at(-1) ?? model).replace(/[^A-Za-z0-9_.:-]/g, '-').slice(0, 100);
