import { X12Interchange, X12Parser } from 'node-x12';
import { isaCharacters, type Separators } from './x12-syntax.ts';

/** The separators that we write with. */
export const separators: Separators = { element: '*', repetition: '^', component: ':', segment: '~' };

/** A segment as its tag and elements. */
export type SegmentText = readonly [tag: string, ...elements: string[]];

export type InterchangeHeader = {
  senderId: string;
  receiverId: string;
  /** 1 to 999,999,999; also the group's. */
  controlNumber: number;
  /** Dates and times of the header are in UTC. */
  at: Date;
  /** `T` test, `P` production. */
  usage: 'T' | 'P';
  /** GS01: `HS` for a 270, `HB` for a 271, `FA` for a 999. */
  group: string;
  /** GS08 and ST03. */
  version: string;
};

export const x12Date = (at: Date): string => at.toISOString().slice(0, 10).replaceAll('-', '');
export const x12Time = (at: Date): string => at.toISOString().slice(11, 16).replace(':', '');

const idCharacters = 15;

/** The ISA of an interchange: always 106 characters with its terminator. Ids longer than 15 characters are cut. */
export const writeIsa = (header: Omit<InterchangeHeader, 'group' | 'version'>, use: Separators = separators): string => {
  const id = (value: string): string => value.slice(0, idCharacters).padEnd(idCharacters);
  const blank = ' '.repeat(10);
  const control = String(header.controlNumber).padStart(9, '0');
  const when = [x12Date(header.at).slice(2), x12Time(header.at)];
  const parties = ['ZZ', id(header.senderId), 'ZZ', id(header.receiverId)];
  const isa = [
    'ISA',
    '00',
    blank,
    '00',
    blank,
    ...parties,
    ...when,
    use.repetition,
    '00501',
    control,
    '0',
    header.usage,
    use.component,
  ];
  return isa.join(use.element) + use.segment;
};

/** One interchange with one group with one transaction set; `body` stands between ST and SE. Does not look at the values. */
export const writeInterchange = (
  header: InterchangeHeader,
  setId: string,
  body: readonly SegmentText[],
  use: Separators = separators,
): string => {
  const control = String(header.controlNumber);
  const segments: SegmentText[] = [
    ['GS', header.group, header.senderId, header.receiverId, x12Date(header.at), x12Time(header.at), control, 'X', header.version],
    ['ST', setId, '0001', header.version],
    ...body,
    ['SE', String(body.length + 2), '0001'],
    ['GE', '1', control],
    ['IEA', '1', control.padStart(9, '0')],
  ];
  return writeIsa(header, use) + segments.map((segment) => textOf(segment, use)).join('');
};

/** Trailing empty elements are left out, as the standard wants. */
export const textOf = (segment: SegmentText, use: Separators = separators): string =>
  segment.join(use.element).replace(new RegExp(`\\${use.element}+$`), '') + use.segment;

/**
 * Whether an interchange reads back as what was meant: strictly, by a parser that is not ours, segment by segment. What a value could have
 * smuggled in shows here at the latest.
 */
export const readsBackAs = (interchange: string, body: readonly SegmentText[]): boolean => {
  try {
    // A new parser each time: one that is used again still holds the document before.
    const parsed = new X12Parser(true).parse(interchange);
    if (!(parsed instanceof X12Interchange) || interchange.indexOf(separators.segment) !== isaCharacters - 1) return false;
    const sets = parsed.functionalGroups.flatMap((group) => group.transactions);
    const read = sets.flatMap((set) =>
      set.segments.map((one) => [one.tag, ...one.elements.map(({ value }) => value)].join('\u0000')),
    );
    const meant = body.map((segment) => segment.join('\u0000').replace(/\u0000+$/, ''));
    return sets.length === 1 && read.length === meant.length && read.every((segment, at) => segment === meant[at]);
  } catch {
    return false;
  }
};
