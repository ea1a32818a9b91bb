import { limits, nextSteps } from '../../../src/connect/contract.ts';
import { at, type EventKind, type Fields, isFields } from './event.ts';

/**
 * What Lex or Connect would refuse, and so take their error branch without a word of ours. `null`: nothing. The result is a code, for it
 * is logged.
 */
export const problemOf = (kind: EventKind, answer: unknown): string | null => {
  if (kind === 'contactEvent') return null;
  if (!isFields(answer)) return 'notAnObject';
  return kind === 'lex' ? lexProblem(answer) : flowProblem(answer);
};

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), 'utf8');
const isStringMap = (value: unknown): value is Record<string, string> =>
  isFields(value) && Object.values(value).every((entry) => typeof entry === 'string');

const flowProblem = (answer: Fields): string | null => {
  if (!isStringMap(answer)) return 'notStrings';
  if (!(nextSteps as readonly string[]).includes(answer.next ?? '')) return 'noNextStep';
  if (answer.ssml !== undefined && !isSsml(answer.ssml)) return 'ssml';
  // A flow that has nothing to say would take the error branch of its prompt.
  if (!answer.ssml && !answer.text) return 'nothingToSay';
  if (bytesOf(answer) >= limits.connectResponseBytes) return 'tooLarge';
  return isSpeakable(answer.ssml) && isSpeakable(answer.text) ? null : 'messageTooLong';
};

const lexProblem = (answer: Fields): string | null => {
  const attributes = at(answer, 'sessionState', 'sessionAttributes') ?? {};
  if (!isStringMap(attributes)) return 'notStrings';
  if (bytesOf(attributes) > limits.lexSessionAttributesBytes) return 'attributesTooLarge';
  if (bytesOf(answer) > limits.lexResponseBytes) return 'tooLarge';
  return dialogProblem(answer) ?? messagesProblem(answer.messages) ?? listeningProblem(attributes);
};

const dialogProblem = (answer: Fields): string | null => {
  const type = at(answer, 'sessionState', 'dialogAction', 'type');
  if (type === 'ElicitIntent') return Array.isArray(answer.messages) && answer.messages.length > 0 ? null : 'nothingToSay';
  if (type !== 'Close') return 'dialogAction';
  const state = at(answer, 'sessionState', 'intent', 'state');
  const named = typeof at(answer, 'sessionState', 'intent', 'name') === 'string';
  return named && (state === 'Fulfilled' || state === 'Failed') ? null : 'intent';
};

/** Billed are 3,000 characters; markup is not, up to as many again. */
const isSpeakable = (words = ''): boolean => words.length <= (isSsml(words) ? 2 : 1) * limits.lexMessageCharacters;

const isSsml = (text: string): boolean => /^\s*<speak>[^]*<\/speak>\s*$/.test(text);

const messagesProblem = (messages: unknown): string | null => {
  if (messages === undefined) return null;
  if (!Array.isArray(messages)) return 'messages';
  for (const message of messages as unknown[]) {
    const { contentType, content } = isFields(message) ? message : {};
    if (typeof content !== 'string' || content === '') return 'messages';
    if (contentType !== 'PlainText' && !(contentType === 'SSML' && isSsml(content))) return 'messages';
    if (!isSpeakable(content)) return 'messageTooLong';
  }
  return null;
};

const listeningProblem = (attributes: Record<string, string>): string | null => {
  const tooLong = Object.entries(attributes).some(
    ([name, value]) =>
      name.startsWith('x-amz-lex:audio:max-length-ms') && !(Number(value) > 0 && Number(value) <= limits.maxLengthMs),
  );
  return tooLong ? 'maxLength' : null;
};
