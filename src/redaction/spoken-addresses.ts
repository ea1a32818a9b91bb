import { wordSet } from '../language/lexicon.ts';
import { gap } from '../language/tokens.ts';
import type { Redaction } from './kinds.ts';
import type { Pieces } from './lex.ts';

/** E-mail and web addresses in words: "ana dot ruiz at gmail dot com", "ana guion bajo ruiz arroba correo punto com". */
export const findSpokenAddresses = (pieces: Pieces): Redaction[] => {
  const found: Redaction[] = [];
  let done = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    const span = mailAt(pieces, at, done) ?? siteAt(pieces, at, done);
    if (!span) continue;
    found.push({ kind: span.kind, start: pieces[span.from]?.start ?? 0, end: pieces[span.to - 1]?.end ?? 0 });
    at = span.to - 1;
    done = span.to;
  }
  return found;
};

type Span = { kind: 'email' | 'url'; from: number; to: number };

const signs = wordSet('at arroba');
const dots = wordSet('dot point punto period');
const domains = wordSet('com net org edu gov io co us es mx info biz health care clinic me tv uk ca de fr it test example mil');
const mailHosts = wordSet('gmail yahoo hotmail outlook icloud aol proton protonmail msn comcast verizon live ymail');
const joiners = wordSet('dot punto underscore dash hyphen guion bajo minus plus mas period point');
const longestDomain = 12;
const longestLocal = 40;
const longestPlainLocal = 3;

/** The piece after a domain that starts here: words, letters and digits with dots between them, up to "com"; null when it has no end. */
const domainEnd = (pieces: Pieces, from: number): number | null => {
  let end: number | null = null;
  for (let at = from; at < Math.min(pieces.length, from + longestDomain); at += 1) {
    const piece = pieces[at];
    if (!piece || piece.form === 'marker' || (at > from && (piece.gap & gap.stop) !== 0)) break;
    const isDomain = domains.has(piece.text) && (dots.has(pieces[at - 1]?.text ?? '') || (piece.gap & gap.dot) !== 0);
    if (isDomain) end = at + 1;
    else if (end !== null && !dots.has(piece.text)) break;
    else if (
      end === null &&
      piece.isOrdinary &&
      piece.text.length > 1 &&
      !dots.has(piece.text) &&
      !dots.has(pieces[at + 1]?.text ?? '') &&
      at > from
    )
      break;
  }
  return end;
};

const mailAt = (pieces: Pieces, at: number, done: number): Span | null => {
  const sign = pieces[at];
  if (!sign || !signs.has(sign.text) || at <= done) return null;
  const host = pieces[at + 1];
  const to = domainEnd(pieces, at + 1) ?? (host && mailHosts.has(host.text) ? at + 2 : null);
  if (to === null)
    return sign.text === 'arroba'
      ? { kind: 'email', from: localStart(pieces, at, done), to: Math.min(pieces.length, at + 2) }
      : null;
  return { kind: 'email', from: localStart(pieces, at, done), to };
};

/** Going back from the sign: what joiners join, letters and digits, and up to three words that are no ordinary ones. */
const localStart = (pieces: Pieces, sign: number, done: number): number => {
  let from = sign;
  let plain = 0;
  while (from > done && sign - from < longestLocal) {
    const piece = pieces[from - 1];
    if (!piece || piece.form === 'marker' || ((pieces[from]?.gap ?? 0) & (gap.stop | gap.colon)) !== 0) break;
    const isJoined = joiners.has(piece.text) || joiners.has(pieces[from]?.text ?? '');
    if (
      !isJoined &&
      !isSymbol(
        piece.text,
        piece.form,
        piece.lexeme.unit !== undefined || piece.lexeme.tens !== undefined || piece.lexeme.small !== undefined,
      )
    ) {
      if (from < sign && piece.isOrdinary) break;
      if (plain >= longestPlainLocal || (from === sign && notLocal.has(piece.text))) break;
      plain += 1;
    }
    from -= 1;
  }
  return from;
};

const notLocal = wordSet('is es me you us email correo mail');
const isSymbol = (text: string, form: string, isNumber: boolean): boolean =>
  form !== 'word' || isNumber || (text.length === 1 && text !== 'a' && text !== 'y');

const siteStarts = wordSet('www http https w');

const siteAt = (pieces: Pieces, at: number, done: number): Span | null => {
  const piece = pieces[at];
  if (!piece || piece.form === 'marker') return null;
  if (siteStarts.has(piece.text) || (piece.text === 'double' && /^[wu]$/.test(pieces[at + 1]?.text ?? ''))) {
    const to = siteEnd(pieces, at + 1);
    if (to !== null) return { kind: 'url', from: at, to };
  }
  const isTail =
    domains.has(pieces[at + 1]?.text ?? '') && dots.has(piece.text) && piece.text !== 'point' && piece.text !== 'period';
  if (!isTail || at <= done) return null;
  return { kind: 'url', from: localStart(pieces, at, done), to: pathEnd(pieces, at + 2) };
};

const siteEnd = (pieces: Pieces, from: number): number | null => {
  const end = domainEnd(pieces, from);
  return end === null ? null : pathEnd(pieces, end);
};

/** "… dot com slash portal slash ana" */
const pathEnd = (pieces: Pieces, from: number): number => {
  let end = from;
  while (end - from < longestDomain && ['slash', 'diagonal', 'barra'].includes(pieces[end]?.text ?? '') && pieces[end + 1])
    end += 2;
  while (dots.has(pieces[end]?.text ?? '') && domains.has(pieces[end + 1]?.text ?? '')) end += 2;
  return end;
};
