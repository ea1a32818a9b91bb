import type { Act } from '../../domain/acts.ts';
import type { Line } from '../../domain/line.ts';
import type { Span } from '../../domain/slots.ts';
import type { Utterance } from '../utterance.ts';

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
