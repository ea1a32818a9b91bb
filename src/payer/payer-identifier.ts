/**
 * The payer's identifier in NM109 (qualifier PI): the directory's id in capitals. A clearing house has numbers of its own for payers;
 * `overrides` maps directory ids to them.
 */
export const payerIdentifier = (payerId: string, overrides: Readonly<Record<string, string>> = {}): string =>
  overrides[payerId] ?? payerId.toUpperCase();
