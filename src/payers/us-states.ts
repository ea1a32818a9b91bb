/** The states and territories that tell payers of one name apart, as callers say them in English and Spanish. */

const names: Record<string, readonly string[]> = {
  AL: ['alabama'],
  AK: ['alaska'],
  AZ: ['arizona'],
  AR: ['arkansas'],
  CA: ['california'],
  CO: ['colorado'],
  CT: ['connecticut'],
  DE: ['delaware'],
  DC: ['district of columbia', 'd c', 'washington d c', 'washington dc', 'distrito de columbia'],
  FL: ['florida'],
  GA: ['georgia'],
  HI: ['hawaii', 'hawai'],
  ID: ['idaho'],
  IL: ['illinois'],
  IN: ['indiana'],
  IA: ['iowa'],
  KS: ['kansas'],
  KY: ['kentucky'],
  LA: ['louisiana', 'luisiana'],
  ME: ['maine'],
  MD: ['maryland'],
  MA: ['massachusetts', 'mass'],
  MI: ['michigan'],
  MN: ['minnesota'],
  MS: ['mississippi', 'misisipi'],
  MO: ['missouri', 'misuri'],
  MT: ['montana'],
  NE: ['nebraska'],
  NV: ['nevada'],
  NH: ['new hampshire', 'nuevo hampshire'],
  NJ: ['new jersey', 'jersey', 'nueva jersey'],
  NM: ['new mexico', 'nuevo mexico'],
  NY: ['new york', 'nueva york'],
  NC: ['north carolina', 'carolina del norte'],
  ND: ['north dakota', 'dakota del norte'],
  OH: ['ohio'],
  OK: ['oklahoma'],
  OR: ['oregon', 'oregón'],
  PA: ['pennsylvania', 'pensilvania'],
  PR: ['puerto rico'],
  RI: ['rhode island'],
  SC: ['south carolina', 'carolina del sur'],
  SD: ['south dakota', 'dakota del sur'],
  TN: ['tennessee', 'tenesi'],
  TX: ['texas', 'tejas', 'tex'],
  UT: ['utah'],
  VT: ['vermont'],
  VA: ['virginia'],
  WA: ['washington', 'washington state', 'washingtons'],
  WV: ['west virginia', 'virginia occidental'],
  WI: ['wisconsin'],
  WY: ['wyoming'],
};

export const stateCodes: readonly string[] = Object.keys(names);

/** Full names, words joined, to the two-letter code. */
export const stateByJoinedName: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([code, spoken]) => spoken.map((name): [string, string] => [name.replaceAll(' ', ''), code])),
);

/** The longest name has three words. */
export const longestStateNameWords = 3;

/** Codes that are also words of English or Spanish: they count only when they are written in capitals. */
const alsoWords = new Set(['AL', 'AR', 'CO', 'DE', 'HI', 'ID', 'IN', 'LA', 'MA', 'ME', 'MI', 'MS', 'OH', 'OK', 'OR', 'PA', 'VA']);

/** The state that a two-letter word means, or null. `original` is the word as it was written. */
export const stateByCode = (original: string): string | null => {
  if (original.length !== 2) return null;
  const code = original.toUpperCase();
  if (!(code in names)) return null;
  return !alsoWords.has(code) || original === code ? code : null;
};
