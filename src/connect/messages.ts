import type { Answer } from '../sessions/answer.ts';
import { limits } from './contract.ts';
import { bytesOf, pack, printable, sentencesOf, shortened, unitsOf } from './fit.ts';
import { escaped, partsOf, spoken } from './ssml.ts';

/** What is said, inside the limits of Lex and Polly whatever it is. */

export type LexMessage = { contentType: 'SSML' | 'PlainText'; content: string };

type Reply = Pick<Answer['reply'], 'text' | 'ssml'>;

/** Who speaks. `foreign`: BCP 47 of the words, where the voice is one of another language. */
export type Line = { takesSsml: boolean; foreign: string | null };

/**
 * Bytes of one message. Lex's runtime API names 1,024 characters and its quotas 4,000; Polly speaks 3,000. This is inside all of them.
 */
const messageBytes = 1_000;

export const lexMessagesOf = (reply: Reply, otherwise: Reply, line: Line): LexMessage[] => {
  const said = worded(reply, otherwise);
  const wrapped = line.foreign === null ? spoken : (inside: string) => spoken(`<lang xml:lang="${line.foreign}">${inside}</lang>`);
  return line.takesSsml
    ? ssmlOf(said, messageBytes, limits.lexMessages, wrapped).map((content) => ({ contentType: 'SSML', content }))
    : textOf(said, messageBytes, limits.lexMessages).map((content) => ({ contentType: 'PlainText', content }));
};

const worded = (reply: Reply, otherwise: Reply): Reply => (sentencesOf(reply.text).length > 0 ? reply : otherwise);

/** What a flow says itself: one text and one document, each short enough for an attribute. */
export const flowSpeechOf = (reply: Reply, otherwise: Reply): { text: string; ssml: string } => {
  const said = worded(reply, otherwise);
  const [text = '', ssml = ''] = [textOf(said, flowTextBytes, 1)[0], ssmlOf(said, flowSsmlBytes, 1, spoken)[0]];
  return { text, ssml };
};

const flowTextBytes = 2_000;
const flowSsmlBytes = 3_000;

const textOf = ({ text }: Reply, bytes: number, most: number): string[] => {
  const fits = (part: string): boolean => bytesOf(part) <= bytes;
  return shortened(pack(unitsOf(text, fits), fits), most);
};

/** The document cut between its sentences; where that cannot be, the text without its marks. */
const ssmlOf = ({ text, ssml }: Reply, bytes: number, most: number, wrapped: (inside: string) => string): string[] => {
  const fits = (part: string): boolean => bytesOf(wrapped(part)) <= bytes;
  const marked = partsOf(printable(ssml));
  const parts = marked?.every(fits) ? marked : unitsOf(text, (unit) => fits(escaped(unit))).map(escaped);
  return shortened(pack(parts, fits), most).map(wrapped);
};
