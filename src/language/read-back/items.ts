import { pieceAt } from '../digits.ts';
import { letterAt } from '../spelling.ts';
import type { Token, Tokens } from '../tokens.ts';
import { gap, tokensOf } from '../tokens.ts';
import type { Utterance } from '../utterance.ts';
import type { Mark } from './marks.ts';

/** A number, some letters, or words of a date that belong together, as they were said. */
export type Item = {
  /** Digits and upper-case letters; empty where words of a date stand among them. */
  symbols: string;
  from: number;
  to: number;
  /** Said to be wrong: "not nine". `no`: only by a "no" before it, which may also take back what stood before. */
  rejected: false | 'not' | 'no';
  /** Words that say "is", "should be" stand between this and the item before. */
  afterCopula: boolean;
  /** A self-correction other than "no" stands right before. */
  afterRepair: boolean;
};

/** The words of an utterance that may put a value right. `strange`: words that belong to nothing of the kind. */
type Items = { items: Item[]; strange: number };

const copulas = new Set("is it's its it was should be are sounds es son era fue debe deberia ser sino by to por".split(' '));
/** Words that end what "not" turns down. */
const turns = new Set("is it's its it but i i'm the should es sino pero yo dije son to a por al".split(' '));
const articles = new Set(['a', 'an', 'un', 'una', 'el', 'la']);
const dateGlue = new Set(['of', 'the', 'de', 'del', 'el', 'in', 'on']);

const known = new Set(
  `no nope not nah it it's its is are was were be been should supposed would that that's this the my i i'm said say says saying meant mean told tell you just actually sorry
  oh okay ok so but and a an it'll number numbers digit digits letter letters one wrong right correct incorrect have got heard there please phone telephone cell zip code postal date of birth
  birthday born in on with for as like from to by at here well yeah yes error mistake thing id member record medical group policy change made your has make
  si es son era fue debe deberia ser dije digo quise decir quiero perdon disculpe equivoque me el la los las lo un una mi su numero numeros digito cifra telefono codigo area fecha
  nacimiento naci nacio que esta mal eso bueno pero y oiga mire con al de del en por sino yo le dijo ahi incorrecto equivocado miembro expediente grupo celular zona usted entendio ay
  quiere cambie favor correcto gracias thanks`.split(/\s+/),
);

type Scan = { items: Item[]; strange: number; rejecting: false | 'not' | 'no'; copula: boolean; repair: boolean; open: boolean };

/** What an utterance says of symbols and of parts of a date. `letters`: whether single letters may be meant. */
export const itemsIn = (u: Utterance, marks: Mark[], letters: boolean): Items => {
  const tokens = tokensOf(u);
  const scan: Scan = { items: [], strange: 0, rejecting: false, copula: false, repair: false, open: false };
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const mark = marks.find(({ from, to }) => token.start >= from && token.start < to);
    if (mark) {
      enter(scan, mark, token);
      at += 1;
      continue;
    }
    const value = token.kind === 'repair' ? null : valueAt(tokens, at, u, letters);
    if (value) take(scan, tokens, at, value);
    else pass(scan, token, tokens[at + 1]);
    at = value ? value.next : at + 1;
  }
  return { items: scan.items, strange: scan.strange };
};

const enter = (scan: Scan, { kind, from }: Mark, token: Token): void => {
  scan.open = false;
  if (kind === 'not' && token.start === from) scan.rejecting = 'not';
  else if (kind !== 'not') scan.rejecting = false;
};

/** A word that is no value. */
const pass = (scan: Scan, token: Token, next: Token | undefined): void => {
  if (token.kind === 'repair') {
    // "No" before anything was said answers the question.
    if (token.text === 'no' || token.text === "no it's") scan.rejecting = scan.items.length > 0 ? 'no' : false;
    else if (scan.items.length > 0) scan.repair = true;
    scan.open = false;
    return;
  }
  if (dateGlue.has(token.text) && scan.open && (next?.lexeme.month !== undefined || scan.items.at(-1)?.symbols === '')) return;
  if (turns.has(token.text) && !(articles.has(token.text) && scan.rejecting)) scan.rejecting = false;
  if (copulas.has(token.text)) scan.copula = true;
  if (!known.has(token.text)) scan.strange += 1;
  scan.open = false;
};

type Value = { symbols: string; next: number };

const valueAt = (tokens: Tokens, at: number, { context }: Utterance, letters: boolean): Value | null => {
  const token = tokens[at] as Token;
  const after = tokens[at + 1];
  // "A three", "un tres".
  if (articles.has(token.text) && after && token.lexeme.hundred === undefined && isValue(after)) return null;
  if (token.lexeme.month !== undefined) return { symbols: '', next: at + 1 };
  // "4th"
  if (token.kind === 'numeral' && after?.gap === 0 && /^(st|nd|rd|th)$/.test(after.text)) return { symbols: '', next: at + 2 };
  const piece = pieceAt(tokens, at, context.language);
  if (piece && !piece.maybe) return { symbols: piece.digits, next: piece.next };
  if (token.lexeme.ordinal !== undefined) return { symbols: '', next: at + 1 };
  const letter = letters ? letterAt(tokens, at, context.language) : null;
  if (letter && (letter.certain || (token.text.length === 1 && !'aieouy'.includes(token.text))))
    return { symbols: letter.letter === 'Ñ' ? 'N' : letter.letter, next: letter.next };
  return null;
};

const isValue = ({ kind, lexeme, text }: Token): boolean =>
  kind === 'numeral' || lexeme.unit !== undefined || lexeme.small !== undefined || lexeme.tens !== undefined || text.length === 1;

/** Adds to the item that is open, or begins one. After "not", a pause ends it: "not nine, five". */
const take = (scan: Scan, tokens: Tokens, at: number, { symbols, next }: Value): void => {
  const token = tokens[at] as Token;
  const last = scan.items.at(-1);
  const paused = (token.gap & (gap.comma | gap.stop)) !== 0;
  const to = tokens[next - 1]?.end ?? token.end;
  if (scan.open && last && !(paused && last.rejected)) {
    const isDate = symbols === '' || last.symbols === '';
    last.symbols = isDate ? '' : last.symbols + symbols;
    last.to = to;
    return;
  }
  const rejected = paused && scan.rejecting && last?.rejected ? false : scan.rejecting;
  const item: Item = { symbols, from: token.start, to, rejected, afterCopula: scan.copula, afterRepair: scan.repair };
  scan.items.push(item);
  Object.assign(scan, { rejecting: rejected, copula: false, repair: false, open: true });
};
