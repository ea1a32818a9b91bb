import { z } from 'zod';

const Named = z.object({ id: z.string(), name: z.string() });

/** A practitioner in the directory. `id` is a FHIR reference, `Practitioner/123`. */
export const ProviderView = z.object({
  id: z.string(),
  name: z.string(),
  specialty: z.string(),
  locations: z.array(Named),
  /** BCP 47 languages spoken. */
  languages: z.array(z.string()),
});
export type ProviderView = z.infer<typeof ProviderView>;

export const SearchProvidersInput = z.object({
  /** A specialty's id from the policy file, such as `dermatology`. */
  specialty: z.string().nullable(),
  /** The words that name a practitioner, as the caller said them: "Dr. Chen". */
  name: z.string().nullable(),
  /** The words that name a place: "Bellevue". */
  location: z.string().nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
  payerId: z.string().nullable(),
});
export type SearchProvidersInput = z.infer<typeof SearchProvidersInput>;
/** `found` holds at least one. */
export const SearchProvidersOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), providers: z.array(ProviderView) }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('unavailable') }),
]);
export type SearchProvidersOutcome = z.infer<typeof SearchProvidersOutcome>;

/** A time that the EHR says is free. `start` and `end` carry the offset of the place's time zone. */
export const Opening = z.object({
  /** FHIR reference, `Slot/123`. */
  slot: z.string(),
  start: z.iso.datetime({ offset: true }),
  end: z.iso.datetime({ offset: true }),
  provider: Named,
  location: Named,
});
export type Opening = z.infer<typeof Opening>;

export const FindOpeningsInput = z.object({
  specialty: z.string().nullable(),
  /** Only these practitioners (FHIR references); empty means anyone. */
  providers: z.array(z.string()),
  /** Only these places (FHIR references); empty means anywhere. */
  locations: z.array(z.string()),
  /** Local dates, both included. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Local dates that do not suit. */
  notOn: z.array(z.iso.date()),
  /** Local times of day, `HH:MM`; a start time must lie between them, both included. */
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  /** Other days and times that would do as well, as above. */
  or: z
    .array(
      z.object({
        from: z.iso.date(),
        to: z.iso.date(),
        notOn: z.array(z.iso.date()),
        earliest: z.string().nullable(),
        latest: z.string().nullable(),
      }),
    )
    .max(5)
    .optional(),
  /** Length of the visit. */
  minutes: z.int().positive(),
  /** Openings already offered and not wanted. */
  exclude: z.array(z.string()),
  /** How many to return, earliest first. */
  limit: z.int().positive(),
  /** IANA time zone of the clinic, for the local dates and times above. */
  timeZone: z.string(),
  /** Earliest moment that may be offered, RFC 3339. */
  notBefore: z.iso.datetime({ offset: true }),
});
export type FindOpeningsInput = z.infer<typeof FindOpeningsInput>;
/** `found` holds at least one opening. */
export const FindOpeningsOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), openings: z.array(Opening) }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('unavailable') }),
]);
export type FindOpeningsOutcome = z.infer<typeof FindOpeningsOutcome>;

/** An appointment of the verified patient. */
export const AppointmentView = z.object({
  /** FHIR reference, `Appointment/123`. */
  id: z.string(),
  start: z.iso.datetime({ offset: true }),
  end: z.iso.datetime({ offset: true }),
  provider: Named,
  location: Named,
  /** The policy file's visit type, where the EHR's record tells it. */
  visitType: z.string().nullable(),
  specialty: z.string().nullable(),
});
export type AppointmentView = z.infer<typeof AppointmentView>;

export const BookAppointmentInput = z.object({
  slot: z.string(),
  /** The appointment that this one will replace: it may stand at the same time. */
  replaces: z.string().nullable().default(null),
  visitType: z.string(),
  specialty: z.string().nullable(),
  minutes: z.int().positive(),
  timeZone: z.string(),
});
export type BookAppointmentInput = z.input<typeof BookAppointmentInput>;
/**
 * `booked` also when the same key booked it before. `alreadyBooked`: this patient has an appointment at that time, which it answers with. `unknown`: the EHR
 * did not answer and a look-up could not tell either; never repeat it, tell staff.
 */
export const BookAppointmentOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('booked'), appointment: AppointmentView }),
  z.object({ kind: z.literal('alreadyBooked'), appointment: AppointmentView }),
  z.object({ kind: z.literal('slotTaken') }),
  z.object({ kind: z.literal('notPermitted') }),
  z.object({ kind: z.literal('refused') }),
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('unavailable') }),
]);
export type BookAppointmentOutcome = z.infer<typeof BookAppointmentOutcome>;

export const ListAppointmentsInput = z.object({
  /** RFC 3339; appointments that start at or after it, earliest first. */
  from: z.iso.datetime({ offset: true }),
  timeZone: z.string(),
});
export type ListAppointmentsInput = z.infer<typeof ListAppointmentsInput>;
export const ListAppointmentsOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), appointments: z.array(AppointmentView) }),
  z.object({ kind: z.literal('notPermitted') }),
  z.object({ kind: z.literal('unavailable') }),
]);
export type ListAppointmentsOutcome = z.infer<typeof ListAppointmentsOutcome>;

export const CancelAppointmentInput = z.object({
  appointment: z.string(),
  reason: z.enum(['patient', 'rescheduled']),
});
export type CancelAppointmentInput = z.infer<typeof CancelAppointmentInput>;
/** `cancelled` also when it was cancelled before. `past`: it has begun or ended, and cannot be changed. */
export const CancelAppointmentOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('past') }),
  z.object({ kind: z.literal('notFound') }),
  z.object({ kind: z.literal('notPermitted') }),
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('unavailable') }),
]);
export type CancelAppointmentOutcome = z.infer<typeof CancelAppointmentOutcome>;
