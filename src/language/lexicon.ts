/** What one word can mean to the reader; a word may mean several things ("second", "may", "uno"). */
export type Lexeme = {
  /** 0 to 9. */
  unit?: number;
  /** "oh": a zero only among other digits. */
  weak?: true;
  /** A word that sounds like a digit ("for", "ate"): one only among digits that were asked for. */
  homophone?: number;
  /** 10 to 29, where one word says it. */
  small?: number;
  /** 20 to 90. */
  tens?: number;
  /** Spanish 100 to 900. */
  hundreds?: number;
  /** English "hundred". */
  hundred?: true;
  thousand?: true;
  /** 1 to 31; the tens ("twentieth") take a unit only in the form "twenty first". */
  ordinal?: number;
  /** 1 to 12. */
  month?: number;
  /** 1 Monday to 7 Sunday. */
  weekday?: number;
  /** "double", "triple". */
  times?: number;
  /** A letter or the name of one. */
  letter?: string;
  /** A word of a spelling alphabet, meant as its first letter. */
  nato?: string;
};

/** Phrases by their first word, longest first. */
export type Phrases<T> = Map<string, { rest: string[]; value: T }[]>;

export const phrases = <T>(table: Iterable<readonly [words: string, value: T]>): Phrases<T> => {
  const map: Phrases<T> = new Map();
  for (const [words, value] of table) {
    const [first = '', ...rest] = words.split(' ');
    const list = map.get(first) ?? [];
    list.push({ rest, value });
    map.set(first, list);
  }
  for (const list of map.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return map;
};

/** One phrase list a line: `value: phrase, phrase`. */
export const phraseTable = <T extends string>(table: Record<T, string>): Phrases<T> =>
  phrases((Object.keys(table) as T[]).flatMap((value) => list(table[value]).map((words) => [words, value] as const)));

/** The longest phrase that starts at `at`; `next` is the word after it. */
export const phraseAt = <T>(
  map: Phrases<T>,
  tokens: readonly { text: string }[],
  at: number,
): { value: T; next: number } | null => {
  const first = tokens[at];
  const list = first && map.get(first.text);
  if (!list) return null;
  for (const { rest, value } of list) {
    if (goesOn(rest, tokens, at + 1)) return { value, next: at + 1 + rest.length };
  }
  return null;
};

const goesOn = (rest: string[], tokens: readonly { text: string }[], from: number): boolean => {
  for (let k = 0; k < rest.length; k += 1) if (tokens[from + k]?.text !== rest[k]) return false;
  return true;
};

/** Words or phrases of a comma-separated table cell. */
export const list = (cell: string): string[] =>
  cell
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '');

export const wordSet = (...cells: string[]): Set<string> =>
  new Set(cells.flatMap((cell) => cell.split(/[\s,]+/)).filter((word) => word !== ''));

/** Adds numbered entries: the first word gets `from`, the next `from + 1`; alternatives of one number are joined by `|`. */
export const numbered = (words: string, from: number, step = 1): [string, number][] =>
  words.split(/\s+/).flatMap((cell, k) => cell.split('|').map((word): [string, number] => [word, from + k * step]));

export const lexemes = (fields: { [F in keyof Lexeme]?: [string, Lexeme[F]][] }): Map<string, Lexeme> => {
  const map = new Map<string, Lexeme>();
  for (const [field, entries] of Object.entries(fields)) {
    for (const [word, value] of entries) map.set(word, { ...map.get(word), [field]: value });
  }
  return map;
};

export const always = (words: string): [string, true][] => words.split(/\s+/).map((word) => [word, true]);
