import { createHash } from 'node:crypto';
import type { TurnInput } from '../sessions/answer.ts';
import { type LexEvent, requestAttribute, requestAttributesOf } from './lex-event.ts';

/** What the caller did, out of a Lex V2 event. */

/** More than Lex recognises at once; what is longer is cut at a word. */
const mostCharacters = 4_000;
const mostKeys = 100;
const mostAlternatives = 10;

type Input = Exclude<TurnInput, { type: 'hangup' }>;

export const inputOf = (event: LexEvent): Input => {
  const keys = keysOf(event);
  if (event.inputMode === 'DTMF' || (keys !== '' && wordsOf(event) === '')) return dtmf(keys);
  return event.inputMode === 'Text' ? typed(wordsOf(event)) : spoken(event);
};

/** Keys pressed, without what a recogniser may put between them. */
const keysOf = (event: LexEvent): string => {
  const own = event.inputMode === 'DTMF' ? onlyKeys(event.inputTranscript ?? '') : '';
  return (own || onlyKeys(requestAttributesOf(event)[requestAttribute.keys] ?? '')).slice(0, mostKeys);
};

const onlyKeys = (text: string): string => text.replace(/[^0-9*#]/g, '');

const dtmf = (digits: string): Input => (digits === '' ? { type: 'silence' } : { type: 'dtmf', digits });

const typed = (text: string): Input => (text === '' ? { type: 'silence' } : { type: 'text', text });

const wordsOf = ({ inputTranscript }: LexEvent): string => cleaned(inputTranscript ?? '');

const spoken = (event: LexEvent): Input => {
  const heard = transcriptionsOf(event);
  const text = wordsOf(event) || (heard[0]?.text ?? '');
  if (text === '') return { type: 'silence' };
  const best = heard.find((one) => one.text === text) ?? heard[0];
  const alternatives = heard.filter((one) => one.text !== text).slice(0, mostAlternatives);
  return {
    type: 'speech',
    text,
    ...(best?.confidence === undefined ? {} : { confidence: best.confidence }),
    ...(alternatives.length === 0 ? {} : { alternatives }),
  };
};

type Heard = { text: string; confidence?: number };

const transcriptionsOf = ({ transcriptions }: LexEvent): Heard[] =>
  (transcriptions ?? [])
    .map(({ transcription, transcriptionConfidence }): Heard => {
      const confidence = confidenceOf(transcriptionConfidence);
      return { text: cleaned(transcription ?? ''), ...(confidence === null ? {} : { confidence }) };
    })
    .filter(({ text }) => text !== '');

/** A number, or `{ score }` as older releases have it; null when it is neither. */
const confidenceOf = (value: unknown): number | null => {
  const score = typeof value === 'object' && value !== null && 'score' in value ? value.score : value;
  return typeof score === 'number' && score >= 0 && score <= 1 ? score : null;
};

/** Valid Unicode, within the limit, whole words. */
const cleaned = (text: string): string => {
  const whole = text.toWellFormed().trim();
  if (whole.length <= mostCharacters) return whole;
  const cut = whole.slice(0, mostCharacters + 1);
  const lastBlank = cut.search(/\s\S*$/);
  return cut.slice(0, lastBlank > 0 ? lastBlank : mostCharacters).toWellFormed();
};

/**
 * The same for each delivery of one turn: Lex repeats a request under its id. Without one, the body stands for it, which says by its
 * attribute `turn` which reply was answered.
 */
export const turnKeyOf = ({ sessionState }: LexEvent, body: Uint8Array): string => {
  const id = sessionState?.originatingRequestId;
  return id ? `request:${id}` : `body:${createHash('sha256').update(body).digest('hex')}`;
};
