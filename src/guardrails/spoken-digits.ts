import type { Token } from '../domain/line.ts';

/** Digits and letters as a reply may speak them, word by word, in English and Spanish. */
const units: Record<string, string> = {};
const add = (words: string, first: number, step = 1): void =>
  words.split(' ').forEach((word, i) => {
    units[word] = String(first + i * step);
  });
add(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  0,
);
add(
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
  0,
);
add('veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve', 20);
add('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);
add('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10);
add('oh nought', 0, 0);
add('una un', 1, 0);

const tens = new Set(
  'twenty thirty forty fifty sixty seventy eighty ninety treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' '),
);
const repeats: Record<string, number> = { double: 2, triple: 3, doble: 2 };
/** Said between the parts of a number, and no part of it. */
const joints = new Set(['dash', 'hyphen', 'guion', 'space', 'espacio', 'punto', 'dot', 'coma']);

/** What each word adds to an identifier that is read out, in upper case; null where the word belongs to none. */
export const symbolsOf = (tokens: readonly Token[]): (string | null)[] => {
  const symbols: (string | null)[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const times = repeats[tokens[i]?.text ?? ''] ?? 1;
    const at = times > 1 ? i + 1 : i;
    const [symbol, to] = symbolAt(tokens, at);
    if (times > 1) symbols.push(symbol === null ? null : '');
    if (times > 1 && symbol === null) continue;
    symbols.push(symbol === null ? null : symbol.repeat(times));
    for (let skipped = at + 1; skipped < to; skipped++) symbols.push('');
    i = to - 1;
  }
  return symbols;
};

const symbolAt = (tokens: readonly Token[], at: number): [string | null, number] => {
  const word = tokens[at]?.text ?? '';
  if (joints.has(word)) return ['', at + 1];
  if (tens.has(word)) return tenAt(tokens, at, units[word] as string);
  const number = units[word];
  if (number !== undefined) return [number, at + 1];
  if (/\d/.test(word) && /^[a-z0-9.]+$/.test(word)) return [word.replaceAll('.', '').toUpperCase(), at + 1];
  return /^[a-z]$/.test(word) ? [word.toUpperCase(), letterEnd(tokens, at)] : [null, at + 1];
};

/** "Thirty four", "treinta y cuatro". */
const tenAt = (tokens: readonly Token[], at: number, ten: string): [string, number] => {
  const next = tokens[at + 1]?.text === 'y' ? at + 2 : at + 1;
  const unit = units[tokens[next]?.text ?? ''];
  return unit !== undefined && unit.length === 1 && unit !== '0' ? [`${ten[0]}${unit}`, next + 1] : [ten, at + 1];
};

/** "B as in boy", "B de burro". */
const letterEnd = (tokens: readonly Token[], at: number): number => {
  const [one, two] = [tokens[at + 1]?.text, tokens[at + 2]?.text];
  if (one === 'as' && two === 'in') return Math.min(tokens.length, at + 4);
  return (one === 'de' || one === 'for') && two !== undefined && two.length > 2 ? at + 3 : at + 1;
};
