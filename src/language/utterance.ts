import type { ExpectsKind, Option } from '../domain/expects.ts';
import type { Language } from '../domain/locale.ts';
import type { Word } from '../domain/words.ts';
import { fold, wordsOf } from '../domain/words.ts';

/** What the reader knows beside the words. */
export type ReadContext = {
  language: Language;
  /** What an answer to the last reply would be; settles what is ambiguous without it. */
  expects: ExpectsKind | null;
  /** Local date-time in `timeZone`, `YYYY-MM-DDTHH:MM:SS`; wishes such as "tomorrow" are counted from it. */
  now: string;
  /** IANA name. */
  timeZone: string;
  /** What was offered last, in order. */
  options: Option[];
  /** ISO 3166 country of phone numbers said without a country code. */
  country: string;
};

/** One utterance with its words, made once and read by every reader. `folded` has the length of `text`. */
export type Utterance = { text: string; folded: string; words: Word[]; context: ReadContext };

export const utterance = (text: string, context: ReadContext): Utterance => ({
  text,
  folded: fold(text),
  words: wordsOf(text),
  context,
});
