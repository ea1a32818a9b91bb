import { phraseAt } from './lexicon.ts';
import { isMinutesBefore } from './time-checks.ts';
import { timeWords } from './time-words.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** "el 15 por la mañana" is a day. */
export const isDayOfMonth = (tokens: Tokens, at: number, context: ReadContext): boolean =>
  context.language === 'es' &&
  isNumeric(tokens[at]) &&
  !isMinutesBefore(tokens, at) &&
  !isHour(tokens, at) &&
  (['el', 'dia', 'del', 'al', 'este'].includes(tokens[at - 1]?.text ?? '') ||
    isListed(tokens, at, context) ||
    (tokens[at - 1]?.lexeme.month !== undefined && tokens[at]?.gap === gap.space) ||
    (tokens[at - 1]?.lexeme.weekday !== undefined && tokens[at]?.gap === gap.space && tokens[at + 1]?.gap !== gap.hyphen)) &&
  (tokens[at + 1]?.gap ?? 0) !== gap.colon;

/** "El 21, 22 o 23": the numbers after the first are days too. */
const isListed = (tokens: Tokens, at: number, context: ReadContext): boolean => {
  const isJoined = ['o', 'u', 'y'].includes(tokens[at - 1]?.text ?? '');
  const before = isJoined ? at - 2 : at - 1;
  const comma = ((tokens[at]?.gap ?? 0) & gap.comma) !== 0;
  return (isJoined || comma) && isNumeric(tokens[before]) && isDayOfMonth(tokens, before, context);
};

/** "Lunes 3 pm", "viernes 4 de la tarde": what follows makes the number an hour. */
const isHour = (tokens: Tokens, at: number): boolean => {
  const { halves, oclock, parts } = timeWords.es;
  const after = tokens[at + 1];
  if (!after || after.gap > gap.space) return false;
  if (after.text === 'horas') return true;
  if (after.text === 'y' && timeWords.es.hourWords.has(tokens[at + 2]?.text ?? '')) return true;
  return (
    phraseAt(halves, tokens, at + 1) !== null ||
    phraseAt(oclock, tokens, at + 1) !== null ||
    (after.text === 'de' && phraseAt(parts, tokens, at + 1) !== null)
  );
};

const isNumeric = (token: Tokens[number] | undefined): boolean =>
  token?.kind === 'numeral' ||
  token?.lexeme.unit !== undefined ||
  token?.lexeme.small !== undefined ||
  token?.lexeme.tens !== undefined;
