import type { Clock } from './clock.ts';
import type { TimeWords } from './time-words.ts';
import { timeWords } from './time-words.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** "at" and "a las" make any hour a time; "like" and "about" do so only where a time is wished for. */
export const isStrong = (tokens: Tokens, from: number, to: number, context: ReadContext): boolean => {
  if (context.language === 'es')
    return tokens[to - 1]?.text === 'las' || (tokens[to - 1]?.text === 'la' && tokens[to]?.text === 'una') || isWish(context);
  for (let at = from; at < to; at += 1) if (tokens[at]?.text === 'at') return true;
  return isWish(context);
};

/** "Al diez para las ocho": minutes before an hour, and no day of a month. */
export const isMinutesBefore = (tokens: Tokens, at: number): boolean =>
  tokens[at - 1]?.text === 'al' && tokens[at + 1]?.text === 'para' && ['las', 'la'].includes(tokens[at + 2]?.text ?? '');

export const isWish = (context: ReadContext): boolean => context.expects === 'appointmentPreference';

/** Where an answer is some other number, only what can be nothing else is a time. */
const isElsewhere = (context: ReadContext): boolean => {
  switch (context.expects) {
    case 'phoneNumber':
    case 'dateOfBirth':
    case 'ssnLast4':
    case 'zipCode':
    case 'medicalRecordNumber':
    case 'identityFactor':
    case 'memberId':
      return true;
    default:
      return false;
  }
};

export const accepts = (tokens: Tokens, clock: Clock, at: number, context: ReadContext, introduced: boolean): boolean => {
  if (isInNumber(tokens, at, clock)) return false;
  if (clock.strength === 'sure') return true;
  if (!isPlainEnd(tokens, clock.next, timeWords[context.language])) return false;
  if (introduced) return true;
  // "00" alone is no midnight.
  if (clock.strength === 'bare' && clock.hour === 0) return false;
  if (isElsewhere(context)) return false;
  if (clock.strength === 'pair')
    return (
      clock.hour >= 1 &&
      clock.hour <= (isWish(context) && clock.minute > 0 ? 23 : 12) &&
      (clock.minute % 5 === 0 || isWish(context)) &&
      !(context.language === 'en' && isYearLike(tokens, at, clock))
    );
  return isWish(context) && isShortAnswer(tokens) && leadsIn(tokens, at) && follows(tokens, clock.next, context);
};

const isYearLike = (tokens: Tokens, at: number, clock: Clock): boolean => clock.hour > 12 || (tokens[at]?.lexeme.tens ?? 0) > 0;

/** What may stand before an hour that is the answer; "a family of eight" and "cloud nine" are none. */
const leadIns: ReadonlySet<string> = new Set(
  `or and for about around like maybe say ok okay yes yeah yep sure prefer do want take need is it's be then no actually well so probably possibly the let's works but please tomorrow today morning
  afternoon evening hi hello um uh make it i'd that o y a las la como tipo mejor si entonces pues quiero prefiero para son es mañana tarde hoy bueno digamos quizas tal vez que sea al el
  only just perhaps even either`.split(/\s+/),
);

const leadsIn = (tokens: Tokens, at: number): boolean => {
  const before = tokens[at - 1];
  if (!before || before.kind === 'repair' || ((tokens[at]?.gap ?? 0) & pauses) !== 0) return true;
  if (before.text === 'for') return !companies.has(tokens[at - 2]?.text ?? '');
  return leadIns.has(before.text) || before.lexeme.weekday !== undefined || before.lexeme.ordinal !== undefined;
};

/** "A table for four": how many come. */
const companies: ReadonlySet<string> = new Set('table party group room booking reservation us seats'.split(' '));

/** Few words: "four", "maybe four", "four please". */
const isShortAnswer = (tokens: Tokens): boolean => tokens.length <= 5;

const isDigitLike = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  if (!token) return false;
  const { unit, small, tens, hundred, thousand, hundreds } = token.lexeme;
  return (
    token.kind === 'numeral' ||
    unit !== undefined ||
    small !== undefined ||
    tens !== undefined ||
    hundred === true ||
    thousand === true ||
    hundreds !== undefined
  );
};

const pauses = gap.comma | gap.stop;

/** An hour inside a longer number is none. */
export const isInNumber = (tokens: Tokens, at: number, clock: Clock): boolean => {
  const isRange = tokens[at]?.gap === gap.hyphen && (tokens[at - 1]?.text.length ?? 0) <= 4;
  const before = !isRange && isDigitLike(tokens, at - 1) && ((tokens[at]?.gap ?? pauses) & pauses) === 0;
  const after = isDigitLike(tokens, clock.next) && ((tokens[clock.next]?.gap ?? pauses) & pauses) === 0;
  const bits = tokens[clock.next]?.gap ?? 0;
  return (
    (before && clock.strength !== 'sure') ||
    (after && clock.strength !== 'sure' && (bits & gap.hyphen) === 0) ||
    (bits & (gap.slash | gap.colon)) !== 0
  );
};

export const isPlainEnd = (tokens: Tokens, at: number, words: TimeWords): boolean => {
  const token = tokens[at];
  return (
    !token || (token.gap & pauses) !== 0 || (!words.nouns.has(token.text) && token.gap !== 0 && token.lexeme.month === undefined)
  );
};

const followers = new Set(
  `thanks thank preferably ideally fine good okay ok then pls gracias ideal perfecto and or but on in please would if is works work the this next tomorrow today for with works're would'd sounds any i that it's at to y o pero el este por de la mañana hoy si estaria esta bien me en onwards available spot slot appointment opening`.split(
    /\s+/,
  ),
);

/** Whether a bare hour may end here: "after five" does, "after five visits" does not. */
export const follows = (tokens: Tokens, at: number, _context: ReadContext): boolean => {
  const token = tokens[at];
  return (
    !token ||
    token.kind === 'repair' ||
    (token.gap & pauses) !== 0 ||
    token.lexeme.weekday !== undefined ||
    followers.has(token.text)
  );
};
