import { z } from 'zod';
import type { Language } from '../../domain/locale.ts';
import { wordsOf } from '../../domain/words.ts';
import { type Evidence, ground, type Vocabulary } from '../../guardrails/ground.ts';
import { numbersIn } from '../../guardrails/mentions.ts';
import type { Lead } from './lead.ts';

const Told = z.object({ before: z.string().min(1).max(2_000) });

export const rejections = [
  'form',
  'length',
  'values',
  'question',
  'markup',
  'ungrounded',
  'negation',
  'claim',
  'language',
] as const;
export type Rejection = (typeof rejections)[number];

export type CheckedLead = { kind: 'good'; before: string } | { kind: 'rejected'; why: Rejection };

/** A speech engine needs about a second for 15 of them. */
const longestUnits = 320;
const roomForShort = 40;

/**
 * Whether a model's words say what the template says, as far as code can tell: every value once and in order, nothing that only a value
 * could tell, no other question, what is denied still denied, nothing said to be done, in the caller's language, no longer than a caller
 * listens. Pure.
 */
export const checkLead = (value: unknown, lead: Lead, vocabulary: Vocabulary): CheckedLead => {
  const parsed = Told.safeParse(value);
  if (!parsed.success) return { kind: 'rejected', why: 'form' };
  const before = parsed.data.before.trim().replace(/\s+/g, ' ');
  const why = checks(before, lead, vocabulary).find(([, isWrong]) => isWrong)?.[0];
  return why ? { kind: 'rejected', why } : { kind: 'good', before };
};

const checks = (before: string, { template, language }: Lead, vocabulary: Vocabulary): [Rejection, boolean][] => [
  ['length', before.length > Math.min(longestUnits, template.length * 1.5 + roomForShort)],
  ['values', places(before) !== places(template)],
  ['question', /[?¿]/.test(before)],
  ['markup', /[<>{}[\]*_#|\\^~`]|https?:|\n|\p{Extended_Pictographic}/u.test(withoutPlaces(before))],
  ['ungrounded', tellsMore(withoutPlaces(before), withoutPlaces(template), vocabulary, language)],
  ['negation', negations(before) !== negations(template)],
  ['claim', wordsBeside(before, template).some((word) => claims.test(word))],
  ['language', wordsBeside(before, template).some((word) => ofLanguage[language === 'en' ? 'es' : 'en'].has(word))],
];

const places = (text: string): string => (text.match(/\{\d+\}/g) ?? []).join();
const withoutPlaces = (text: string): string => text.replace(/\{\d+\}/g, '·');

const tellsMore = (text: string, template: string, vocabulary: Vocabulary, language: Language): boolean => {
  const evidence: Evidence = { dates: [], dateTimes: [], cents: [], numbers: [], texts: [template] };
  const own = new Set(numbersIn(template).map(({ digits }) => digits));
  // The clinic's own sentences name numbers and days as examples: they prove nothing here.
  const words = { ...vocabulary, numbers: new Set<string>(), verbatim: [] };
  return ground(text, evidence, words, language).length > 0 || numbersIn(text).some(({ digits }) => !own.has(digits));
};

const denials = new Set(
  `not no nothing none never nobody cannot neither nor without unable
  nada nunca nadie ningun ninguno ninguna tampoco ni sin jamas`.split(/\s+/),
);
const negations = (text: string): number =>
  wordsOf(text).filter(({ text: word }) => denials.has(word) || word.endsWith("n't")).length;

/** Words of the one that the other does not have. */
const wordsBeside = (text: string, other: string): string[] => {
  const known = new Set(wordsOf(other).map(({ text: word }) => word));
  return wordsOf(text)
    .map(({ text: word }) => word)
    .filter((word) => !known.has(word));
};

/** Words by which something is said to be done, promised, judged or ordered. */
const claims =
  /^(?:book|schedul|reserv|confirm|cancel|mov|chang|verif|approv|cover|activ|guarante|promis|sent|send|call|email|text|transfer|connect|emergenc|doctor|nurse|diagnos|medic|pay|paid|fee|cost|charg|free|refund|done|complet|success|unfortunat|ready|agend|program|cancelad|movi|cambi|garantiz|promet|envi|llam|correo|mensaje|transfir|comunic|enfermer|pag|cobr|gratis|hech|list[oa]$|complet|exit|lamentabl)/;

/** Small words that are of one language only. */
const ofLanguage: Record<Language, ReadonlySet<string>> = {
  en: new Set('the and you your for with of is are was that this have i my we our to it sorry thanks thank okay'.split(' ')),
  es: new Set('el los las que de una y para con su sus es esta este gracias perdon disculpe tengo usted por lo siento'.split(' ')),
};
