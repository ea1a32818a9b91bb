import type { Act } from '../domain/acts.ts';
import { type Expects, identifierKinds, type ReadBack } from '../domain/expects.ts';
import type { Language } from '../domain/locale.ts';
import type { SlotName, Span } from '../domain/slots.ts';
import { type ReadRequest, readBest } from '../language/read.ts';
import type { Policy } from '../policy/schema.ts';
import type { Told, TurnInput } from './answer.ts';

/** What was heard in one turn: the text that counts, the acts in it, and the language that it was understood in. */
export type Heard = { text: string; acts: Act[]; language: Language };

export type Hearing = {
  language: Language;
  expects: Expects;
  /** What the state can take. */
  listensFor: readonly SlotName[];
  /** What was just read back. Only the reader is told. */
  readBack: ReadBack[];
  localNow: string;
  policy: Policy;
};

/** Reads a turn's input. Keys pressed are read as an answer to what was asked, and never as words. */
export const hear = (input: Told, hearing: Hearing): Heard => {
  switch (input.type) {
    case 'silence':
      return { text: '', acts: [{ act: 'silence' }], language: hearing.language };
    case 'dtmf':
      return { text: '', acts: keyed(input.digits, hearing), language: hearing.language };
    case 'text':
    case 'speech':
      return correcting({ ...readRequest(hearing), text: input.text, ...alternativesOf(input) }, hearing);
  }
};

/** Values that a caller may tell beside a yes or no. */
const identifiers = ['dateOfBirth', 'memberId', 'zipCode', 'phoneNumber', 'medicalRecordNumber'] as const;

/**
 * What was read back is put right by the reader. A caller who is asked something else may answer with a value alone, too: read as an answer
 * to yes or no, "March fifth" is a day to come; so where nothing of use was read, it is read again as an answer to each value that the
 * state can take.
 */
const correcting = (asked: ReadRequest, { listensFor, readBack }: Hearing): Heard => {
  if (readBack.length > 0) return readBest({ ...asked, readBack });
  const first = readBest(asked);
  const kinds = asked.expects === 'confirmation' ? identifiers.filter((kind) => listensFor.includes(kind)) : [];
  if (first.acts.some((act) => 'slots' in act && listensFor.some((slot) => act.slots[slot]))) return first;
  for (const expects of kinds) {
    const again = readBest({ ...asked, expects });
    const value = again.acts.filter((act) => 'slots' in act && act.slots[expects]);
    if (value.length > 0) return { ...again, acts: [...first.acts.filter(({ act }) => act === 'deny'), ...value] };
  }
  return first;
};

const alternativesOf = (input: TurnInput): Pick<ReadRequest, 'alternatives'> =>
  input.type === 'speech' && input.alternatives ? { alternatives: input.alternatives } : {};

/** What the reader is told of the state, for whatever it reads. */
export const readRequest = ({ language, expects, localNow, policy }: Hearing): Omit<ReadRequest, 'text' | 'alternatives'> => ({
  language,
  expects: expects.kind,
  now: localNow,
  timeZone: policy.clinic.timeZone,
  options: expects.options ?? [],
  specialties: policy.scheduling.specialties,
  state: policy.clinic.state,
  country: policy.clinic.country,
});

const whole = (text: string): Span => [0, text.length];

/** `0` asks for a person where it is not an answer; 1 and 2 are yes and no; a digit chooses an option; else an identifier. */
const keyed = (keys: string, hearing: Hearing): Act[] => {
  const digits = keys.replace(/[#*]/g, '');
  const sure = { span: whole(keys), confidence: 1 };
  const { kind, options = [] } = hearing.expects;
  if (digits === '') return keys.includes('*') ? [{ act: 'repeat', ...sure }] : [{ act: 'silence' }];
  if (digits === '0') return [{ act: 'askForPerson', ...sure }];
  if (kind === 'confirmation' && (digits === '1' || digits === '2')) return [{ act: digits === '1' ? 'affirm' : 'deny', ...sure }];
  if (options.some(({ id }) => id === digits)) return [{ act: 'choose', slots: { option: { value: digits, ...sure } } }];
  return identifierKinds.has(kind) ? readBest({ ...readRequest(hearing), text: digits }).acts : [{ act: 'unclear', ...sure }];
};

const ssnPattern = /\b\d{3}[- .]?\d{2}[- .]?\d{4}\b/g;

/**
 * What may stand in the transcript: digits of a Social Security number never do, whichever were said; keys pressed stand as their number.
 */
export const transcribed = (input: TurnInput, { text, acts }: Heard): string => {
  if (input.type === 'dtmf') return `[${input.digits.length} keys]`;
  if (input.type === 'silence' || input.type === 'hangup') return `[${input.type}]`;
  const spans = acts.flatMap((act) => ('slots' in act && act.slots.ssnLast4 ? [act.slots.ssnLast4.span] : []));
  const masked = spans
    .sort(([a], [b]) => b - a)
    .reduce((line, [start, end]) => `${line.slice(0, start)}[SSN]${line.slice(end)}`, text);
  return masked.replace(ssnPattern, '[SSN]');
};
