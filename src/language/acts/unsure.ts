import type { Act } from '../../domain/acts.ts';
import { builtInGoals } from '../../domain/goals.ts';
import type { Line } from '../../domain/line.ts';
import { phrases } from '../../domain/phrases.ts';
import type { Span } from '../../domain/slots.ts';
import type { Utterance } from '../utterance.ts';
import type { Findings } from './findings.ts';
import type { GoalHit } from './goals.ts';

/** From here on, a guess counts for more than a phrase about the conversation: "you did not get it" asks for no repetition. */
const surely = 0.8;
const aboutTheTalk = new Set<string>(['repeat', 'goBack', 'wait', 'refuse']);
export const overruled = ([act, ...more]: Act[], likely: Act): boolean =>
  act !== undefined &&
  more.length === 0 &&
  aboutTheTalk.has(act.act) &&
  likely.act !== act.act &&
  'confidence' in likely &&
  (likely.confidence ?? 0) >= surely;

/** Beside these, a person that is likely wanted is wanted; beside anything else, one that is surely wanted. */
const besideWhichever = new Set<string>(['provide', 'affirm', 'deny', 'nothingElse', 'repeat']);
export const wantsPerson = (acts: Act[], person: Act & { confidence?: number }): boolean =>
  acts.length > 0 &&
  !acts.some((act) => act.act === 'askForPerson' || act.act === 'choose' || (act.act === 'ask' && act.topic === 'areYouHuman')) &&
  (acts.every(({ act }) => besideWhichever.has(act)) || (person.confidence ?? 0) >= surely);

/** Nothing but courtesy: "please" accepts, and "thank you" ends a call that may end. */
export const courtesy = (full: Line, u: Utterance): Act | null => {
  const span: Span = [0, u.text.length];
  const words = full.tokens.map(({ text }) => text);
  if (u.context.expects === 'confirmation' && words.some((word) => word === 'please' || word === 'favor'))
    return { act: 'affirm', span, confidence: 0.85 };
  const thanks = words.some((word) => word === 'thanks' || word === 'thank' || word === 'gracias');
  return thanks && words.length <= 6 && u.context.expects === 'anythingElse'
    ? { act: 'nothingElse', span, confidence: 0.85 }
    : null;
};

/** A greeting and nothing with it, in either language: who says hello waits to be answered. */
export const greeting = (full: Line, u: Utterance): Act | null =>
  isGreeting(full) && greetings.find(full) ? { act: 'greet', span: [0, u.text.length], confidence: 0.9 } : null;
const greetings = phrases(`
  ^ (hi|hello|hey|hiya|howdy|hi there|hello there|hey there|good (morning|afternoon|evening|day)|yes|yeah|oh|okay|well) (hi|hello|hey|hiya|howdy|there|ma'am|sir|again|good (morning|afternoon|evening|day)|how are you (doing)? (today)?|is this (the)? (clinic|office))* $
  ^ (hola|buenas|alo|hola hola|que tal|muy buenas|bueno|pues|buen dia|buenos dias|buenas (tardes|noches)|si|oiga|señorita) (hola|buenas|alo|que tal|como esta|como estan|muy|buen dia|buenos dias|buenas (tardes|noches)|señorita|bueno|joven|si)* $`);
const hail = new Set(
  'hi hello hey hiya howdy hola buenas alo morning afternoon evening dias tardes noches dia tal bueno'.split(' '),
);
const isGreeting = (full: Line): boolean => full.tokens.length <= 8 && full.tokens.some(({ text }) => hail.has(text));

/**
 * From here on, a guess of another goal counts for more than the phrase of one goal alone: sooner against phrases of a wish for an appointment,
 * which are the loosest. What the clinic added is never overruled.
 */
const surelyOther = { loose: 0.7, any: 0.9 };
export const surer = (hit: GoalHit, { second, goals }: Findings): GoalHit => {
  if (!second.goal || goals.length !== 1 || hit.replaces || !own.has(hit.goal)) return hit;
  const needed = hit.goal === 'scheduleAppointment' ? surelyOther.loose : surelyOther.any;
  return second.goal.probability >= needed ? { ...hit, goal: second.goal.goal } : hit;
};
const own: ReadonlySet<string> = new Set(builtInGoals);

/** "Yes, please book it" says yes to what was offered, and wants nothing else. */
export const isAssent = ({ answer, line, u }: Findings, { goal, from }: GoalHit): boolean =>
  u.context.expects === 'confirmation' &&
  goal === 'scheduleAppointment' &&
  answer?.answer === 'affirm' &&
  bareBooking.at(line, from) > 0;
const bareBooking = phrases(`
  (book|schedule|make|set|set up|reserve|arrange) (me)? (it|that|this|one|(the|that|this|an|a) (appointment|visit|reservation|booking))? (for me|up|then|now)* $
  (like|want|love) to (book|schedule|make|reserve|set) (it|that|this|one|(the|that|this|an) appointment)? (up|now)? $`);
