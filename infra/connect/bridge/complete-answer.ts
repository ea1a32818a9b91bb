import type { ListeningSettings } from '../../../src/connect/contract.ts';
import { ssmlOf } from '../ssml.ts';
import { at, type EventKind, type Fields, isFields } from './event.ts';

/**
 * A flow reads each value by its path, and a value that is missing reads as nothing: a listening setting without a number, a prompt without
 * words. So what the service leaves out is filled in here, and the flow need not ask.
 */
const usualListening: ListeningSettings = {
  startTimeoutMs: '5000',
  endTimeoutMs: '900',
  maxLengthMs: '12000',
  allowInterrupt: 'true',
  dtmfMaxLength: '20',
  dtmfEndTimeoutMs: '3000',
  dtmfEndCharacter: '#',
  dtmfDeletionCharacter: '*',
};

/** `deliveryId` becomes the answer's step: the same for a repetition, another one for the next block, which names this one. */
export const completeAnswer = (kind: EventKind, answer: Fields, deliveryId: string): Fields => {
  if (kind === 'flow') return { ...readable(answer as Record<string, string>), step: answer.step ?? deliveryId };
  const attributes = at(answer, 'sessionState', 'sessionAttributes');
  if (kind !== 'lex' || !isFields(attributes) || attributes.next !== 'language') return answer;
  const state = answer.sessionState as Fields;
  return { ...answer, sessionState: { ...state, sessionAttributes: readable(attributes as Record<string, string>) } };
};

const readable = (attributes: Record<string, string>): Record<string, string> => {
  const { text, ssml } = attributes;
  const spoken = ssml ?? (text === undefined ? undefined : ssmlOf(text));
  const written = text ?? ssml?.replace(/<[^>]*>/g, '').trim();
  return {
    turn: '0',
    ...usualListening,
    ...attributes,
    ...(spoken !== undefined && { ssml: spoken }),
    ...(written && { text: written }),
  };
};
