import type { PersonName } from '../domain/slots.ts';
import { saidDateAt } from './calendar-dates.ts';
import type { CandidateOf } from './candidates.ts';
import type { NameCue } from './cues.ts';
import { givenNames, spanishSurnames } from './given-names.ts';
import { phraseAt } from './lexicon.ts';
import { isAnswer, isConvincing } from './name-checks.ts';
import { inToldOrder, isSpokenComma, withSpokenHyphen } from './name-order.ts';
import { splitName } from './name-parts.ts';
import type { Run } from './name-runs.ts';
import { runAt } from './name-runs.ts';
import type { Grammar, Part } from './name-words.ts';
import { isCapitalised, nameWords } from './name-words.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { Utterance } from './utterance.ts';

/**
 * Names of persons: introduced ("my name is", "this is", "it's under", "last name"), or bare where a name was asked for. Names after a
 * doctor's title are providers and are left alone.
 */
export const readNames = (u: Utterance, tokens: Tokens): CandidateOf<'personName'>[] => {
  const grammar = { u, tokens, language: u.context.language, expected: u.context.expects === 'personName' };
  const introduced = [...introducedParts(grammar)];
  if (introduced.length === 0) introduced.push(...announcedAfter(grammar));
  const parts = introduced.length === 0 && grammar.expected ? bareParts(grammar) : withLeadingGiven(grammar, introduced);
  return inToldOrder(combined(parts, tokens), grammar).map(({ name, from, to, sure }) => ({
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
    return phraseAt(nameWords[language].announced, tokens, run.to) || isBeforeBirthDate(grammar, run)
      ? [{ name: nameOf(run, 'full'), from: at, to: run.to, sure: 0.85, kind: 'full' }]
      : [];
  }
  return [];
};

/** "Ana Ruiz, March 4th 1980": two words and a date that is over. */
const isBeforeBirthDate = ({ tokens, language, u }: Grammar, run: Run): boolean => {
  if (run.words.length < 2 || ((tokens[run.to]?.gap ?? 0) & gap.comma) === 0) return false;
  const at = articles.has(tokens[run.to]?.text ?? '') ? run.to + 1 : run.to;
  const said = saidDateAt(tokens, at, language, { bare: true, shortYears: true });
  const year = said === null || said.month === null || said.day === null ? null : said.year;
  return year !== null && (said?.twoDigits === true || year < Number(u.context.now.slice(0, 4)));
};

const articles: ReadonlySet<string> = new Set(['the', 'el']);

/** Greetings before a name. */
const maxWordsBefore = 5;

const partAfter = (grammar: Grammar, cue: NameCue, after: number): Part | null => {
  const at = skipCopula(grammar, after);
  const next = phraseAt(nameWords[grammar.language].cues, grammar.tokens, at);
  if (next && at > after && next.value !== 'weak') return null;
  const run = runAt(grammar, at, cue !== 'weak', cue === 'given' || cue === 'family');
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
  return commaName(withSpokenHyphen(parts, grammar), grammar);
};

/** "Ruiz, Ana": a pause between two words of one name, the surname first where the second is a common given name. */
const commaName = (parts: Part[], { tokens }: Grammar): Part[] => {
  const [first, second] = parts;
  if (
    !first ||
    !second ||
    parts.length !== 2 ||
    !(second.from === first.to || isSpokenComma(tokens, first.to, second.from)) ||
    !isOneWord(first.name) ||
    !isOneWord(second.name)
  )
    return parts;
  if (second.from === first.to && ((tokens[second.from]?.gap ?? 0) & gap.comma) === 0) return parts;
  const [a, b] = [first, second].map(({ name }) => name.given ?? name.family ?? '') as [string, string];
  const swapped = givenNames.has(b.toLowerCase()) && !givenNames.has(a.toLowerCase());
  return [{ ...first, to: second.to, name: swapped ? { given: b, family: a } : { given: a, family: b }, sure: 0.8 }];
};

const isOneWord = ({ given, family }: PersonName): boolean => (given === null) !== (family === null);

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
  // "apellido Díaz, nombre Lucía"
  if (a.kind === 'family' && b.name.given !== null && b.name.family === null) return { given: b.name.given, family: a.name.family };
  if (b.kind === 'given' && a.name.family !== null && a.name.given === null) return { given: b.name.given, family: a.name.family };
  return null;
};
