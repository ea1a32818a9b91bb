import { linesOf } from '../domain/line.ts';
import { symbolsOf } from './spoken-digits.ts';

/** A rendered reply, and the values that it must never speak: the last four of the SSN, member IDs, other identifiers of the session. */
export type ReplyToJudge = { text: string; sealedValues: readonly string[] };

/** `unsafe`: the reply must not be spoken; a safe sentence takes its place. `rule` goes into the audit, never the value. */
export type ReplyVerdict = { kind: 'pass' } | { kind: 'unsafe'; rule: 'sealedValue' | 'socialSecurityNumber' };

const socialSecurityNumber = /(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/;

/** Shorter values are everywhere by chance: a "7" is no member ID. */
const shortestSealedValue = 3;

/**
 * Whether a reply keeps every sealed value to itself: written together or apart ("1 2 3 4", "12-34"), and spelled in either language ("one
 * two thirty four", "doble tres"). A value inside a longer number is another number.
 */
export const judgeReply = ({ text, sealedValues }: ReplyToJudge): ReplyVerdict => {
  if (socialSecurityNumber.test(text)) return { kind: 'unsafe', rule: 'socialSecurityNumber' };
  const sealed = sealedValues.map(canonical).filter((value) => value.length >= shortestSealedValue);
  if (sealed.length === 0) return { kind: 'pass' };
  const { tokens } = linesOf(text).full;
  const symbols = symbolsOf(tokens);
  const words = tokens.map((token) => token.text.toUpperCase());
  return sealed.some((value) => speaks(symbols, words, value)) ? { kind: 'unsafe', rule: 'sealedValue' } : { kind: 'pass' };
};

const canonical = (value: string): string => value.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Whether words in a row make up the value, beginning and ending with a word. */
const speaks = (symbols: readonly (string | null)[], words: readonly string[], value: string): boolean =>
  symbols.some((_, from) => spelledFrom(symbols, words, from, value));

const spelledFrom = (symbols: readonly (string | null)[], words: readonly string[], from: number, value: string): boolean => {
  let said = '';
  for (let i = from; i < symbols.length; i++) {
    // Letters in a block ("ABC 123") are a word like others: they count where the value has them.
    const symbol = symbols[i] ?? words[i] ?? '';
    if (!value.startsWith(said + symbol)) return false;
    said += symbol;
    if (said === value) return true;
  }
  return false;
};
