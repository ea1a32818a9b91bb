import { type ExpectsKind, identifierKinds } from '../domain/expects.ts';
import { wordsOf } from '../domain/words.ts';
import { redact } from '../redaction/redact.ts';
import type { RecordedTurn } from '../sessions/ports.ts';

/** What a caller answers to these tells who somebody is, whatever words it is in. */
const namesOrIdentifies = (kind: ExpectsKind): boolean => kind === 'personName' || identifierKinds.has(kind);

const hidden = '•••';

/**
 * The transcript for those who may not see identifiers: what answers a question for one is hidden whole, and everywhere else identifiers are
 * taken out, however they are said. Names that were given when asked for are names in all lines.
 */
export const maskTranscript = (turns: RecordedTurn[]): RecordedTurn[] => {
  const names = turns.flatMap(namesGiven);
  return turns.map((turn) => ({
    ...turn,
    lines: turn.lines.map((line) => ({
      ...line,
      text: line.speaker === 'caller' && asksForIdentifier(turn.asked) ? hidden : redact(line.text, { names }).text,
    })),
  }));
};

const asksForIdentifier = (asked: RecordedTurn['asked']): boolean =>
  asked !== null && (asked.sensitive || namesOrIdentifies(asked.kind));

/** Words that stand with a capital, or that the redactor takes for names, in an answer to a question for a name. */
const namesGiven = ({ asked, lines }: RecordedTurn): string[] =>
  asked?.kind !== 'personName'
    ? []
    : lines
        .filter(({ speaker }) => speaker === 'caller')
        .flatMap(({ text }) => redact(`my name is ${text}`).found.map(({ start, end }) => `my name is ${text}`.slice(start, end)))
        .flatMap((name) => wordsOf(name).map((word) => word.text))
        .filter((word) => word.length >= shortestName);

/** Shorter ones are particles and initials. */
const shortestName = 3;
