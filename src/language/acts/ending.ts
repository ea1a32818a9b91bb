import type { ExpectsKind } from '../../domain/expects.ts';
import type { Line } from '../../domain/line.ts';
import type { Hit } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';
import type { ValueReading } from '../values.ts';
import type { Answer } from './answers.ts';
import type { Findings } from './findings.ts';
import type { GoalHit } from './goals.ts';
import type { Choice } from './options.ts';
import type { TopicHit } from './topics.ts';

/** What is left of the findings once they are weighed against each other. */
export type Content = { choice: Choice | null; goals: GoalHit[]; values: ValueReading[]; topics: TopicHit[] };

/** "No, that's all", and a bare "no" to "anything else?". */
export const ending = (found: Findings, content: Content): Hit | null => {
  const { answer, conversation, u, line } = found;
  const said = conversation.find(({ act }) => act === 'nothingElse') ?? null;
  // "Forget the other thing, I was hoping somebody could see my son": asked what they want, callers tell it.
  if (u.context.expects === 'request' && (found.second.goal?.probability ?? 0) >= likelyWish) return null;
  const mayEnd = u.context.expects === null || open.has(u.context.expects);
  // "See you Monday" gives no day, but where one was asked for.
  const isFarewell = said !== null && u.context.expects !== 'appointmentPreference';
  const values = isFarewell ? content.values.filter(({ slot }) => slot !== 'date' && slot !== 'time') : content.values;
  const topics =
    said && !offered.has(u.context.expects) ? content.topics.filter(({ topic }) => topic !== 'otherAvailability') : content.topics;
  if (content.goals.length > 0 || content.choice !== null || values.length > 0 || topics.length > 0) return null;
  if (said && u.context.expects === 'confirmation' && (notNow.find(line) || (answer?.answer === 'deny' && leaves.find(line))))
    return null;
  if (said)
    return !mayEnd && answer && (answer.answer === 'affirm' || pointing.has(line.tokens[said.from]?.text ?? '')) ? null : said;
  const denies = answer?.answer === 'deny' || (answer !== null && thanksOnly(line, answer));
  if (u.context.expects !== 'anythingElse' || !answer || !denies || conversation.some(({ act }) => act !== 'refuse')) return null;
  return answer;
};

/** Turns an offer down, and nothing more. */
const notNow = phrases('^ (no|nope)? not (right now|today|now|at the moment|this time|yet) $');

/** "No, leave it" turns down what was asked about. */
const leaves = phrases(`
  (leave|let) (it|that|this|things) (alone|be|as it is|the way it is|like that|there|out)? $
  (dejelo|dejela|dejalo|dejala|dejemoslo) (asi|como esta|pues)? $`);

/** "No, I don't think that's it" answers; "no, never mind" ends. */
const pointing = new Set(['that', 'this', 'it', 'eso', 'es', 'esto']);

/** How likely a wish must be for a word of farewell beside it not to end the call. */
const likelyWish = 0.8;

/** Where "anything else?" asks for other openings. */
const offered = new Set<ExpectsKind | null>(['choice', 'appointmentPreference']);

/** Where a call, or a wish, may well end. */
const open = new Set<ExpectsKind>(['request', 'anythingElse', 'none']);

/** "Okay, great, thanks" ends it as well; "yes" does not. */
const thanksOnly = (line: Line, answer: Answer): boolean => answer.weak && answer.to === line.tokens.length;
