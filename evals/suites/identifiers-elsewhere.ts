import type { Language } from '../../src/domain/locale.ts';
import type { Case } from '../case.ts';
import { markedSentences } from '../data/callers.ts';
import { spokenForms } from '../data/nemo.ts';
import { recognizerCases } from '../data/recognizers.ts';
import { slot } from '../hear.ts';
import type { Source } from '../source.ts';

/** Identifiers in texts that others wrote for other ends. */
export const identifiersElsewhere = (source: Source): Case[] => [
  ...ofSpokenForms(source),
  ...ofRecognizers(source),
  ...ofMarked(source),
];

type Kind = 'phoneNumber' | 'dateOfBirth' | 'ssnLast4' | 'medicalRecordNumber';

const asked = (what: Kind, set: string, language: Language, text: string, value: string, now?: string): Case => ({
  what,
  set,
  language,
  scoring: 'value',
  text,
  expects: what,
  ...(now ? { now } : {}),
  expected: [value],
  answer: slot(what),
});

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const spanishMonths = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ');

const pad = (text: string): string => text.padStart(2, '0');

const iso = (year: string, month: string, day: string): string | null => {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date) && date < '2026-11-22' ? date : null;
};

/** A whole date as it was written; null for anything else. Spanish texts put the day first, as the data does. */
const writtenDate = (written: string, language: Language): string | null => {
  const text = written
    .toLowerCase()
    .replace(/[.,]/g, (mark, at: number) => (/\d/.test(written[at + 1] ?? '') ? mark : ''))
    .trim();
  const named =
    text.match(/^([a-z]{3})[a-z]*[ -](\d{1,2})(?:st|nd|rd|th)?[ ,-]+(\d{4})$/) ??
    text.match(/^(\d{1,2})(?: de)? ([a-z]{3})[a-z]* (?:de )?(\d{4})$/);
  if (named) {
    const [, one = '', two = '', year = ''] = named;
    const [name, day] = /\d/.test(one) ? [two, one] : [one, two];
    const month = (language === 'en' ? months : spanishMonths).indexOf(name) + 1;
    return month === 0 ? null : iso(year, String(month), day);
  }
  const big = text.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  if (big) return iso(big[1] ?? '', big[2] ?? '', big[3] ?? '');
  const small = language === 'en' ? text.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/) : null;
  return small ? iso(small[3] ?? '', small[1] ?? '', small[2] ?? '') : null;
};

const unpunctuated = (spoken: string): string => spoken.replace(/[,.]/g, '');

const ofSpokenForms = (source: Source): Case[] =>
  spokenForms(source).flatMap((form): Case[] => {
    const { lang, spoken, written } = form;
    const set = 'spoken_forms_nemo';
    if (form.class === 'telephone' && /^\+1\D*\d{3}\D*\d{3}\D*\d{4}$/.test(written))
      return [asked('phoneNumber', set, lang, spoken, `+${written.replace(/\D/g, '')}`)];
    if (form.class === 'telephone' && /^\d{3}-\d\d-\d{4}$|ssn/.test(written))
      return [asked('ssnLast4', set, lang, spoken, written.slice(-4))];
    if (
      form.class === 'cardinal' &&
      /^\d{5,16}$/.test(written) &&
      /\b(one|two|three|uno|dos|tres) (one|two|three|zero|uno|dos|tres|cero)\b/.test(spoken)
    )
      return [asked('medicalRecordNumber', set, lang, spoken, written)];
    const date = form.class === 'date' ? writtenDate(written, lang) : null;
    if (date === null) return [];
    return [spoken, unpunctuated(spoken), written].map((text) => asked('dateOfBirth', set, lang, text, date));
  });

/** Whole days of the past, and American numbers. */
const ofRecognizers = (source: Source): Case[] =>
  recognizerCases(source).flatMap((row): Case[] => {
    const language = row.lang.startsWith('es') ? ('es' as const) : ('en' as const);
    const [only, ...others] = row.results;
    if (!only || others.length > 0 || row.lang === 'en-GB-like') return [];
    if (row.model === 'PhoneNumberModel') {
      const digits = only.text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
      const american = /^[2-9]\d\d[2-9]\d{6}$/.test(digits) && !/^\(?\+(?!1\D*\d{3})/.test(only.text);
      return american ? [asked('phoneNumber', 'recognizers_text', language, row.input, `+1${digits}`)] : [];
    }
    const day =
      /Date/.test(row.model) && /\d{4}/.test(only.text)
        ? JSON.stringify(only.value).match(/"(?:timex|Timex)":"(\d{4}-\d\d-\d\d)"/)?.[1]
        : undefined;
    const now = row.reference ?? '2026-11-22T09:00:00';
    const whole =
      day !== undefined &&
      iso(...(day.split('-') as [string, string, string])) !== null &&
      !/week|semana|friday|before|antes/i.test(only.text);
    return whole && day < now.slice(0, 10) ? [asked('dateOfBirth', 'recognizers_text', language, row.input, day, now)] : [];
  });

const ofMarked = (source: Source): Case[] =>
  markedSentences(source).flatMap(({ text, spans }) => {
    const [only, ...others] = spans;
    if (!only || others.length > 0 || only.type !== 'US_SSN') return [];
    return [asked('ssnLast4', 'pii_presidio', 'en', text, only.text.slice(-4))];
  });
