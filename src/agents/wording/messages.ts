import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../domain/locale.ts';
import { localeOf } from '../../domain/locale.ts';
import { type Vocabulary, vocabularyOf } from '../../guardrails/ground.ts';
import type { SayParams, SayValue } from '../../machines/events.ts';
import type { Replies, Wording } from '../replies.ts';
import type { Said } from './said.ts';
import { speakText } from './spoken.ts';
import { sayValue, type ValueContext } from './values.ts';

/** Says one key of the replies. A key that is not there is a bug: a test compares every key that the code names with the files. */
export type Messages = {
  has(language: Language, key: string): boolean;
  say(language: Language, key: string, params: SayParams, level?: 0 | 1 | 2): Said;
  /** Words and numbers of the replies themselves, whatever values they are filled with. */
  vocabulary(language: Language): Vocabulary;
};

export type MessageSettings = { replies: Replies; timeZone: string; clinicName: string };

export const createMessages = ({ replies, timeZone, clinicName }: MessageSettings): Messages => {
  const formats = new Map<string, IntlMessageFormat>();
  const fixed: SayParams = { clinic: { is: 'name', name: clinicName } };

  const formatOf = (language: Language, wording: string): IntlMessageFormat => {
    const key = `${language}:${wording}`;
    const known = formats.get(key);
    if (known) return known;
    const made = new IntlMessageFormat(wording, localeOf(language), undefined, { ignoreTag: true });
    formats.set(key, made);
    return made;
  };

  const say = (language: Language, key: string, params: SayParams, level: 0 | 1 | 2 = 0): Said => {
    const wording = replies[language].get(key);
    if (wording === undefined) throw new Error(`no reply ${key}`);
    const context: ValueContext = { language, timeZone, phrase: (phrase, values) => say(language, phrase, values) };
    return fill(formatOf(language, atLevel(wording, level)), { ...fixed, ...params }, context);
  };
  const vocabularies = new Map<Language, Vocabulary>();
  const vocabulary = (language: Language): Vocabulary => {
    const known = vocabularies.get(language) ?? vocabularyOf([clinicName, ...[...replies[language].values()].flatMap(wordingsOf)]);
    vocabularies.set(language, known);
    return known;
  };
  return { say, vocabulary, has: (language, key) => replies[language].has(key) };
};

const wordingsOf = (wording: Wording): string[] => (typeof wording === 'string' ? [wording] : Object.values(wording));

const atLevel = (wording: Wording, level: 0 | 1 | 2): string => {
  if (typeof wording === 'string') return wording;
  return level === 0 ? wording.first : level === 1 ? wording.again : wording.last;
};

/** Stands for a value while the sentence around it is escaped; private use, so no reply holds it. */
const mark = (index: number): string => `\uE000${index}\uE001`;

const fill = (format: IntlMessageFormat, params: SayParams, context: ValueContext): Said => {
  const names = Object.keys(params);
  const said = names.map((name) => sayValue(params[name] as SayValue, context));
  const text = format.format(
    Object.fromEntries(names.map((name, index) => [name, countOf(params[name]) ?? said[index]?.text ?? ''])),
  ) as string;
  const marked = format.format(
    Object.fromEntries(names.map((name, index) => [name, countOf(params[name]) ?? mark(index)])),
  ) as string;
  const ssml = speakText(marked).replace(/\uE000(\d+)\uE001/g, (_, index: string) => said[Number(index)]?.ssml ?? '');
  return { text, ssml };
};

/** A plural is chosen by the number itself. */
const countOf = (value: SayValue | undefined): number | null => (value?.is === 'count' ? value.count : null);
