import type { CallerInput } from '../caller.ts';
import type { Listening } from './listening.ts';

/** What Lex made of one turn. `leftOver`: keys pressed after the input had ended. Pure. */
export type Recognised = {
  inputMode: 'Speech' | 'DTMF' | 'Text';
  /** Empty for silence. */
  transcript: string;
  /** n-best, best first; none for silence and keys. */
  transcriptions: { text: string; confidence: number }[];
  leftOver: string;
  tookMs: number;
};

/** A word of ordinary speech, with the pause after it. */
const wordMs = 350;
const keyMs = 300;

export const silence = (listening: Listening): Recognised => ({
  inputMode: 'Speech',
  transcript: '',
  transcriptions: [],
  leftOver: '',
  tookMs: listening.startTimeoutMs,
});

export const hear = (input: Exclude<CallerInput, { type: 'hangup' }>, listening: Listening): Recognised => {
  switch (input.type) {
    case 'silence':
      return silence(listening);
    case 'text':
      return { inputMode: 'Text', transcript: input.text, transcriptions: [], leftOver: '', tookMs: 0 };
    case 'dtmf':
      return isLost(input, listening) ? silence(listening) : keyed(input.keys, listening);
    case 'speech':
      return isLost(input, listening) ? silence(listening) : spoken(input, listening);
  }
};

/** Said or pressed while a prompt played that could not be interrupted. */
const isLost = ({ over = false }: { over?: boolean }, { allowInterrupt }: Listening): boolean => over && !allowInterrupt;

/** Ends at the end character, which is no part of it; at the deletion character, with nothing; at the most digits; or after a pause. */
const keyed = (keys: string, listening: Listening): Recognised => {
  const digits: string[] = [];
  for (const [index, key] of [...keys].entries()) {
    const leftOver = keys.slice(index + 1);
    const ended = { inputMode: 'DTMF' as const, transcriptions: [], leftOver, tookMs: (index + 1) * keyMs };
    if (key === listening.dtmfEndCharacter) return { ...ended, transcript: digits.join('') };
    if (key === listening.dtmfDeletionCharacter) return { ...ended, transcript: '' };
    digits.push(key);
    if (digits.length >= listening.dtmfMaxLength) return { ...ended, transcript: digits.join('') };
  }
  const tookMs = keys.length * keyMs + listening.dtmfEndTimeoutMs;
  return { inputMode: 'DTMF', transcript: digits.join(''), transcriptions: [], leftOver: '', tookMs };
};

/** Speech longer than the most is cut, and what was heard until then is used. */
const spoken = (
  { text, confidence = 0.9, alternatives = [] }: Extract<CallerInput, { type: 'speech' }>,
  { maxLengthMs, endTimeoutMs }: Listening,
): Recognised => {
  const words = text.split(/\s+/).filter(Boolean);
  const heard = words.slice(0, Math.max(1, Math.floor(maxLengthMs / wordMs)));
  const transcripts = [{ text: heard.join(' '), confidence }, ...alternatives];
  const transcriptions = transcripts.map((one) => ({ text: asRecognised(one.text), confidence: one.confidence }));
  return {
    inputMode: 'Speech',
    transcript: transcriptions[0]?.text ?? '',
    transcriptions,
    leftOver: '',
    tookMs: heard.length * wordMs + endTimeoutMs,
  };
};

/** Recognisers write lower case without punctuation; accents and apostrophes stay. */
const asRecognised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
