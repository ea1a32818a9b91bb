import type { CodeableConcept } from './resources.ts';

export type SystemCode = { system: string; code: string };

export const hasCoding = (concepts: readonly CodeableConcept[], wanted: SystemCode): boolean =>
  concepts.some((concept) => concept.coding.some((one) => one.code === wanted.code && one.system === wanted.system));

/** The code that a concept has in a system. */
export const codeIn = (concepts: readonly (CodeableConcept | undefined)[], system: string): string | null => {
  for (const concept of concepts) {
    const code = concept?.coding.find((one) => one.system === system)?.code;
    if (code !== undefined) return code;
  }
  return null;
};

/** `system|code` for a search; a comma, a bar and a backslash inside are escaped (R4 search, "escaping search parameters"). */
export const tokenOf = ({ system, code }: SystemCode): string => `${escapeSearch(system)}|${escapeSearch(code)}`;

export const escapeSearch = (value: string): string => value.replace(/[\\$,|]/g, (character) => `\\${character}`);
