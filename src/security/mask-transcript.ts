import { type ExpectsKind, identifierKinds } from '../domain/expects.ts';
import type { RecordedTurn } from '../sessions/ports.ts';

/** What a caller answers to these tells who somebody is, whatever words it is in. */
const namesOrIdentifies = (kind: ExpectsKind): boolean => kind === 'personName' || identifierKinds.has(kind);

const hidden = '•';

/** Number words of both languages: identifiers are spoken as often as they are keyed. */
const numberWord =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|double|triple|' +
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\w+teenth|twentieth|thirtieth|' +
  'cero|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veinte|veinti\\p{L}+|' +
  'treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|mil|novecientos|primero|' +
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const spokenNumber = new RegExp(`(?<![\\p{L}\\p{N}])(?:${numberWord})(?![\\p{L}\\p{N}])`, 'giu');
const digits = /[\p{N}]/gu;

/**
 * The transcript for those who may not see identifiers: what answers a question for one is hidden whole, and everywhere else digits, number
 * words and months are. Hides too much rather than too little.
 */
export const maskTranscript = (turns: RecordedTurn[]): RecordedTurn[] =>
  turns.map((turn) => ({
    ...turn,
    lines: turn.lines.map((line) => ({
      ...line,
      text: line.speaker === 'caller' && asksForIdentifier(turn.asked) ? `${hidden}${hidden}${hidden}` : maskNumbers(line.text),
    })),
  }));

const asksForIdentifier = (asked: RecordedTurn['asked']): boolean =>
  asked !== null && (asked.sensitive || namesOrIdentifies(asked.kind));

const maskNumbers = (text: string): string => text.replace(digits, hidden).replace(spokenNumber, hidden);
