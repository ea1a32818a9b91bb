import { builtInGoals } from '../../domain/goals.ts';
import type { SlotName } from '../../domain/slots.ts';
import type { Findings } from './findings.ts';
import { isWishing } from './second-voice.ts';

/** From here on, what the phrases found in it counts as chance: words that say little by themselves, and then goals. */
const stray = 0.9;
const strayGoal = 0.85;

const little: ReadonlySet<SlotName> = new Set([
  'date',
  'time',
  'provider',
  'location',
  'visitReason',
  'shift',
  'orAnyone',
  'relationship',
]);
const own: ReadonlySet<string> = new Set(builtInGoals);

/** Begins an answer whatever comes after it; "go ahead" may begin anything. */
const plain = new Set('yes yeah yep yup no nope nah si'.split(' '));

/**
 * What is left of the findings in an utterance that is no business of a clinic's line: "book a flight to Dallas for Tuesday" has a goal's
 * phrase, a day and a place in it, and is none of them. Only where callers say what they want; who they are, a wish for a person, and the
 * goals of the clinic's own words are kept.
 */
export const withoutStray = (found: Findings): Findings => {
  const { second, u, answer, line } = found;
  if (second.outOfScope < stray || !isWishing(u.context.expects) || found.person || found.choice) return found;
  const goals = second.outOfScope < strayGoal ? found.goals : found.goals.filter(({ goal }) => !own.has(goal));
  if (goals.length > 0) return found;
  const answers = answer !== null && (plain.has(line.tokens[0]?.text ?? '') || (answer.to - answer.from) * 2 >= line.tokens.length);
  return {
    ...found,
    goals,
    answer: answers ? answer : null,
    // Where nothing is known of what was asked, a day or a time may well be the answer.
    values: u.context.expects === null ? found.values : found.values.filter(({ slot }) => !little.has(slot)),
    conversation: [],
  };
};
