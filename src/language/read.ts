import type { Act } from '../domain/acts.ts';
import type { ExpectsKind, Option, ReadBack } from '../domain/expects.ts';
import type { Language } from '../domain/locale.ts';
import { actsOf } from './acts/compose.ts';
import type { Extras } from './acts/findings.ts';
import type { GoalWords } from './acts/goals.ts';
import type { SpecialtyWords } from './acts/visit-reason.ts';
import { common } from './common-words.ts';
import { correctedActs } from './read-back/correct.ts';
import type { ReadContext } from './utterance.ts';
import { utterance } from './utterance.ts';

export type { GoalWords } from './acts/goals.ts';
export type { SpecialtyWords } from './acts/visit-reason.ts';

export type ReadRequest = {
  text: string;
  language: Language;
  /** What an answer to the last reply would be; null when unknown. */
  expects: ExpectsKind | null;
  /** Local date-time in `timeZone`, `YYYY-MM-DDTHH:MM:SS`. */
  now: string;
  /** IANA name. */
  timeZone: string;
  /** What was offered last, in order. */
  options: Option[];
  /** What the last reply read back, for the caller to say whether it is right: a part of it may be put right. */
  readBack?: ReadBack[];
  /** What the recogniser heard otherwise, best first. */
  alternatives?: { text: string; confidence?: number }[];
  /** Goals that the clinic configures beside the built-in ones. */
  goals?: GoalWords[];
  /** Specialties of the clinic's policy; their words are known beside the built-in ones. */
  specialties?: SpecialtyWords[];
  /** Two-letter state of the clinic; tells payers of the same name apart. */
  state?: string | null;
  /** ISO 3166 country of phone numbers said without a country code. Default `US`. */
  country?: string;
};

/** Longer than any turn may be; what comes after is not read. */
const longestTextUnits = 4_000;
/** More alternatives than a recogniser gives. */
const mostAlternatives = 5;

/**
 * What a caller did with words. Never empty: `silence` for a text without a word, `unclear` when nothing fits. Spans are of the text that
 * was read; with `alternatives`, that of the one that fits best what is expected.
 */
export const read = (request: ReadRequest): Act[] => readBest(request).acts;

/** What was read: the text that the acts and their spans belong to, and the language that they were understood in. */
export type Reading = { text: string; acts: Act[]; language: Language };

/** As `read`, with the text and the language of it. */
export const readBest = (request: ReadRequest): Reading => {
  const best: Reading = { text: request.text, ...readText(request.text, request) };
  if (fit(best.acts, request.expects) === bestFit) return best;
  for (const { text } of (request.alternatives ?? []).slice(0, mostAlternatives)) {
    const other = readText(text, request);
    if (fit(other.acts, request.expects) > fit(best.acts, request.expects)) Object.assign(best, { text, ...other });
  }
  return best;
};

const readText = (text: string, request: ReadRequest): Omit<Reading, 'text'> => {
  const capped = text.slice(0, longestTextUnits);
  if (!/[\p{L}\p{N}]/u.test(capped)) return { acts: [{ act: 'silence' }], language: request.language };
  const extras: Extras = { goals: request.goals ?? [], specialties: request.specialties ?? [], state: request.state ?? null };
  const own = utterance(capped, contextOf(request, request.language));
  const first = { acts: correctedActs(own, actsOf(own, extras), request.readBack ?? []), language: request.language };
  const language = request.language === 'en' ? 'es' : 'en';
  const switches = asksFor(first.acts, language);
  if (!switches && !first.acts.every(({ act }) => act === 'unclear')) return first;
  const words = utterance(capped, contextOf(request, language));
  if (!words.words.some(({ text: word }) => common[language].has(word))) return first;
  const other = actsOf(words, extras);
  const understood = switches ? other.some(({ act }) => act === 'request') : other.some(({ act }) => act !== 'unclear');
  return understood ? { acts: other, language } : first;
};

/** Whether nothing but the other language was made out: what else was said may be in that one. */
const asksFor = (acts: Act[], language: Language): boolean =>
  acts.length === 1 &&
  acts.every((act) => act.act === 'provide' && Object.keys(act.slots).length === 1 && act.slots.language?.value === language);

const contextOf = ({ expects, now, timeZone, options, country }: ReadRequest, language: Language): ReadContext => ({
  language,
  expects,
  now,
  timeZone,
  options,
  country: country ?? 'US',
});

const bestFit = 3;

/** How well acts answer what was asked: 3 the very thing, 2 something else of use, 1 talk about the talk, 0 not understood. */
const fit = (acts: Act[], expects: ExpectsKind | null): number => Math.max(...acts.map((act) => fitOf(act, expects)));

const fitOf = (act: Act, expects: ExpectsKind | null): number => {
  if (act.act === 'unclear' || act.act === 'silence') return 0;
  // What was read back is put right.
  if (act.act === 'correct' && expects === 'confirmation') return 3;
  if ('slots' in act) return expects === null || answers(act.act, Object.keys(act.slots), expects) ? 3 : 2;
  if (act.act === 'affirm' || act.act === 'deny')
    return expects === 'confirmation' || expects === 'anythingElse' || expects === null ? 3 : 1;
  return act.act === 'nothingElse' && expects === 'anythingElse' ? 3 : 2;
};

const answers = (act: string, slots: string[], expects: ExpectsKind): boolean => {
  if (act === 'request') return expects === 'request' || expects === 'anythingElse' || expects === 'none';
  if (expects === 'choice') return act === 'choose';
  if (expects === 'identityFactor') return slots.some((slot) => factors.has(slot));
  if (expects === 'appointmentPreference') return slots.some((slot) => wishes.has(slot));
  return slots.includes(expects);
};

const factors = new Set(['phoneNumber', 'dateOfBirth', 'ssnLast4', 'zipCode', 'medicalRecordNumber', 'personName']);
const wishes = new Set(['date', 'time', 'provider', 'location', 'visitReason']);
