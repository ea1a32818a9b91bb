import type { Language } from '../domain/locale.ts';
import { pieceAt } from './digits.ts';
import type { SaidDate } from './said-date.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

/** Digits of what may be said right after a date of birth: the last four of an SSN, a ZIP code, a telephone number. */
const wholeLengths: ReadonlySet<number> = new Set([4, 5, 10]);

/**
 * "… nineteen eighty four two one one": the four is the first digit of the last four, and the year is 1980. Only where the digits that
 * follow without a pause come to a whole number with it, and to none without.
 */
export const withoutNextDigit = (tokens: Tokens, said: SaidDate, language: Language): SaidDate => {
  const last = tokens[said.next - 1];
  const tens = tokens[said.next - 2]?.lexeme.tens;
  const unit = last?.kind === 'word' ? last.lexeme.unit : undefined;
  if (said.year === null || tens === undefined || unit === undefined || unit === 0 || said.year % 100 !== tens + unit) return said;
  const following = digitsAfter(tokens, said.next, language);
  return following > 0 && !wholeLengths.has(following) && wholeLengths.has(following + 1)
    ? { ...said, year: said.year - unit, next: said.next - 1 }
    : said;
};

/** More digits than any of those have. */
const enough = 12;

const digitsAfter = (tokens: Tokens, from: number, language: Language): number => {
  let count = 0;
  for (let at = from; count < enough; ) {
    const piece = tokens[at]?.gap === gap.space ? pieceAt(tokens, at, language) : null;
    if (!piece) return count;
    count += piece.digits.length;
    at = piece.next;
  }
  return count;
};
