import data from './payers.json' with { type: 'json' };

export type PayerKind =
  | 'commercial'
  | 'blue'
  | 'regional'
  | 'medicare'
  | 'medicareAdvantage'
  | 'medicaid'
  | 'chip'
  | 'marketplace'
  | 'military'
  | 'sharing'
  | 'other';

/**
 * One payer. `states`: where its family name alone ("Blue Cross", "Molina") means this payer; empty for the whole country. How the alias
 * tiers are used stands in README.md.
 */
export type Payer = {
  id: string;
  name: string;
  kind: PayerKind;
  states: string[];
  groups?: string[];
  aliases?: string[];
  weakAliases?: string[];
  bareAliases?: string[];
};

export type AliasGroup = { aliases: string[]; weakAliases?: string[] };

type Directory = { groups: Record<string, AliasGroup>; fuzzyWords: string[]; payers: Payer[] };

/** Typed once here; `test/payers` checks the file against this shape. */
export const directory = data as Directory;
