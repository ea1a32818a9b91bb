/**
 * The frame of an X12 005010 interchange: separators, segments, groups, transaction sets, and whether the trailers agree. Pure; knows no
 * particular transaction. An own reader, because the library's keeps state between documents, takes one without a trailer, and drops the
 * zeros of control numbers that must be compared.
 */

export type Separators = { element: string; repetition: string; component: string; segment: string };

/** `text` is the segment as it came, without its terminator. */
export type Segment = { tag: string; elements: string[]; text: string };

/** Control-number mismatch, or a count that is not the true one. */
export type TrailerFault = 'controlNumber' | 'count';

/** `segments` are those between ST and SE. */
export type TransactionSet = { st: Segment; segments: Segment[]; faults: TrailerFault[] };
export type FunctionalGroup = { gs: Segment; transactions: TransactionSet[]; faults: TrailerFault[] };
export type Interchange = { separators: Separators; isa: Segment; ta1: Segment[]; groups: FunctionalGroup[] };

/** `isa`: no readable header. `end`: it stops in the middle. `content`: a segment that is none. `structure`: segments out of order. */
export type InterchangeFault = 'isa' | 'end' | 'content' | 'structure' | TrailerFault;
export type ReadInterchange = { kind: 'interchange'; interchange: Interchange } | { kind: 'malformed'; fault: InterchangeFault };

/** Element by its X12 position, from 1; empty when it is absent. */
export const element = (segment: Segment | undefined, position: number): string => segment?.elements[position - 1] ?? '';

/** Where the separators of an ISA stand: it is the one segment of fixed width. */
const isaSeparators = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103];
export const isaCharacters = 106;

export const readInterchange = (text: string): ReadInterchange => {
  const document = text.trimStart();
  const separators = separatorsOf(document);
  if (separators === null) return malformed('isa');
  const pieces = document.split(separators.segment);
  if (pieces.pop()?.trim() !== '') return malformed('end');
  const segments = pieces.map((piece) => segmentOf(piece, separators));
  if (!segments.every((segment) => segment !== null)) return malformed('content');
  return assemble(segments, separators);
};

const malformed = (fault: InterchangeFault): ReadInterchange => ({ kind: 'malformed', fault });

const separatorsOf = (document: string): Separators | null => {
  if (!document.startsWith('ISA') || document.length < isaCharacters) return null;
  const [at, repetition, component, segment] = [3, 82, 104, 105].map((position) => document.charAt(position));
  const separators: Separators = {
    element: at ?? '',
    repetition: repetition ?? '',
    component: component ?? '',
    segment: segment ?? '',
  };
  const all = Object.values(separators);
  const distinct = new Set(all).size === all.length && all.every((character) => !/[\p{L}\p{N} ]/u.test(character));
  const fixed = isaSeparators.every((position) => document.charAt(position) === separators.element);
  return distinct && fixed && document.slice(84, 89) === '00501' ? separators : null;
};

/** Null for what cannot be a segment. Payers put line ends after terminators; they belong to nothing. */
const segmentOf = (piece: string, separators: Separators): Segment | null => {
  const text = piece.replace(/^[\r\n\t ]+/, '').replace(/[\r\n]+$/, '');
  const [tag = '', ...elements] = text.split(separators.element);
  return /^[A-Z][A-Z0-9]{1,2}$/.test(tag) && elements.length > 0 ? { tag, elements, text } : null;
};

const assemble = (segments: Segment[], separators: Separators): ReadInterchange => {
  const [isa, ...rest] = segments;
  const iea = rest.pop();
  if (isa === undefined || iea?.tag !== 'IEA') return malformed('end');
  const firstGroup = rest.findIndex(({ tag }) => tag === 'GS');
  const ta1 = firstGroup === -1 ? rest : rest.slice(0, firstGroup);
  const groups = groupsOf(firstGroup === -1 ? [] : rest.slice(firstGroup));
  if (groups === null || ta1.some(({ tag }) => tag !== 'TA1')) return malformed('structure');
  if (!isSameNumber(element(iea, 2), element(isa, 13))) return malformed('controlNumber');
  if (Number(element(iea, 1)) !== groups.length) return malformed('count');
  return { kind: 'interchange', interchange: { separators, isa, ta1, groups } };
};

/** Some payers leave the leading zeros of IEA02 out. */
const isSameNumber = (one: string, other: string): boolean => /^\d{1,9}$/.test(one) && Number(one) === Number(other);

const groupsOf = (segments: Segment[]): FunctionalGroup[] | null => {
  const parts = bracketed(segments, 'GS', 'GE');
  const groups = parts?.map(({ opening, inside, closing }) => {
    const transactions = transactionsOf(inside);
    return transactions && { gs: opening, transactions, faults: trailerFaults(closing, element(opening, 6), transactions.length) };
  });
  return groups?.every((group) => group !== null && group !== undefined) ? groups : null;
};

const transactionsOf = (segments: Segment[]): TransactionSet[] | null =>
  bracketed(segments, 'ST', 'SE')?.map(({ opening, inside, closing }) => ({
    st: opening,
    segments: inside,
    faults: trailerFaults(closing, element(opening, 2), inside.length + 2),
  })) ?? null;

const trailerFaults = (closing: Segment, controlNumber: string, count: number): TrailerFault[] => [
  ...(element(closing, 2) === controlNumber ? [] : ['controlNumber' as const]),
  ...(/^\d{1,10}$/.test(element(closing, 1)) && Number(element(closing, 1)) === count ? [] : ['count' as const]),
];

type Bracketed = { opening: Segment; inside: Segment[]; closing: Segment };

/** Null when something stands outside the brackets, or one is not closed. */
const bracketed = (segments: Segment[], open: string, close: string): Bracketed[] | null => {
  const found: Bracketed[] = [];
  for (let at = 0; at < segments.length; ) {
    const opening = segments[at];
    const end = segments.findIndex(({ tag }, index) => index > at && tag === close);
    const closing = segments[end];
    if (opening?.tag !== open || closing === undefined) return null;
    const inside = segments.slice(at + 1, end);
    if (inside.some(({ tag }) => tag === open)) return null;
    found.push({ opening, inside, closing });
    at = end + 1;
  }
  return found;
};

/** One level of the HL hierarchy: information source `20`, receiver `21`, subscriber `22`, dependent `23`. */
export type Loop = { id: string; parent: string; level: string; segments: Segment[] };

/** The HL loops of a transaction set, in order; what precedes the first HL is the header. */
export const loopsOf = (segments: readonly Segment[]): { header: Segment[]; loops: Loop[] } => {
  const header: Segment[] = [];
  const loops: Loop[] = [];
  for (const segment of segments) {
    const current = loops.at(-1);
    if (segment.tag === 'HL')
      loops.push({ id: element(segment, 1), parent: element(segment, 2), level: element(segment, 3), segments: [] });
    else if (current === undefined) header.push(segment);
    else current.segments.push(segment);
  }
  return { header, loops };
};
