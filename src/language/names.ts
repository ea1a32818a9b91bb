import type { Language } from '../domain/locale.ts';
import type { PersonName } from '../domain/slots.ts';
import type { CandidateOf } from './candidates.ts';
import type { NameCue } from './cues.ts';
import { englishNames } from './en/names.ts';
import { spanishNames } from './es/names.ts';
import { givenNames, spanishSurnames } from './given-names.ts';
import { phraseAt } from './lexicon.ts';
import { properCase, splitName } from './name-parts.ts';
import { spelledAt } from './spelling.ts';
import type { Token, Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { Utterance } from './utterance.ts';

const nameWords = { en: englishNames, es: spanishNames };

type Part = { name: PersonName; from: number; to: number; sure: number; kind: NameCue | 'bare' };
type Grammar = { u: Utterance; tokens: Tokens; language: Language; expected: boolean };

/**
 * Names of persons: introduced ("my name is", "this is", "it's under", "last name"), or bare where a name was asked for. Names after a
 * doctor's title are providers and are left alone.
 */
export const readNames = (u: Utterance, tokens: Tokens): CandidateOf<'personName'>[] => {
  const grammar = { u, tokens, language: u.context.language, expected: u.context.expects === 'personName' };
  const introduced = [...introducedParts(grammar)];
  if (introduced.length === 0) introduced.push(...announcedAfter(grammar));
  const parts = introduced.length === 0 && grammar.expected ? bareParts(grammar) : withLeadingGiven(grammar, introduced);
  return combined(parts, tokens).map(({ name, from, to, sure }) => ({
    slot: 'personName',
    value: name,
    from,
    to,
    confidence: sure,
  }));
};

const introducedParts = (grammar: Grammar): Part[] => {
  const parts: Part[] = [];
  let at = 0;
  while (at < grammar.tokens.length) {
    const cue = phraseAt(nameWords[grammar.language].cues, grammar.tokens, at);
    const part = cue && partAfter(grammar, cue.value, cue.next);
    if (part) parts.push(part);
    at = part ? part.to : cue ? Math.max(at + 1, cue.value === 'weak' ? at + 1 : cue.next) : at + 1;
  }
  return parts;
};

/** "Ana Ruiz here", "Ana Ruiz is my name", "Ana Ruiz speaking": what follows a name at the start tells that it is one. */
const announcedAfter = (grammar: Grammar): Part[] => {
  const { tokens, language } = grammar;
  for (let at = 0; at < Math.min(tokens.length, maxWordsBefore); at += 1) {
    const run = isCapitalised(grammar, at) || givenNames.has(tokens[at]?.text ?? '') ? runAt(grammar, at, false) : null;
    if (!run) continue;
    return phraseAt(nameWords[language].announced, tokens, run.to)
      ? [{ name: nameOf(run, 'full'), from: at, to: run.to, sure: 0.85, kind: 'full' }]
      : [];
  }
  return [];
};

/** Greetings before a name. */
const maxWordsBefore = 5;

const partAfter = (grammar: Grammar, cue: NameCue, after: number): Part | null => {
  const at = skipCopula(grammar, after);
  const next = phraseAt(nameWords[grammar.language].cues, grammar.tokens, at);
  if (next && at > after && next.value !== 'weak') return null;
  const run = runAt(grammar, at, cue !== 'weak');
  if (!run) return null;
  if (cue === 'weak' && !isConvincing(grammar, run, at)) return null;
  return { name: nameOf(run, cue), from: at, to: run.to, sure: sureness(cue, run, grammar), kind: cue };
};

const sureness = (cue: NameCue, run: Run, grammar: Grammar): number => {
  const base = cue === 'weak' ? 0.85 : cue === 'title' ? 0.8 : 0.93;
  return Math.min(
    0.97,
    base + (grammar.expected ? 0.04 : 0) + (run.spelled ? 0.02 : 0) - (run.words.length === 1 && cue === 'weak' ? 0.1 : 0),
  );
};

/** "last name, is Ruiz": small words between the cue and the name. */
const skipCopula = ({ tokens }: Grammar, at: number): number => {
  let next = at;
  while (next < at + 2 && ['is', 'es', "it's", 'son', 'would', 'be', 'as'].includes(tokens[next]?.text ?? '')) next += 1;
  return next;
};

type Run = { words: string[]; to: number; cased: boolean; spelled: boolean };

const maxNameWords = 5;

/** The words of a name at a token, with what was spelled in place of what was heard. */
const runAt = (grammar: Grammar, at: number, spelledAlone: boolean): Run | null => {
  const { tokens, language } = grammar;
  const alone = spelledAlone ? spelledAt(tokens, at, language) : null;
  if (alone && alone.letters.length >= 2)
    return { words: [properCase(alone.letters.toLowerCase(), false)], to: alone.next, cased: false, spelled: true };
  const cased = isCapitalised(grammar, at);
  const words: string[] = [];
  let to = at;
  while (words.length < maxNameWords && isNameWord(grammar, to, at, cased)) {
    if (!isInitial(grammar, to)) words.push(properCase(rawText(grammar, to), cased));
    to += 1;
  }
  while (words.length > 0 && isParticle(grammar, to - 1)) {
    words.pop();
    to -= 1;
  }
  const hyphenated = joinHyphens(words, tokens, at);
  return hyphenated.length === 0 ? null : withSpelling(grammar, { words: hyphenated, to, cased, spelled: false });
};

const rawText = ({ u, tokens }: Grammar, at: number): string => u.text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);

const isCapitalised = (grammar: Grammar, at: number): boolean => {
  const raw = rawText(grammar, at);
  return /^\p{Lu}/u.test(raw) && (/\p{Ll}/u.test(raw) || raw.length === 1);
};

const isParticle = ({ tokens, language }: Grammar, at: number): boolean =>
  nameWords[language].particles.has(tokens[at]?.text ?? '');

/** Months and weekdays that are names too. */
const calendarNames = new Set([
  'may',
  'april',
  'june',
  'august',
  'julio',
  'abril',
  'mayo',
  'domingo',
  'jan',
  'summer',
  'mar',
  'sol',
]);

const isNameWord = (grammar: Grammar, at: number, start: number, cased: boolean): boolean => {
  const token = grammar.tokens[at];
  if (!token || token.kind !== 'word' || !joinsName(token, at, start) || spellingStarts(grammar, at, start)) return false;
  const words = nameWords[grammar.language];
  if (words.suffixes.has(token.text) || words.doctors.has(token.text)) return false;
  if (isParticle(grammar, at))
    return at + 1 < grammar.tokens.length && isNameWord(grammar, at + 1, start, cased) && (!cased || followsCapital(grammar, at));
  if (isInitial(grammar, at)) return at > start && isNameWord(grammar, at + 1, start, cased);
  if (isOtherWord(token)) return false;
  if (cased) return isCapitalised(grammar, at) && !(words.stop.has(token.text) && !givenNames.has(token.text));
  return token.text.length >= 2 && (!words.stop.has(token.text) || calendarNames.has(token.text));
};

const followsCapital = (grammar: Grammar, at: number): boolean => isCapitalised(grammar, at + 1) || isParticle(grammar, at + 1);

const joinsName = (token: Token, at: number, start: number): boolean =>
  at === start || (token.gap & ~(gap.space | gap.hyphen)) === 0;

const isOtherWord = ({ lexeme, text }: Token): boolean =>
  (lexeme.weekday !== undefined ||
    (lexeme.month !== undefined && !calendarNames.has(text)) ||
    lexeme.unit !== undefined ||
    lexeme.small !== undefined ||
    lexeme.tens !== undefined ||
    lexeme.ordinal !== undefined ||
    lexeme.times !== undefined) &&
  !calendarNames.has(text);

const isInitial = ({ tokens }: Grammar, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && token.text.length === 1 && token.kind === 'word';
};

/** Spelled letters are no words of the name. */
const spellingStarts = ({ tokens, language }: Grammar, at: number, start: number): boolean =>
  at > start && (tokens[at]?.text.length ?? 0) <= 2 && spelledAt(tokens, at, language) !== null;

/** "Smith-Jones" is one word of a name. */
const joinHyphens = (words: string[], tokens: Tokens, at: number): string[] => {
  const joined: string[] = [];
  words.forEach((word, k) => {
    const last = joined.length - 1;
    if (k > 0 && tokens[at + k]?.gap === gap.hyphen && last >= 0) joined[last] = `${joined[last]}-${word}`;
    else joined.push(word);
  });
  return joined;
};

/** "Ruiz, R U I Z", "Smyth, that's S M Y T H": what was spelled is right. */
const withSpelling = (grammar: Grammar, run: Run): Run => {
  const { tokens, language } = grammar;
  let at = run.to;
  while (at < run.to + 4 && nameWords[language].spelled.has(tokens[at]?.text ?? '')) at += 1;
  const spelled = spelledAt(tokens, at, language);
  if (!spelled || spelled.letters.length < 2) return run;
  const place = run.words.findLastIndex((word) => isSameName(word, spelled.letters));
  if (place < 0) return run;
  const words = run.words.with(place, properCase(spelled.letters.toLowerCase(), false));
  return withSpelling(grammar, { ...run, words, to: spelled.next, spelled: true });
};

/** A recogniser's word and the spelled one begin alike and are about as long. */
const isSameName = (word: string, letters: string): boolean => {
  const plain = word
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase();
  const soundsAlike =
    plain[0] === letters[0] ||
    (plain[0] !== undefined && letters[0] !== undefined && alikeInitials.includes([plain[0], letters[0]].toSorted().join('')));
  return soundsAlike && Math.abs(plain.length - letters.length) <= Math.max(2, Math.floor(letters.length / 3));
};

const alikeInitials = ['CK', 'CS', 'GJ', 'BV', 'SZ', 'FP', 'IY', 'HJ', 'KQ', 'CZ', 'KX', 'EI', 'AE', 'NK'];

const nameOf = (run: Run, cue: NameCue | 'bare'): PersonName => {
  const whole = run.words.join(' ');
  if (cue === 'given') return { given: whole, family: null };
  if (cue === 'family' || cue === 'title') return { given: null, family: whole };
  if (cue === 'under' && run.words.length === 1 && !givenNames.has(whole.toLowerCase())) return { given: null, family: whole };
  if (cue === 'bare' && run.words.length === 1 && (run.spelled || isSurname(whole))) return { given: null, family: whole };
  return splitName(run.words);
};

const isSurname = (word: string): boolean =>
  word.includes('-') || (spanishSurnames.has(word.toLowerCase()) && !givenNames.has(word.toLowerCase()));

/** After "I'm" and the like, only what looks like a name: capitalised, or common, or two words that end the clause. */
const isConvincing = (grammar: Grammar, run: Run, at: number): boolean => {
  const { tokens } = grammar;
  const first =
    run.words[0]
      ?.toLowerCase()
      .normalize('NFD')
      .replace(/[^a-zñ]/g, '') ?? '';
  const before = tokens[at - 1]?.text ?? '';
  if (
    ['for', 'para', 'about', 'with', 'con', 'and', 'y', 'es', "it's", "that's"].includes(before) ||
    (before === 'is' && ['it', 'that'].includes(tokens[at - 2]?.text ?? ''))
  ) {
    const strict = ['and', 'y', 'with', 'con', 'about'].includes(before);
    if (strict) return false;
    return (
      (run.cased && run.words.length >= 2) ||
      (grammar.expected && (run.cased || run.words.length >= 1)) ||
      (givenNames.has(first) && run.words.length >= 2)
    );
  }
  if (run.cased && !isTextTitleCased(grammar)) return !/ing$/.test(first) || givenNames.has(first);
  if (givenNames.has(first)) return true;
  if (grammar.expected) return true;
  return run.words.length >= 2 && !run.words.some((word) => /(?:ing|ed|ly|ando|iendo)$/.test(word)) && endsClause(grammar, run.to);
};

/** Every word capitalised tells nothing. */
const isTextTitleCased = ({ u }: Grammar): boolean => !/(?:^|\s)\p{Ll}/u.test(u.text);

const clauseEnds = new Set([
  'and',
  'i',
  "i'm",
  'calling',
  'here',
  'speaking',
  'my',
  'date',
  'born',
  'y',
  'llamo',
  'hablo',
  'quiero',
  'necesito',
  'mi',
  'naci',
  'nacido',
  'from',
  'with',
  'de',
  "i'd",
  'i',
  'can',
  'patient',
  'quisiera',
  'llamando',
]);

const endsClause = ({ tokens }: Grammar, at: number): boolean => {
  const token = tokens[at];
  return !token || token.kind === 'repair' || (token.gap & (gap.comma | gap.stop)) !== 0 || clauseEnds.has(token.text);
};

/** A bare answer to "what is your name?". */
const bareParts = (grammar: Grammar): Part[] => {
  const parts: Part[] = [];
  let at = 0;
  while (at < grammar.tokens.length && parts.length < 3) {
    const run = grammar.tokens[at]?.kind === 'word' ? runAt(grammar, at, true) : null;
    const doctor = nameWords[grammar.language].doctors.has(grammar.tokens[at - 1]?.text ?? '');
    if (run && !doctor && isAnswer(grammar, run, at))
      parts.push({ name: nameOf(run, 'bare'), from: at, to: run.to, sure: run.words.length > 1 ? 0.9 : 0.8, kind: 'bare' });
    at = run ? run.to : at + 1;
  }
  return commaName(parts, grammar);
};

/** Few words may stand around a name that is not capitalised: "yes it's ana ruiz", not "I don't want to give it". */
const maxWordsAround = 3;

const isAnswer = ({ tokens }: Grammar, run: Run, at: number): boolean =>
  run.cased || (at <= maxWordsAround && tokens.length - run.to <= maxWordsAround);

/** "Ruiz, Ana": a pause between two words of one name, the surname first where the second is a common given name. */
const commaName = (parts: Part[], { tokens }: Grammar): Part[] => {
  const [first, second] = parts;
  if (
    !first ||
    !second ||
    parts.length !== 2 ||
    second.from !== first.to ||
    first.name.family !== null ||
    second.name.family !== null
  )
    return parts;
  if (((tokens[second.from]?.gap ?? 0) & gap.comma) === 0) return parts;
  const [a, b] = [first.name.given ?? '', second.name.given ?? ''];
  const swapped = givenNames.has(b.toLowerCase()) && !givenNames.has(a.toLowerCase());
  return [{ ...first, to: second.to, name: swapped ? { given: b, family: a } : { given: a, family: b }, sure: 0.8 }];
};

/** "Ana, last name Ruiz": the given name before was not introduced. */
const withLeadingGiven = (grammar: Grammar, parts: Part[]): Part[] => {
  const [first] = parts;
  if (!grammar.expected || !first || first.kind !== 'family' || parts.some((part) => part.name.given !== null)) return parts;
  const bare = bareParts(grammar).find((part) => part.to <= first.from);
  return bare ? [{ ...bare, name: { given: bare.name.given ?? bare.name.family, family: null } }, ...parts] : parts;
};

const combineReach = 8;

/** "first name Ana … last name Ruiz" is one name. */
const combined = (parts: Part[], tokens: Tokens): Part[] => {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const close =
      last !== undefined &&
      part.from - last.to <= combineReach &&
      !tokens.slice(last.to, part.from).some((token) => token.kind === 'repair');
    const whole = last && close ? together(last, part) : null;
    if (last && whole) result[result.length - 1] = { ...last, name: whole, to: part.to, sure: Math.min(last.sure, part.sure) };
    else result.push(part);
  }
  return result;
};

const together = (a: Part, b: Part): PersonName | null => {
  if (b.kind === 'family' && a.name.given !== null) return { given: a.name.given, family: b.name.family };
  if (b.kind === 'given' && a.name.family !== null && a.name.given === null) return { given: b.name.given, family: a.name.family };
  return null;
};
