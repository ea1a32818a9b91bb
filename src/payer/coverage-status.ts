import type { EligibilityOutcome } from '../domain/insurance.ts';
import {
  type Benefit,
  copaysOf,
  covers,
  dateSegment,
  isInForce,
  isOfWholePlan,
  type Network,
  networkOf,
  type Period,
  periodOf,
  planDates,
  splitLoop,
} from './benefits.ts';
import { element, type Segment, type Separators } from './x12-syntax.ts';

export type Statement = {
  payerName: string;
  /** The patient's loop, and the subscriber's where the patient is a dependent: the dates of the plan may stand in either. */
  patient: readonly Segment[];
  subscriber: readonly Segment[];
  separators: Separators;
  serviceType: string;
  /** The day of the visit. */
  date: string;
};

const isActive = ({ eb }: Benefit): boolean => /^[1-5]$/.test(element(eb, 1));
const isInactive = ({ eb }: Benefit): boolean => /^[678]$/.test(element(eb, 1));

/**
 * What the benefits of a 271 say of a member on a day: the plan as a whole decides (service type 30), then the kind of visit asked
 * about. Both active and inactive, or neither: cannot say.
 */
export const coverageStatus = (statement: Statement): EligibilityOutcome => {
  const { general, benefits } = splitLoop(statement.patient, statement.separators);
  const dated = [...general, ...splitLoop(statement.subscriber, statement.separators).general];
  const period = periodOf(dated, planDates);
  const inForce = benefits.filter((benefit) => isInForce(benefit, statement.date));
  const ofPlan = benefits.filter(isOfWholePlan);
  const current = inForce.filter(isOfWholePlan);
  const ofVisit = inForce.filter(({ serviceTypes }) => serviceTypes.includes(statement.serviceType));

  const ended = statedInactive(current, ofPlan, ofVisit);
  const active = current.filter(isActive).length > 0 ? current.filter(isActive) : ofVisit.filter(isActive);
  if (active.length > 0 && ended !== null) return { kind: 'cannotSay' };
  if (ended !== null) return inactive(statement, ended.text, period.end, dated);
  const first = active[0];
  if (first === undefined || ofVisit.some((benefit) => isInactive(benefit) || element(benefit.eb, 1) === 'I'))
    return { kind: 'cannotSay' };
  if (!covers(period, statement.date)) return outOfPeriod(statement, period, dated);
  return activeOutcome(statement, { active, inForce, ofVisit, period });
};

/** The statement that the member is not covered. A plan whose only active statement is bounded to other days is not in force either. */
const statedInactive = (current: Benefit[], ofPlan: Benefit[], ofVisit: Benefit[]): Segment | null => {
  const plain = current.find(isInactive);
  if (plain !== undefined) return plain.eb;
  const bounded = ofPlan.find(isActive);
  if (bounded !== undefined && !current.some(isActive)) return bounded.eb;
  const visitOnly = current.some(isActive) ? undefined : ofVisit.find(isInactive);
  return visitOnly?.eb ?? null;
};

const inactive = (statement: Statement, source: string, endedOn: string | null, dated: readonly Segment[]): EligibilityOutcome => ({
  kind: 'inactive',
  payerName: statement.payerName,
  endedOn: endedOn !== null && endedOn < statement.date ? endedOn : null,
  source: endedOn === null ? source : (dateSegment(dated, planDates.end)?.text ?? source),
});

/** Active today, but not on the day of the visit. */
const outOfPeriod = (statement: Statement, period: Period, dated: readonly Segment[]): EligibilityOutcome => {
  const over = period.end !== null && period.end < statement.date;
  const source = dateSegment(dated, over ? planDates.end : planDates.start) ?? dated.find(({ tag }) => tag === 'DTP');
  return { kind: 'inactive', payerName: statement.payerName, endedOn: over ? period.end : null, source: source?.text ?? '' };
};

type Active = { active: Benefit[]; inForce: Benefit[]; ofVisit: Benefit[]; period: Period };

const activeOutcome = (statement: Statement, { active, inForce, ofVisit, period }: Active): EligibilityOutcome => ({
  kind: 'active',
  payerName: statement.payerName,
  plan: agreed(active.map(({ eb }) => element(eb, 5)).filter((plan) => plan !== '')),
  network: networkOfVisit(ofVisit.filter(isActive), active),
  period,
  copays: copaysOf(inForce, statement.serviceType),
  source: active[0]?.eb.text ?? '',
});

/** What the statements of coverage agree on about the network; those of the kind of visit before those of the plan. */
const networkOfVisit = (ofVisit: Benefit[], active: Benefit[]): Network => {
  const stated = (benefits: Benefit[]) =>
    benefits.filter(({ eb }) => /^[YN]$/.test(element(eb, 12))).map(({ eb }) => networkOf(eb));
  const narrow = stated(ofVisit);
  return agreed(narrow.length > 0 ? narrow : stated(active)) ?? 'unstated';
};

/** The one value that all have; null when there is none or they differ. */
const agreed = <T>(values: readonly T[]): T | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};
