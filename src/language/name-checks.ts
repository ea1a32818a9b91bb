import { givenNames } from './given-names.ts';
import type { Run } from './name-runs.ts';
import type { Grammar } from './name-words.ts';
import { gap } from './tokens.ts';

/** After "I'm" and the like, only what looks like a name: capitalised, or common, or two words that end the clause. */
export const isConvincing = (grammar: Grammar, run: Run, at: number): boolean => {
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
  if (run.cased && !isTextTitleCased(grammar)) return !first.endsWith('ing') || givenNames.has(first);
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

/** Few words may stand around a name that is not capitalised: "yes it's ana ruiz", not "I don't want to give it". */
const maxWordsAround = 3;

export const isAnswer = ({ tokens }: Grammar, run: Run, at: number): boolean =>
  run.cased || run.spelled || (at <= maxWordsAround && tokens.length - run.to <= maxWordsAround);
