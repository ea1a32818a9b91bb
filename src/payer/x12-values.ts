/** Values as X12 carries them. Each gives null for what cannot be sent: nothing is cut and no delimiter is dropped in silence. */

/** The basic character set and what names need of the extended one; none of it is a separator of ours. */
const sendable = /^[A-Z0-9 '.,&/()+;?=%@_#-]+$/;
const withoutDecomposition: Record<string, string> = {
  Ø: 'O',
  Æ: 'AE',
  Œ: 'OE',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  '’': "'",
  '‘': "'",
};

/** Upper case, accents dropped ("José" is "JOSE" at every payer), runs of blanks as one. Null when empty, too long or not writable. */
export const x12Text = (value: string, maxCharacters: number): string | null => {
  const plain = value.trim().replace(/ +/g, ' ').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const written = plain.replace(/[ØÆŒŁĐÐÞ’‘]/g, (character) => withoutDecomposition[character] ?? character);
  return written.length <= maxCharacters && sendable.test(written) ? written : null;
};

/** An identifier: letters, digits and hyphens, upper case. */
export const x12Identifier = (value: string, maxCharacters: number): string | null => {
  const written = value.trim().toUpperCase();
  return /^[A-Z0-9-]+$/.test(written) && written.length <= maxCharacters ? written : null;
};

/** `CCYYMMDD` of an ISO date; null when it is not a day of the calendar. */
export const x12DateOf = (isoDate: string): string | null => (isDay(isoDate) ? isoDate.replaceAll('-', '') : null);

/** ISO date of `CCYYMMDD`; null when it is not a day of the calendar. */
export const isoDateOf = (x12: string): string | null => {
  if (!/^\d{8}$/.test(x12)) return null;
  const iso = `${x12.slice(0, 4)}-${x12.slice(4, 6)}-${x12.slice(6)}`;
  return isDay(iso) ? iso : null;
};

const isDay = (iso: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
};

/** Cents of an X12 decimal such as `25`, `25.5`, `.50`; null for anything else. */
export const centsOf = (amount: string): number | null => {
  const parts = /^(\d{0,7})(?:\.(\d{1,2}))?$/.exec(amount);
  if (parts === null || amount === '') return null;
  return Number(parts[1] || '0') * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
};

const idAlphabet = /[^A-Z0-9]/g;
/** For comparing identifiers and names that two systems write: case, accents, blanks and hyphens do not count. */
export const comparable = (value: string): string =>
  value.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(idAlphabet, '');
