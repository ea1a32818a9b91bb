import { phraseAt, phraseTable } from './lexicon.ts';
import type { Grammar, Part } from './name-words.ts';
import type { Tokens } from './tokens.ts';

const commas: ReadonlySet<string> = new Set(['comma', 'coma']);
const hyphens: ReadonlySet<string> = new Set(['hyphen', 'dash', 'guion']);

const isMark = (tokens: Tokens, from: number, to: number, marks: ReadonlySet<string>): boolean =>
  to === from + 1 && marks.has(tokens[from]?.text ?? '');

/** "Ruiz comma Ana": the mark was said. */
export const isSpokenComma = (tokens: Tokens, from: number, to: number): boolean => isMark(tokens, from, to, commas);

/** "Ana Smith hyphen Jones": one family name. */
export const withSpokenHyphen = (parts: Part[], { tokens }: Grammar): Part[] => {
  const [first, second] = parts;
  if (!first || !second || parts.length !== 2 || !isMark(tokens, first.to, second.from, hyphens)) return parts;
  if (second.name.given !== null && second.name.family !== null) return parts;
  const { given, family } = first.name;
  const [before, after] = [family ?? given, second.name.given ?? second.name.family];
  return [{ ...first, to: second.to, name: { given: family === null ? null : given, family: `${before}-${after}` } }];
};

const familyFirst = {
  en: phraseTable({ told: 'last name first, surname first, family name first' }),
  es: phraseTable({ told: 'apellido primero, primero el apellido, apellidos primero, primero los apellidos' }),
};

/** "Last name first, Ruiz Ana" */
export const inToldOrder = (parts: Part[], { tokens, language }: Grammar): Part[] => {
  const [only] = parts;
  if (!only || parts.length !== 1 || only.name.given === null || only.name.family === null) return parts;
  const isTold = tokens.slice(0, only.from).some((_, at) => phraseAt(familyFirst[language], tokens, at) !== null);
  return isTold ? [{ ...only, name: { given: only.name.family, family: only.name.given } }] : parts;
};
