import type {
  FindOpeningsInput,
  FindOpeningsOutcome,
  Opening,
  ProviderView,
  SearchProvidersInput,
  SearchProvidersOutcome,
} from '../domain/scheduling.ts';
import type { DateRange, TimeRange } from '../domain/slots.ts';
import { addDays, type SchedulingContext } from './scheduling.context.ts';

/** What is asked of the directory and of the calendar for a wish, and what is taken from their answers. */

/** Who and where belong together, but for "Dr. Chen or anyone in Bellevue": then first the one, and then the place. */
export const providerQuestion = ({ wish, providers, visitType, toLookUp = [] }: SchedulingContext): SearchProvidersInput => {
  const [one] = toLookUp;
  if (one !== undefined) return { specialty: null, name: one, location: null, language: null, payerId: null };
  const isKnown = (wish.orAnyone || (wish.orProviders ?? []).length > 0) && providers.length > 0;
  const name = isKnown ? null : wish.provider;
  return {
    specialty: name ? null : (visitType?.specialty ?? null),
    name,
    location: wish.orAnyone && name ? null : wish.location,
    language: null,
    payerId: null,
  };
};

/** Those of the answer that the words mean: the people, when a person was named, and the places, when a place was. */
export const resolved = (context: SchedulingContext, found: ProviderView[]): Partial<SchedulingContext> => {
  const { wish, avoided } = context;
  const named = providerQuestion(context).name !== null;
  const locations = named && wish.orAnyone ? context.locations : placesMeant(context, found);
  if (avoided.length > 0 && !named) {
    return { locations, candidates: [], avoided: [], providers: found.filter(({ id }) => !avoided.includes(id)) };
  }
  if (!named) return { locations, candidates: [] };
  const people = found.length > 1 ? { candidates: found } : { providers: found, candidates: [] };
  return { ...people, locations, avoided: [] };
};

/** One of several who were named was looked up: whoever has that name would do. */
export const lookedUp = (
  { providers, toLookUp = [], wish, visitType }: SchedulingContext,
  outcome: SearchProvidersOutcome,
): Partial<SchedulingContext> => {
  const found = outcome.kind === 'found' ? outcome.providers : [];
  const fitting = found.filter(({ specialty }) => specialty === visitType?.specialty);
  const all = [...providers, ...(fitting.length > 0 ? fitting : found)];
  const rest = toLookUp.slice(1);
  const isNobody = rest.length === 0 && all.length === 0;
  return {
    toLookUp: rest,
    providers: [...new Map(all.map((one) => [one.id, one])).values()],
    ...(isNobody ? { wish: { ...wish, orProviders: [] } } : {}),
  };
};

/** "Another doctor", and the directory knows only those who were offered. */
export const nobodyElse = ({ avoided, wish }: SchedulingContext, outcome: SearchProvidersOutcome): boolean =>
  avoided.length > 0 &&
  wish.provider === null &&
  (outcome.kind !== 'found' || outcome.providers.every(({ id }) => avoided.includes(id))) &&
  outcome.kind !== 'unavailable';

const placesMeant = ({ wish, locations }: SchedulingContext, found: ProviderView[]): SchedulingContext['locations'] => {
  if (!wish.location) return locations;
  const words = wish.location.toLowerCase();
  const places = found.flatMap((provider) => provider.locations);
  const meant = places.filter(({ name }) => name.toLowerCase().includes(words));
  return [...new Map((meant.length > 0 ? meant : places).map((place) => [place.id, place])).values()];
};

const later = (a: string, b: string): string => (a > b ? a : b);

export const openingsQuestion = (context: SchedulingContext): FindOpeningsInput => {
  const { policy, wish, widened, today, visitType } = context;
  const { scheduling, clinic } = policy;
  const horizon = addDays(today, scheduling.horizonDays);
  const anyTime = widened >= 1;
  const anybody = widened >= 2;
  const orWhen = anyTime ? [] : (wish.orWhen ?? []);
  return {
    specialty: visitType?.specialty ?? null,
    providers: anybody ? [] : context.providers.map(({ id }) => id),
    locations: anybody || wish.orAnyone ? [] : context.locations.map(({ id }) => id),
    ...daysOf(wish.date, today, horizon),
    ...(anyTime ? { to: horizon, earliest: null, latest: null } : timesOf(wish.time)),
    ...(orWhen.length > 0 ? { or: orWhen.map(({ date, time }) => ({ ...daysOf(date, today, horizon), ...timesOf(time) })) } : {}),
    minutes: visitType?.minutes ?? 30,
    exclude: context.excluded,
    limit: scheduling.offers,
    timeZone: clinic.timeZone,
    notBefore: new Date(Date.parse(context.now) + scheduling.leadMinutes * 60_000).toISOString(),
  };
};

/** "Not Tuesday" stays so, however much the rest is widened. */
const daysOf = (date: DateRange | null, today: string, horizon: string) => ({
  from: later(date?.from ?? today, today),
  to: date?.to ?? horizon,
  notOn: date?.not ?? [],
});

const timesOf = (time: TimeRange | null) => ({ earliest: time?.from ?? null, latest: latestStart(time) });

/** "Around two" is one time; openings start on the half hour, so those up to the next one fit. */
const latestStart = (time: TimeRange | null): string | null => {
  if (!time?.to) return null;
  if (time.from !== time.to) return time.to;
  const [hour = 0, minute = 0] = time.to.split(':').map(Number);
  const total = Math.min(hour * 60 + minute + 30, 23 * 60 + 59);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
};

/** What may be offered of an answer. */
export const usable = ({ before, widened }: SchedulingContext, outcome: FindOpeningsOutcome): Opening[] => {
  if (outcome.kind !== 'found') return [];
  const isEarlier = ({ start }: Opening): boolean => before === null || widened > 0 || Date.parse(start) < Date.parse(before);
  return outcome.openings.filter(isEarlier);
};

/** Whether widening could find more than the last search did. */
export const canWiden = ({ widened, wish, providers, locations }: SchedulingContext): boolean => {
  if (widened === 0) return wish.date !== null || wish.time !== null || providers.length > 0 || locations.length > 0;
  return widened === 1 && (providers.length > 0 || locations.length > 0);
};
