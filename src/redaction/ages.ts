import { wordSet } from '../language/lexicon.ts';
import { readNumber } from '../language/numbers.ts';
import { gap } from '../language/tokens.ts';
import type { Redaction } from './kinds.ts';
import type { Pieces } from './lex.ts';

const oldest = 125;
const youngestHidden = 90;

const before = wordSet(
  "i'm im i am is he's she's hes shes age aged turned turning almost nearly tengo tiene cumple cumplio cumpli edad edad de es was are casi",
);
const sure = wordSet('turned turning aged cumplio cumpli cumple');
const years = wordSet('years year yr yrs yo y/o años anos año old');
/** "It is ninety percent", "he is 95 pounds": measures are no ages. */
const mayFollow = wordSet('and but so now today already ya y or almost with who');

/** Ages of ninety and over. Younger ones may stay. */
export const findAges = (pieces: Pieces, stays: Uint8Array): Redaction[] => {
  const found: Redaction[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const end = stays[at] === 1 ? null : ageAt(pieces, at);
    if (end === null) continue;
    found.push({ kind: 'age', start: pieces[at]?.start ?? 0, end: pieces[end - 1]?.end ?? 0 });
    at = end - 1;
  }
  return found;
};

const ageAt = (pieces: Pieces, at: number): number | null => {
  const piece = pieces[at];
  if (!piece) return null;
  if (piece.form === 'mixed') return /^(?:9\d|1[01]\d)(?:yo|yr|yrs|y)$/.test(piece.text) ? at + 1 : null;
  const age = numberAt(pieces, at);
  if (!age || age.value < youngestHidden || age.value > oldest) return null;
  const next = pieces[age.next];
  if (next && years.has(next.text)) return age.next;
  const ends = next === undefined || (next.gap & (gap.stop | gap.comma)) !== 0 || mayFollow.has(next.text);
  const previous = pieces[at - 1]?.text ?? '';
  if (sure.has(previous)) return age.next;
  return ends && (before.has(previous) || (previous === 'de' && pieces[at - 2]?.text === 'edad')) ? age.next : null;
};

const numberAt = (pieces: Pieces, at: number): { value: number; next: number } | null => {
  const piece = pieces[at];
  if (!piece || piece.form === 'marker' || (piece.lexeme.unit !== undefined && pieces[at + 1]?.lexeme.hundred !== true)) {
    return piece?.text === 'a' && pieces[at + 1]?.lexeme.hundred === true ? readNumber(pieces, at, 'en') : null;
  }
  return readNumber(pieces, at, piece.language);
};
