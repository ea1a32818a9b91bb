import type { Copay } from '../domain/insurance.ts';
import { element, type Segment, type Separators } from './x12-syntax.ts';
import { centsOf, isoDateOf } from './x12-values.ts';

/** One EB with the segments that qualify it (HSD, REF, DTP, AAA, MSG, III); the related entity (LS to LE) is left out. */
export type Benefit = { eb: Segment; qualifiers: Segment[]; serviceTypes: string[] };

export type Day = string | null;
export type Period = { start: Day; end: Day };

/** The general statements of a member's loop (before its first EB) and its benefits. */
export const splitLoop = (segments: readonly Segment[], separators: Separators): { general: Segment[]; benefits: Benefit[] } => {
  const general: Segment[] = [];
  const benefits: Benefit[] = [];
  let inRelatedEntity = false;
  for (const segment of segments) {
    const current = benefits.at(-1);
    if (segment.tag === 'LS') inRelatedEntity = true;
    else if (segment.tag === 'LE') inRelatedEntity = false;
    else if (segment.tag === 'EB')
      benefits.push({ eb: segment, qualifiers: [], serviceTypes: serviceTypesOf(segment, separators) });
    else if (current === undefined) general.push(segment);
    else if (!inRelatedEntity) current.qualifiers.push(segment);
  }
  return { general, benefits };
};

const serviceTypesOf = (eb: Segment, separators: Separators): string[] =>
  element(eb, 3)
    .split(separators.repetition)
    .filter((code) => code !== '');

/** The whole plan. */
const wholePlan = '30';
/** Visits to an office: general, for sickness, for wellness. */
const officeVisits: readonly string[] = ['98', 'BY', 'BZ'];

/** Whether a benefit is about the plan as a whole; one without a service type is. */
export const isOfWholePlan = ({ serviceTypes }: Benefit): boolean => serviceTypes.length === 0 || serviceTypes.includes(wholePlan);

/** A benefit counts unless the payer rejected it (AAA), or bounds it by dates that leave the day out. */
export const isInForce = ({ qualifiers }: Benefit, day: string): boolean =>
  !qualifiers.some(({ tag }) => tag === 'AAA') && covers(periodOf(qualifiers, benefitDates), day);

export type DateQualifiers = { start: readonly string[]; end: readonly string[] };
/** DTP01: plan begin and end, else eligibility begin and end. */
export const planDates: DateQualifiers = { start: ['346', '356'], end: ['347', '357'] };
const benefitDates: DateQualifiers = { start: ['348', '346', '356'], end: ['349', '347', '357'] };
/** DTP01 of a plan, an eligibility, a benefit: as a range (RD8) they bound the time covered; as a single day they are the day asked about. */
const ranges: readonly string[] = ['291', '307', '292'];

/** The period that DTP segments state; the first qualifier that is there decides, a range fills what is open. */
export const periodOf = (segments: readonly Segment[], qualifiers: DateQualifiers): Period => {
  const range = segments.find((one) => one.tag === 'DTP' && ranges.includes(element(one, 1)) && element(one, 2) === 'RD8');
  const [from = '', to = ''] = element(range, 3).split('-');
  return {
    start: dateOf(dateSegment(segments, qualifiers.start)) ?? isoDateOf(from),
    end: dateOf(dateSegment(segments, qualifiers.end)) ?? isoDateOf(to),
  };
};

/** The DTP segment that states a date, by the first qualifier that is there. */
export const dateSegment = (segments: readonly Segment[], qualifiers: readonly string[]): Segment | undefined => {
  for (const qualifier of qualifiers) {
    const found = segments.find((one) => one.tag === 'DTP' && element(one, 1) === qualifier && dateOf(one) !== null);
    if (found !== undefined) return found;
  }
  return undefined;
};

const dateOf = (dtp: Segment | undefined): Day => (element(dtp, 2) === 'D8' ? isoDateOf(element(dtp, 3)) : null);

/** Both ends count; an open end bounds nothing. */
export const covers = ({ start, end }: Period, day: string): boolean =>
  (start === null || start <= day) && (end === null || day <= end);

export type Network = Copay['network'];

/** EB12. `W`: holds in and out of the network alike, so it is what an in-network visit costs. Absent is not stated, never in network. */
export const networkOf = (eb: Segment): Network => (({ Y: 'in', W: 'in', N: 'out' }) as const)[element(eb, 12)] ?? 'unstated';

/**
 * The copays of a kind of visit (EB01 `B`, per visit). The narrowest statement wins: of the service type asked, else of other office visits,
 * else of the whole plan; the latter two for office visits only. All different amounts are kept.
 */
export const copaysOf = (benefits: readonly Benefit[], serviceType: string): Copay[] => {
  const copays = benefits.filter(({ eb }) => element(eb, 1) === 'B' && isPerVisit(eb)).filter((one) => isAtOffice(one));
  const tiers = officeVisits.includes(serviceType) ? [[serviceType], officeVisits, [wholePlan]] : [[serviceType]];
  for (const tier of tiers) {
    const stated = copays.filter(({ serviceTypes }) => serviceTypes.some((code) => tier.includes(code)));
    const read = distinct(stated.flatMap(({ eb }) => copayOf(eb)));
    if (read.length > 0) return read;
  }
  return [];
};

/** EB06 `27` visit, or no period; and not for one procedure only (EB13). */
const isPerVisit = (eb: Segment): boolean => ['', '27'].includes(element(eb, 6)) && element(eb, 13) === '';

/** III `ZZ` names places of service: 11 is the office, 02 and 10 telehealth. A copay of another place is not this visit's. */
const isAtOffice = ({ qualifiers }: Benefit): boolean => {
  const places = qualifiers.filter((one) => one.tag === 'III' && element(one, 1) === 'ZZ').map((one) => element(one, 2));
  return places.length === 0 || places.includes('11');
};

const copayOf = (eb: Segment): Copay[] => {
  const amountCents = centsOf(element(eb, 7));
  return amountCents === null ? [] : [{ amountCents, network: networkOf(eb), source: eb.text }];
};

const distinct = (copays: Copay[]): Copay[] =>
  copays.filter(
    (one, at) => copays.findIndex((other) => other.amountCents === one.amountCents && other.network === one.network) === at,
  );
