import type { Facts } from '../agents/facts.ts';
import { type Factor, type Factors, factorNames } from '../domain/identity.ts';
import type { Recheck } from '../machines/authentication.context.ts';
import type { CallEvent, Emitted } from '../machines/events.ts';
import { flowOf } from '../policy/questions.ts';
import type { Policy } from '../policy/schema.ts';
import { type Call, type Floor, restoreCall } from './call.ts';
import type { DroppedCall, SavedCall } from './ports.ts';

/**
 * A call that was cut off, as the next one from its line holds it until one proof of identity was checked anew. Before that nothing of it
 * is said.
 */
export type EarlierCall = Pick<DroppedCall, 'sessionId' | 'turn' | 'isUnsettled'> & { saved: SavedCall; recheck: Recheck };

/** The first of these that got as far as a proven identity; null when none did. Latest first. Pure. */
export const earlierCallOf = (dropped: DroppedCall[], policy: Policy): EarlierCall | null => {
  for (const { call: saved, ...session } of dropped) {
    const call = restoreCall(saved, policy);
    const recheck = call ? recheckOf(call.facts.identity, policy.authentication) : null;
    if (recheck) return { ...session, saved, recheck };
  }
  return null;
};

/**
 * One factor to tell again, the date of birth where it is among those that matched, and of the others as many as decide together with it.
 * Not the phone number: whoever calls from it can tell it. Null when there is no such factor.
 */
const recheckOf = ({ status, matched, relation, proof }: Facts['identity'], policy: Policy['authentication']): Recheck | null => {
  if (status !== 'verified' || !proof) return null;
  const known = factorNames.filter((name) => matched.includes(name) && proof.factors[name] !== undefined);
  const askable = policy.order.filter((name) => name !== 'phoneNumber' && known.includes(name));
  const factor = askable.includes('dateOfBirth') ? 'dateOfBirth' : askable[0];
  if (!factor) return null;
  const others = known.filter((name) => name !== factor);
  const needed = [
    ...others.filter((name) => policy.required.includes(name)),
    ...others.filter((name) => !policy.required.includes(name)),
  ];
  const factors = only(proof.factors, needed.slice(0, policy.requiredMatches - 1));
  return { patient: proof.patient, factor, factors, relation, callerName: proof.callerName };
};

const only = (factors: Factors, names: Factor[]): Factors => Object.fromEntries(names.map((name) => [name, factors[name]]));

/** Where a call goes on. `floor` is null where it cannot go on as it stood: then it begins anew with what is known. */
export type Continued = { facts: Facts; floor: Floor | null; event: CallEvent; said: Emitted[] };

/**
 * The earlier call with the identity that was just proven: its wish, what was said, what was brought about. Language and times are the
 * present call's.
 */
export const continued = (call: Call, earlier: EarlierCall, policy: Policy): Continued | null => {
  const before = restoreCall(earlier.saved, policy);
  if (!before) return null;
  const { language, began, beganLocal, hasCallingNumber, holdsLine = false, identity } = call.facts;
  const facts: Facts = {
    ...before.facts,
    language,
    began,
    beganLocal,
    hasCallingNumber,
    holdsLine,
    identity,
    parked: [...new Set([...before.facts.parked, ...call.facts.parked])].filter((goal) => goal !== before.facts.goal),
    steps: [...before.facts.steps, ...call.facts.steps, 'call.resumed'],
    resumed: true,
  };
  const said: Emitted[] = [
    { type: 'note', note: 'call.resumed', data: { earlierSession: earlier.sessionId } },
    { type: 'say', key: 'resumption.goingOn', params: {} },
    ...committedSaid(before.facts),
  ];
  const event: CallEvent = { type: 'call.continued' };
  if (earlier.isUnsettled) return { ...lookedUp(facts, policy), event, said };
  return { facts, floor: before.interrupted?.floor ?? before.floor, event, said: [...said, ...goalSaid(before.facts, policy)] };
};

/** A turn of it broke off in the middle: what it has brought about is seen in the records only, so they are looked at first. */
const lookedUp = (facts: Facts, policy: Policy): { facts: Facts; floor: null } => {
  const { goal, parked } = facts;
  if (goal === null || !flowOf(policy, 'lookUpAppointments')) return { facts, floor: null };
  return { facts: { ...facts, goal: 'lookUpAppointments', parked: [goal, ...parked] }, floor: null };
};

/** What was booked last, unless it was cancelled after. */
const committedSaid = ({ committed, outcomes }: Facts): Emitted[] => {
  const last = committed.at(-1);
  const isCancelled = outcomes.some(
    ({ result, references }) => result === 'cancelled' && references.includes(last?.reference ?? ''),
  );
  if (!last || isCancelled) return [];
  const params = {
    when: { is: 'dateTime' as const, dateTime: last.start },
    provider: { is: 'name' as const, name: last.providerName },
    location: { is: 'name' as const, name: last.locationName },
  };
  return [{ type: 'say', key: 'resumption.committed', params }];
};

const goalSaid = ({ goal }: Facts, policy: Policy): Emitted[] => {
  const flow = goal ? flowOf(policy, goal) : null;
  return flow ? [{ type: 'say', key: 'resumption.goal', params: { goal: { is: 'label', label: flow.label } } }] : [];
};
