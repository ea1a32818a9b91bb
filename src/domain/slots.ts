import { z } from 'zod';

/**
 * What a caller can tell us, and the one form that each kind of value has after it was read.
 * The shapes are public: `npm run read` prints them, and a language model must answer in them.
 */

/** `YYYY-MM-DD`. */
const isoDate = z.iso.date();
/** `HH:MM`, 24 hours, local to the clinic. */
const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A date of birth of which only some parts were said. */
export const PartialDate = z.object({
  year: z.int().nullable(),
  month: z.int().min(1).max(12).nullable(),
  day: z.int().min(1).max(31).nullable(),
});
export type PartialDate = z.infer<typeof PartialDate>;

export const PersonName = z.object({ given: z.string().nullable(), family: z.string().nullable() });
export type PersonName = z.infer<typeof PersonName>;

/** What the patient is to the subscriber of the insurance. */
export const Relationship = z.enum(['self', 'spouse', 'child', 'other']);
export type Relationship = z.infer<typeof Relationship>;

export const PayerCandidate = z.object({ id: z.string(), name: z.string() });
export type PayerCandidate = z.infer<typeof PayerCandidate>;

/** Both ends included; an open end is null; one day has `from` = `to`. */
export const DateRange = z.object({
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  not: z.array(isoDate).optional(),
});
export type DateRange = z.infer<typeof DateRange>;

/** Local times; an open end is null; a single time has `from` = `to`. */
export const TimeRange = z.object({ from: localTime.nullable(), to: localTime.nullable() });
export type TimeRange = z.infer<typeof TimeRange>;

/** A day, a time, or both. */
const When = z.object({ date: DateRange.nullable(), time: TimeRange.nullable() });

export const slotSchemas = {
  goal: z.string(),
  /** E.164. */
  phoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/),
  dateOfBirth: z.union([isoDate, PartialDate]),
  ssnLast4: z.string().regex(/^\d{4}$/),
  zipCode: z.string().regex(/^\d{5}$/),
  medicalRecordNumber: z.string().min(1).max(64),
  /** Letters upper case, no spaces. */
  memberId: z.string().regex(/^[A-Z0-9-]{2,80}$/),
  groupNumber: z.string().min(1).max(50),
  personName: PersonName,
  relationship: Relationship,
  payer: z.object({ candidates: z.array(PayerCandidate) }),
  visitReason: z.object({ text: z.string(), specialty: z.string().nullable() }),
  /** The words that name a practitioner; the EHR decides who that is. */
  provider: z.string(),
  /** The words that name a place; the EHR decides where that is. */
  location: z.string(),
  date: DateRange,
  time: TimeRange,
  /** The id of the option chosen. */
  option: z.string(),
  /** BCP 47. */
  language: z.string(),
  /** Whom the call is for: the caller, a child of the caller, or another adult. */
  callingFor: z.enum(['self', 'child', 'other']),
  /** How other openings should differ from those offered. */
  shift: z.enum(['earlier', 'later', 'otherProvider', 'otherLocation']),
  /** Said beside a provider: "Dr. Chen or anyone in Bellevue". The one who is named is preferred, and others would do. */
  orAnyone: z.literal(true),
  /** Said beside a provider: "Dr. Chen or Dr. Patel". Any of them would do. */
  orProviders: z.array(z.string()),
  /** Said beside a day or a time: "Tuesday at ten or Wednesday at two". Any of them would do. */
  orWhen: z.array(When),
  /** The day and time of the appointment that is to be moved: "from Tuesday to Thursday". */
  fromWhen: When,
  /** "I can't make it", and nothing of what is wanted instead: it may be moved or cancelled. */
  cannotCome: z.literal(true),
} as const;

export type SlotName = keyof typeof slotSchemas;

export type SlotValues = { [K in SlotName]: z.infer<(typeof slotSchemas)[K]> };

/** `[start, end)` in UTF-16 units of the text that was read. */
export type Span = [start: number, end: number];

/** A value with the words that it was read from. `confidence` is 0 to 1. */
export type SlotReading<K extends SlotName = SlotName> = { value: SlotValues[K]; span: Span; confidence: number };

/** The slots of one act. */
export type SlotReadings = { [K in SlotName]?: SlotReading<K> };

/** Values alone, as machines take them. */
export type HeardSlots = { [K in SlotName]?: SlotValues[K] };
