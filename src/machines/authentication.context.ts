import { isDeepStrictEqual } from 'node:util';
import type { ReadBack } from '../domain/expects.ts';
import { type CallerRelation, type Factor, type Factors, factorNames, type VerifyIdentityInput } from '../domain/identity.ts';
import type { HeardSlots, PartialDate, PersonName } from '../domain/slots.ts';
import type { Policy } from '../policy/schema.ts';
import type { SayValue } from './events.ts';
import { type Listening, oneMomentPrompt, type Prompt } from './listening.ts';

export type AuthenticationContext = Listening & {
  policy: Policy['authentication'];
  relation: CallerRelation;
  callerName: PersonName | null;
  /** Read back and confirmed, or not to be spoken. */
  confirmed: Factors;
  /** Heard, and still to be read back. */
  proposed: Factors;
  partialBirthDate: PartialDate | null;
  /** Factors that the caller cannot give. */
  skipped: Factor[];
  /** Whether the calling number stands in for the phone number, as long as the caller tells none. */
  callerIdCounts: boolean;
  /** How many factors to have before the next try; grows when a try did not decide. */
  wanted: number;
  /** After a refusal of what was read back, values are spelled out. */
  spellOut: boolean;
  matched: Factor[];
  patient: string | null;
  recheck: Recheck | null;
};

/** An identity that was proven in an earlier call of the same line, and the one factor that is to be told again. */
export type Recheck = {
  patient: string;
  factor: Factor;
  /** What else was confirmed then. */
  factors: Factors;
  relation: CallerRelation;
  callerName: PersonName | null;
};

const factorCount = (factors: Factors): number => factorNames.filter((name) => factors[name] !== undefined).length;

const held = (context: AuthenticationContext): Factors => ({ ...context.confirmed, ...context.proposed });

/** What the caller did not tell yet and did not turn down, in the clinic's order; what the calling number stands in for comes last. */
const openFactors = (context: AuthenticationContext): Factor[] => {
  const factors = held(context);
  const open = context.policy.order.filter((name) => factors[name] === undefined && !context.skipped.includes(name));
  if (!context.callerIdCounts || !open.includes('phoneNumber')) return open;
  return [...open.filter((name) => name !== 'phoneNumber'), 'phoneNumber'];
};

/** The factor to ask for next; null when there is none left. */
export const nextFactor = (context: AuthenticationContext): Factor | null => {
  const { recheck } = context;
  if (recheck) return held(context)[recheck.factor] === undefined ? recheck.factor : null;
  const open = openFactors(context);
  return open.find((name) => context.policy.required.includes(name)) ?? open[0] ?? null;
};

const known = (context: AuthenticationContext): Factor[] => {
  const factors = held(context);
  return factorNames.filter((name) => factors[name] !== undefined || (name === 'phoneNumber' && context.callerIdCounts));
};

export const hasEnough = (context: AuthenticationContext): boolean => {
  const factors = held(context);
  if (context.recheck) return factors[context.recheck.factor] !== undefined;
  return known(context).length >= context.wanted && context.policy.required.every((name) => factors[name] !== undefined);
};

export const hasProposals = (context: AuthenticationContext): boolean => factorCount(context.proposed) > 0;

/** Whether enough could still be collected if `factor` were left out. */
export const canSkip = (context: AuthenticationContext, factor: Factor | null): boolean => {
  if (factor === null || context.policy.required.includes(factor)) return false;
  const open = openFactors(context).filter((name) => name !== factor);
  return new Set([...known(context), ...open]).size >= context.wanted;
};

const spokenBack = (factor: Factor): boolean => factor !== 'ssnLast4';

const merged = (earlier: PartialDate | null, later: PartialDate): PartialDate => ({
  year: later.year ?? earlier?.year ?? null,
  month: later.month ?? earlier?.month ?? null,
  day: later.day ?? earlier?.day ?? null,
});

const pad = (value: number): string => String(value).padStart(2, '0');

const isRealDate = (date: string): boolean => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

/** "No, the fourteenth of March" puts right a part of the date that was read back. */
const partsOf = (date: string | undefined): PartialDate | null => {
  const [year, month, day] = date?.split('-').map(Number) ?? [];
  return year && month && day ? { year, month, day } : null;
};

/** A full date of birth from what is known so far; the parts when some are missing. */
const birthDate = (
  earlier: PartialDate | null,
  said: string | PartialDate,
): { full: string | null; partial: PartialDate | null } => {
  if (typeof said === 'string') return { full: said, partial: null };
  const { year, month, day } = merged(earlier, said);
  if (year === null || month === null || day === null) return { full: null, partial: { year, month, day } };
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return isRealDate(date) ? { full: date, partial: null } : { full: null, partial: null };
};

/** Takes what was heard: values to be read back, and those that are not spoken. What was given is kept. */
export const absorb = (context: AuthenticationContext, slots: HeardSlots): Partial<AuthenticationContext> => {
  const proposed: Factors = { ...context.proposed };
  const confirmed: Factors = { ...context.confirmed };
  let partialBirthDate = context.partialBirthDate;
  for (const name of factorNames) {
    const value = slots[name];
    // Whoever calls may know all of it but the one factor that is asked for: nothing else of the earlier call can be replaced.
    if (value === undefined || (context.recheck && context.recheck.factor !== name)) continue;
    const earlier = partialBirthDate ?? partsOf(proposed.dateOfBirth ?? confirmed.dateOfBirth);
    const said = name === 'dateOfBirth' ? birthDate(earlier, slots.dateOfBirth ?? '') : null;
    if (said) partialBirthDate = said.partial;
    const factor = said ? said.full : typeof value === 'string' ? value : null;
    if (factor === null) continue;
    if (!spokenBack(name)) confirmed[name] = factor;
    else if (confirmed[name] !== factor) {
      delete confirmed[name];
      proposed[name] = factor;
    }
  }
  return { proposed, confirmed, partialBirthDate, skipped: context.skipped.filter((name) => slots[name] === undefined) };
};

/** Whether what was heard adds or changes a factor. Who says the same one over and over gets no further, and that counts as a try. */
export const tellsFactors = (context: AuthenticationContext, slots: HeardSlots): boolean => {
  const { proposed, confirmed, partialBirthDate } = context;
  const after = absorb(context, slots);
  return !isDeepStrictEqual(
    { proposed, confirmed, partialBirthDate },
    {
      proposed: after.proposed,
      confirmed: after.confirmed,
      partialBirthDate: after.partialBirthDate,
    },
  );
};

export const relationOf = (callingFor: HeardSlots['callingFor']): CallerRelation =>
  callingFor === 'other' ? 'other' : callingFor === 'child' ? 'parent' : 'self';

export const verification = (context: AuthenticationContext): VerifyIdentityInput => ({
  factors: context.confirmed,
  relation: context.relation,
  callerName: context.callerName,
  ...(context.recheck ? { recheck: { patient: context.recheck.patient, factor: context.recheck.factor } } : {}),
});

const readBack = (name: Factor, value: string, spellOut: boolean): SayValue => {
  const said: SayValue =
    name === 'dateOfBirth'
      ? { is: 'date', date: value, year: true }
      : name === 'phoneNumber'
        ? { is: 'phone', phone: value }
        : { is: 'spelled', value };
  return { is: 'phrase', key: `factors.${name}.${spellOut ? 'spelled' : 'plain'}`, params: { value: said } };
};

/** What was read back and waits for a yes, or for what is right instead. */
export const factorsReadBack = ({ proposed }: AuthenticationContext): ReadBack[] =>
  factorNames.flatMap((slot) => {
    const value = proposed[slot];
    return value === undefined || slot === 'ssnLast4' ? [] : [{ slot, value }];
  });

const factorDigits = { phoneNumber: 10, dateOfBirth: 8, ssnLast4: 4, zipCode: 5, medicalRecordNumber: 20 } as const;

/** Before the re-check nothing of the earlier call is told, and so not for whom it was. */
const whose = (context: AuthenticationContext): string =>
  context.recheck ? 'recheck' : context.relation === 'self' ? 'own' : 'patients';

const askFactor = (context: AuthenticationContext): Prompt => {
  const factor = nextFactor(context) ?? 'dateOfBirth';
  const expects = { kind: factor, dtmf: { maxDigits: factorDigits[factor] }, sensitive: true as const };
  if (factor === 'dateOfBirth' && context.partialBirthDate) return askRestOfBirthDate(context.partialBirthDate, expects);
  return { key: `authentication.${factor}.${whose(context)}`, expects };
};

const askRestOfBirthDate = ({ year, month, day }: PartialDate, expects: Prompt['expects']): Prompt => {
  if (month !== null && day !== null)
    return { key: 'authentication.birthYear', params: { day: { is: 'month', month, day } }, expects };
  if (year !== null) return { key: 'authentication.birthDay', params: { year: { is: 'text', text: String(year) } }, expects };
  return { key: 'authentication.birthDateWhole', expects };
};

const confirmation = { kind: 'confirmation' as const, dtmf: { maxDigits: 1 } };

export const authenticationPrompts: Record<string, (context: AuthenticationContext) => Prompt> = {
  askingIfParent: () => ({ key: 'authentication.ifParent', expects: confirmation }),
  askingCallerName: () => ({ key: 'authentication.callerName', expects: { kind: 'personName' } }),
  collecting: askFactor,
  confirming: (context) => ({
    key: context.spellOut ? 'authentication.confirmSpelled' : 'authentication.confirm',
    params: { details: { is: 'list', items: detailsOf(context) } },
    expects: { ...confirmation, sensitive: true },
  }),
  correcting: () => ({
    key: 'authentication.whichIsWrong',
    expects: { kind: 'identityFactor', dtmf: { maxDigits: 20 }, sensitive: true },
  }),
  verifyingSlow: oneMomentPrompt,
  systemDown: () => ({ key: 'common.tryAgain', expects: confirmation }),
};

const detailsOf = (context: AuthenticationContext): SayValue[] =>
  context.policy.order.flatMap((name) => {
    const value = context.proposed[name];
    return value === undefined ? [] : [readBack(name, value, context.spellOut)];
  });
