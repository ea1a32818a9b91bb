import { isWishing } from '../../domain/expects.ts';
import { builtInGoals } from '../../domain/goals.ts';
import type { Line } from '../../domain/line.ts';
import type { SlotName } from '../../domain/slots.ts';
import type { Findings } from './findings.ts';
import type { GoalHit } from './goals.ts';
import { tellsHowLong } from './visit-reason.ts';

/** How likely out of scope it must be for what the phrases found to count as chance: what is said of the talk itself, and all else. */
const strayTalk = 0.7;
const stray = 0.9;

const little: ReadonlySet<SlotName> = new Set([
  'date',
  'time',
  'provider',
  'location',
  'visitReason',
  'shift',
  'orAnyone',
  'orProviders',
  'orWhen',
  'fromWhen',
  'relationship',
  'payer',
]);
const own: ReadonlySet<string> = new Set(builtInGoals);

/** Begins an answer whatever comes after it; "go ahead" may begin anything. */
const plain = new Set('yes yeah yep yup no nope nah si'.split(' '));

/** A verb alone with something unknown after it: "cancel my netflix". */
const isBare = ({ from, to }: GoalHit, line: Line): boolean => to - from === 1 && to < line.tokens.length;

/**
 * What is left of the findings in an utterance that is no business of a clinic's line: "book a flight to Dallas for Tuesday" has a goal's
 * phrase, a day and a place in it, and is none of them. Only where callers say what they want; who they are, a wish for a person, and the
 * goals of the clinic's own words are kept.
 */
export const withoutStray = (found: Findings): Findings => {
  const { second, u, answer, line } = found;
  const complains = found.values.some((value) => value.slot === 'visitReason' && value.value.specialty !== null);
  if (complains && tellsHowLong(line, u.context.language)) return found;
  if (second.outOfScope < strayTalk || !isWishing(u.context.expects) || found.person || found.choice) return found;
  const sure = second.outOfScope >= stray;
  const goals = found.goals.filter((hit) => !own.has(hit.goal) || !(sure || isBare(hit, line)));
  if (!sure) return found.goals.length > 0 ? { ...found, goals } : { ...found, conversation: [] };
  if (goals.length > 0) return found;
  const answers = answer !== null && (plain.has(line.tokens[0]?.text ?? '') || (answer.to - answer.from) * 2 > line.tokens.length);
  return {
    ...found,
    goals,
    answer: answers ? answer : null,
    // Where nothing is known of what was asked, a day or a time may well be the answer.
    values: u.context.expects === null ? found.values : found.values.filter(({ slot }) => !little.has(slot)),
    conversation: [],
  };
};
