import type { Span } from './slots.ts';

/** One word of an utterance: as folded for matching, and where it stands in the original text. */
export type Word = { text: string; span: Span };

/**
 * Lower case, without accents and with plain apostrophes. Keeps the length of the text (one UTF-16 unit in, one out), so that spans
 * of the folded text are spans of the original. `ñ` is kept: "año" is not "ano".
 */
export const fold = (text: string): string => {
  if (plainAscii.test(text)) return text.toLowerCase();
  let folded = '';
  for (const unit of text.toLowerCase().length === text.length ? text.toLowerCase() : text) folded += foldCharacter(unit);
  return folded.length === text.length ? folded : text;
};

/** Nothing to take off, and no backtick. */
const plainAscii = /^[\0-_a-\x7f]*$/;

const foldCharacter = (character: string): string => {
  if (character === 'ñ') return character;
  if (character === '’' || character === '‘' || character === '`') return "'";
  if (character.charCodeAt(0) < 128) return character;
  const base = character.normalize('NFD')[0] ?? character;
  return base.length === character.length ? base : character;
};

/** A dot joins digits and single letters ("3.5", "a.m."); between words it ends a sentence after which no space was typed. */
const wordPattern = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+|(?<!\p{L}{2})\.(?=\p{N}|\p{L}(?!\p{L}))[\p{L}\p{N}]+)*/gu;

/** The same for plain letters, for which it takes a third of the time. */
const plainWordPattern = /[a-z0-9]+(?:'[a-z0-9]+|(?<![a-z]{2})\.(?=[0-9]|[a-z](?![a-z]))[a-z0-9]+)*/g;

/** The words of a text, folded, in order. */
export const wordsOf = (text: string): Word[] => {
  const folded = fold(text);
  const pattern = ascii.test(folded) ? plainWordPattern : wordPattern;
  const words: Word[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded))
    words.push({ text: match[0], span: [match.index, pattern.lastIndex] });
  return words;
};

const ascii = /^[\0-\x7f]*$/;
