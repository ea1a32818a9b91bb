import type { ReadBack } from '../../domain/expects.ts';
import { toPhoneNumber } from '../phones.ts';
import type { Mark, MarkKind } from './marks.ts';

/** What is right, what of the old value is wrong, and where it stands, as far as the caller told. */
export type Change = { right: string; wrong: string | null; place: Mark | null };

/** A value as it may be now. `kept`: which share of what was said stood there before, 0 to 1; 1 where the place leaves no doubt. */
export type Proposal = { readBack: ReadBack; value: string; kept: number };

/** The symbols of a value as they are read back, without what only writing has. */
export const symbolsOf = ({ slot, value }: ReadBack): string =>
  slot === 'phoneNumber' ? value.replace(/^\+1(?=\d{10}$)/, '').replace(/^\+/, '') : value.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What an identifier would be if the caller means it. */
export const proposalsFor = (readBack: ReadBack, change: Change, country: string): Proposal[] => {
  const old = symbolsOf(readBack);
  const found = new Map<string, Proposal>();
  for (const at of placesFor(readBack, old, change)) {
    const value = written(readBack, old.slice(0, at) + change.right + old.slice(at + change.right.length), country);
    if (value === null || value === readBack.value) continue;
    found.set(value, { readBack, value, kept: 1 - differing(old, change.right, at) / change.right.length });
  }
  return [...found.values()];
};

const placesFor = (readBack: ReadBack, old: string, { right, wrong, place }: Change): number[] => {
  const fits = right.length <= old.length && (place?.count === null || place === null || isCounted(place, right));
  if (!fits || (wrong !== null && wrong.length !== right.length)) return [];
  const places = place
    ? placeOf(place, readBack, old, right)
    : wrong === null
      ? likelyPlaces(readBack, old, right)
      : everywhere(old, right);
  return wrong === null ? places : places.filter((at) => old.startsWith(wrong, at));
};

const isCounted = ({ kind, count }: Mark, right: string): boolean => kind === 'nth' || count === right.length;

const placeOf = ({ kind, count }: Mark, { slot }: ReadBack, old: string, right: string): number[] => {
  const byKind: Partial<Record<MarkKind, number[]>> = {
    end: [old.length - right.length],
    start: [0],
    areaCode: slot === 'phoneNumber' && old.length === areaCode + 7 && right.length === areaCode ? [0] : [],
    nth: right.length === 1 && count !== null && count <= old.length ? [count - 1] : [],
  };
  return byKind[kind] ?? [];
};

const areaCode = 3;

const everywhere = (old: string, right: string): number[] => Array.from({ length: old.length - right.length + 1 }, (_, at) => at);

/** Fewer symbols may stand anywhere. */
const fewestAlone = 3;

/**
 * Where a part that is said alone ("no, it's 0143") belongs: among the groups in which a telephone number is said, or where it is nearly
 * what stands there; nowhere when it may be two places.
 */
const likelyPlaces = ({ slot }: ReadBack, old: string, right: string): number[] => {
  if (right.length < fewestAlone || right.length === old.length) return [];
  const isPhone = slot === 'phoneNumber' && old.length === areaCode + 7;
  const all = isPhone ? (groupsOfPhone[right.length] ?? []) : everywhere(old, right);
  const most = isPhone ? Math.floor(right.length / 2) : 1;
  const near = all.filter((at) => differing(old, right, at) <= most);
  return near.length === 1 ? near : [];
};

/** Where groups of so many digits begin: three, three and four. */
const groupsOfPhone: Record<number, number[]> = { 3: [0, 3], 4: [6], 6: [0], 7: [3] };

const differing = (old: string, right: string, at: number): number =>
  [...right].filter((symbol, k) => symbol !== old[at + k]).length;

/** As the slot writes it; null when there is no such value. */
const written = ({ slot, value }: ReadBack, symbols: string, country: string): string | null => {
  switch (slot) {
    case 'phoneNumber':
      return value.startsWith('+1') ? (toPhoneNumber(symbols, country === 'CA' ? 'CA' : 'US')?.value ?? null) : `+${symbols}`;
    case 'zipCode':
      return /^\d{5}$/.test(symbols) ? symbols : null;
    default: {
      let at = 0;
      return [...value].map((character) => (/[A-Za-z0-9]/.test(character) ? symbols[at++] : character)).join('');
    }
  }
};
