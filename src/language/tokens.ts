import type { Language } from '../domain/locale.ts';
import type { Span } from '../domain/slots.ts';
import { englishWords } from './en/lexicon.ts';
import { englishPhrases } from './en/phrases.ts';
import { spanishWords } from './es/lexicon.ts';
import { spanishPhrases } from './es/phrases.ts';
import type { Lexeme } from './lexicon.ts';
import { phraseAt } from './lexicon.ts';
import { withoutMonthVerbs } from './month-verbs.ts';
import type { Token, Tokens } from './token.ts';
import { gap } from './token.ts';
import type { Utterance } from './utterance.ts';

export type { Token, Tokens } from './token.ts';
export { gap } from './token.ts';

const none: Lexeme = Object.freeze({});
const words: Record<Language, Map<string, Lexeme>> = { en: englishWords, es: spanishWords };
export const phraseBook = { en: englishPhrases, es: spanishPhrases };

export const spanOf = (tokens: Tokens, from: number, to: number): Span => [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];

const cache = new WeakMap<Utterance, Token[]>();

/** Made once an utterance. */
export const tokensOf = (u: Utterance): Token[] => {
  const known = cache.get(u);
  if (known) return known;
  const { language } = u.context;
  const tokens = withoutMonthVerbs(settle(lex(u.folded, language), language), language);
  cache.set(u, tokens);
  return tokens;
};

type CharacterKind = 'digit' | 'letter' | 'other';

const characterKind = (code: number, character: string): CharacterKind => {
  if (code >= 48 && code <= 57) return 'digit';
  if (code >= 97 && code <= 122) return 'letter';
  if (code < 170) return 'other';
  return /\p{L}/u.test(character) ? 'letter' : 'other';
};

/** "tonight" is two tokens, a day and a part of it, so that each value has words of its own. */
const lex = (text: string, language: Language): Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  let previousEnd = 0;
  while (at < text.length) {
    const kind = characterKind(text.charCodeAt(at), text[at] ?? '');
    if (kind === 'other') {
      at += 1;
      continue;
    }
    const end = kind === 'digit' ? endOfDigits(text, at) : endOfLetters(text, at);
    const token = makeToken(text, at, end, kind, gapBits(text, previousEnd, at), language);
    if (token.text === 'tonight') tokens.push({ ...token, end: at + 2 }, { ...token, text: 'night', start: at + 2, gap: 0 });
    else tokens.push(token);
    at = end;
    previousEnd = end;
  }
  return tokens;
};

const endOfDigits = (text: string, start: number): number => {
  let end = start;
  while (characterKind(text.charCodeAt(end), '') === 'digit') end += 1;
  return end;
};

/** A word may hold apostrophes ("o'clock"); "a.m." and "p. m." are one word. */
const endOfLetters = (text: string, start: number): number => {
  const halfDay = /^[ap]\. ?m\b\.?/.exec(text.slice(start, start + 5));
  if (halfDay) return start + halfDay[0].length;
  let end = start;
  while (end < text.length) {
    const character = text[end] ?? '';
    const next = text[end + 1] ?? '';
    const isApostrophe = character === "'" && characterKind(next.charCodeAt(0), next) === 'letter';
    if (!isApostrophe && characterKind(text.charCodeAt(end), character) !== 'letter') break;
    end += 1;
  }
  return end;
};

const makeToken = (text: string, start: number, end: number, kind: CharacterKind, bits: number, language: Language): Token => {
  const raw = text.slice(start, end);
  const plain = raw.includes('.') ? raw.replace(/[. ]/g, '') : raw;
  return {
    text: plain,
    start,
    end,
    gap: bits,
    kind: kind === 'digit' ? 'numeral' : 'word',
    lexeme: (kind === 'letter' && words[language].get(plain)) || none,
  };
};

const gapBits = (text: string, from: number, to: number): number => {
  let bits = 0;
  for (let at = from; at < to; at += 1) bits |= gapBit(text, at);
  return bits;
};

const gapBit = (text: string, at: number): number => {
  switch (text[at]) {
    case ' ':
    case '\u00a0':
    case '\t':
      return gap.space;
    case '-':
    case '–':
    case '—':
    case '‐':
    case '‑':
      return gap.hyphen;
    case '/':
      return gap.slash;
    case ':':
      return gap.colon;
    case ',':
    case '…':
      return gap.comma;
    case '.': {
      const next = text[at + 1];
      if (next === '.' || text[at - 1] === '.') return gap.comma;
      return next === undefined || next === ' ' || next === '\n' ? gap.stop : gap.dot;
    }
    case '(':
      return gap.open;
    case '$':
    case '€':
    case '£':
      return gap.currency;
    case '+':
      return gap.plus;
    case '!':
    case '?':
    case ';':
    case '\n':
    case '\r':
      return gap.stop;
    default:
      return gap.other;
  }
};

/** Drops hesitations and joins the words of a self-correction; what they left between their neighbours stays a gap. */
const settle = (raw: Token[], language: Language): Token[] => {
  const { hesitations, repairs, fillerNeedsContext } = phraseBook[language];
  const tokens: Token[] = [];
  let at = 0;
  let pending = 0;
  while (at < raw.length) {
    const token = raw[at];
    if (!token) break;
    const hesitation = phraseAt(hesitations, raw, at);
    if (hesitation && !(fillerNeedsContext(token.text) && isContent(raw[hesitation.next]))) {
      pending |= token.gap | gap.comma | gap.hesitation;
      at = hesitation.next;
      continue;
    }
    const repair = repairAt(repairs, raw, at, language);
    const end = repair ? repair.next : at + 1;
    tokens.push(
      repair
        ? {
            ...token,
            gap: token.gap | pending,
            end: raw[end - 1]?.end ?? token.end,
            kind: 'repair',
            lexeme: none,
            text: wordsBetween(raw, at, end),
          }
        : pending
          ? { ...token, gap: token.gap | pending }
          : token,
    );
    pending = 0;
    at = end;
  }
  return tokens;
};

/** "No later than" and "no antes de" take nothing back. */
const repairAt = (
  repairs: Parameters<typeof phraseAt>[0],
  raw: Token[],
  at: number,
  language: Language,
): { next: number } | null => {
  const found = phraseAt(repairs, raw, at);
  // "Rather than" and "I'd rather" take nothing back; between pauses, "rather" does.
  if (found && found.next === at + 1 && needsPauses.has(raw[at]?.text ?? '') && !(isPaused(raw[at]) && isPaused(raw[at + 1])))
    return null;
  const isPlainNo = found && raw[at]?.text === 'no' && found.next === at + 1;
  // "98102 y no 98101" turns down what follows.
  if (isPlainNo && raw[at - 1]?.text === 'y') return null;
  const next = isPlainNo ? raw[found.next] : undefined;
  return next && next.gap === gap.space && phraseBook[language].afterPlainNo.has(next.text) ? null : found;
};

const needsPauses: ReadonlySet<string> = new Set(['rather', 'instead']);
const isPaused = (token: Token | undefined): boolean => ((token?.gap ?? 0) & (gap.comma | gap.stop)) !== 0;

const wordsBetween = (raw: Token[], from: number, to: number): string =>
  raw
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');

/** Whether a word that is now a hesitation, now a demonstrative ("este"), stands before what it points at. */
const isContent = (next: Token | undefined): boolean =>
  next !== undefined && (next.gap & gap.comma) === 0 && (next.lexeme.weekday !== undefined || pointedAt.has(next.text));

const pointedAt = new Set([
  'mes',
  'año',
  'fin',
  'semestre',
  'verano',
  'invierno',
  'otoño',
  'proximo',
  'que',
  'mismo',
  'numero',
  'es',
  'telefono',
]);
