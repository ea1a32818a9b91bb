import type { Language } from '../domain/locale.ts';
import { readNumber } from './numbers.ts';
import type { Tokens } from './tokens.ts';

/** A clock time as it was said. */
export type Clock = {
  /** 0 to 24. */
  hour: number;
  minute: number;
  half: 'am' | 'pm' | null;
  next: number;
  /**
   * `sure`: can be nothing but a time ("4:00", "four pm"). `pair`: hour and minute ("ten thirty"). `bare`: a number that is an hour only
   * where the words around say so.
   */
  strength: 'sure' | 'pair' | 'bare';
  /** Said with 24 hours ("18:00", "07:30"): there is no other half of the day to choose. */
  full: boolean;
};

/** A whole hour, whatever minutes follow. */
export const hourOnly = (tokens: Tokens, at: number, language: Language): Clock | null => {
  const token = tokens[at];
  if (!token || token.lexeme.weak || token.lexeme.hundreds !== undefined || token.text === 'un' || isSome(tokens, at)) return null;
  if (token.kind === 'numeral' && token.text.length > 2) return null;
  const zeroed = language === 'es' ? zeroedHour(tokens, at) : null;
  if (zeroed) return zeroed;
  const isTwenty = token.lexeme.tens === 20 && language === 'en' && !isLateHour(tokens, at);
  const number = isTwenty ? { value: 20, next: at + 1 } : readNumber(tokens, at, language);
  if (!number || number.value > 24) return null;
  return {
    hour: number.value,
    minute: 0,
    half: null,
    next: number.next,
    strength: 'bare',
    full: number.value > 12 || number.value === 0,
  };
};

/** "Una tarde": any of them. */
const isSome = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.text === 'una' && tokens[at - 1]?.text !== 'la' && ['mañana', 'tarde', 'noche'].includes(tokens[at + 1]?.text ?? '');

/** "Twenty three o'clock", "twenty three hundred"; "twenty three" may be 20:03. */
const isLateHour = (tokens: Tokens, at: number): boolean => {
  const unit = tokens[at + 1]?.lexeme.unit ?? 0;
  return unit >= 1 && unit <= 4 && lateHourEnds.has(tokens[at + 2]?.text ?? '');
};
const lateHourEnds: ReadonlySet<string> = new Set(["o'clock", 'oclock', 'hundred', 'hours']);

/** "Cero ocho treinta". */
const zeroedHour = (tokens: Tokens, at: number): Clock | null => {
  const unit = tokens[at + 1]?.lexeme.unit ?? 0;
  return tokens[at]?.text === 'cero' && unit > 0
    ? { hour: unit, minute: 0, half: null, next: at + 2, strength: 'bare', full: true }
    : null;
};
