import type { Language } from '../domain/locale.ts';
import type { Token } from './token.ts';
import { gap } from './token.ts';

/** Who "may" do something; "one may" is no first of May. */
const subjects: ReadonlySet<string> = new Set(
  'i you he she it we they who there which what that one someone somebody anyone'.split(' '),
);

/** What comes after the verb, and hardly after the month. */
const afterVerb: ReadonlySet<string> = new Set(
  'i you we he she they be have not also as well take need want ask get go come speak know see do call change make help just still already even only never require cause affect'.split(
    ' ',
  ),
);

/** After these it is the month, whatever follows. */
const beforeMonth: ReadonlySet<string> = new Set(
  'in of by until late early mid next to from during since through last or and'.split(' '),
);

/** English "may" as a verb is no month: "this may take longer", "may I come", "may the three of us". */
export const withoutMonthVerbs = (tokens: Token[], language: Language): Token[] =>
  language === 'en' && tokens.some(({ text }) => text === 'may')
    ? tokens.map((token, at) => (token.text === 'may' && isVerb(tokens, at) ? { ...token, lexeme: {} } : token))
    : tokens;

const isVerb = (tokens: Token[], at: number): boolean => {
  const before = (tokens[at]?.gap ?? 0) === gap.space ? tokens[at - 1] : undefined;
  const next = tokens[at + 1];
  if (before && beforeMonth.has(before.text)) return false;
  if (before && subjects.has(before.text)) return !isDigit(next) || before.lexeme.unit === undefined;
  if (!next || next.gap !== gap.space) return false;
  return afterVerb.has(next.text) || isCompany(tokens, at + 1);
};

const isDigit = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'numeral' ||
    token.lexeme.small !== undefined ||
    token.lexeme.tens !== undefined ||
    token.lexeme.unit !== undefined);

/** "… the three of us": no third of a month. */
const isCompany = (tokens: Token[], at: number): boolean =>
  tokens[at]?.text === 'the' &&
  isDigit(tokens[at + 1]) &&
  tokens[at + 2]?.text === 'of' &&
  ['us', 'them', 'you', 'my'].includes(tokens[at + 3]?.text ?? '');
