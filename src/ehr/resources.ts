import { z } from 'zod';

/**
 * What we read of FHIR R4 resources: narrow, and permissive about all the rest. A field of the wrong type is as good as absent, except
 * where the resource means nothing without it; then the resource is not taken at all. An update is made from what the server sent
 * (`FhirOk.body`), never from these.
 */

const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((items) => items.flatMap((one) => taken(item.safeParse(one))));
const taken = <T>(parsed: z.ZodSafeParseResult<T>): T[] => (parsed.success ? [parsed.data] : []);

const id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/);
const meta = z.looseObject({ versionId: text }).optional().catch(undefined);
const base = <const Type extends string>(resourceType: Type) => ({ resourceType: z.literal(resourceType), id, meta });

const Coding = z.looseObject({ system: text, code: text, display: text });
const CodeableConcept = z.looseObject({ coding: list(Coding), text });
export type CodeableConcept = z.infer<typeof CodeableConcept>;
const Identifier = z.looseObject({ use: text, type: CodeableConcept.optional().catch(undefined), system: text, value: text });
const Reference = z.looseObject({ reference: text, display: text, identifier: Identifier.optional().catch(undefined) });
export type Reference = z.infer<typeof Reference>;
const Period = z.looseObject({ start: text, end: text }).optional().catch(undefined);
const HumanName = z.looseObject({ use: text, text, family: text, given: list(z.string()), prefix: list(z.string()) });
export type HumanName = z.infer<typeof HumanName>;
const ContactPoint = z.looseObject({ system: text, value: text, use: text });
const Address = z.looseObject({ use: text, line: list(z.string()), city: text, postalCode: text, period: Period });
const Extension = z.looseObject({
  url: z.string(),
  valueCode: text,
  valueString: text,
  valueReference: Reference.optional().catch(undefined),
});
const communication = list(z.looseObject({ language: CodeableConcept.optional().catch(undefined), coding: list(Coding) }));

const Patient = z.looseObject({
  ...base('Patient'),
  active: flag,
  identifier: list(Identifier),
  name: list(HumanName),
  telecom: list(ContactPoint),
  gender: text,
  birthDate: text,
  address: list(Address),
  deceasedBoolean: flag,
  deceasedDateTime: text,
});
export type Patient = z.infer<typeof Patient>;

const RelatedPerson = z.looseObject({
  ...base('RelatedPerson'),
  active: flag,
  patient: Reference,
  relationship: list(CodeableConcept),
  name: list(HumanName),
  birthDate: text,
  gender: text,
  period: Period,
});
export type RelatedPerson = z.infer<typeof RelatedPerson>;

const Consent = z.looseObject({
  ...base('Consent'),
  status: z.string(),
  patient: Reference.optional().catch(undefined),
  provision: z
    .looseObject({ type: text, period: Period, actor: list(z.looseObject({ reference: Reference })) })
    .optional()
    .catch(undefined),
});
export type Consent = z.infer<typeof Consent>;

const Coverage = z.looseObject({
  ...base('Coverage'),
  status: z.string(),
  subscriber: Reference.optional().catch(undefined),
  subscriberId: text,
  identifier: list(Identifier),
  beneficiary: Reference,
  relationship: CodeableConcept.optional().catch(undefined),
  period: Period,
  payor: list(Reference),
  class: list(z.looseObject({ type: CodeableConcept.optional().catch(undefined), value: text, name: text })),
  order: z.number().optional().catch(undefined),
  contained: list(z.looseObject({ resourceType: z.string(), id: z.string() })),
});
export type Coverage = z.infer<typeof Coverage>;

const Organization = z.looseObject({
  ...base('Organization'),
  active: flag,
  name: text,
  identifier: list(Identifier),
  alias: list(z.string()),
});
export type Organization = z.infer<typeof Organization>;

const Practitioner = z.looseObject({ ...base('Practitioner'), active: flag, name: list(HumanName), communication });
export type Practitioner = z.infer<typeof Practitioner>;

const PractitionerRole = z.looseObject({
  ...base('PractitionerRole'),
  active: flag,
  practitioner: Reference.optional().catch(undefined),
  organization: Reference.optional().catch(undefined),
  specialty: list(CodeableConcept),
  location: list(Reference),
  extension: list(Extension),
});
export type PractitionerRole = z.infer<typeof PractitionerRole>;

const Location = z.looseObject({
  ...base('Location'),
  status: text,
  name: text,
  alias: list(z.string()),
  address: Address.optional().catch(undefined),
  extension: list(Extension),
});
export type Location = z.infer<typeof Location>;

const Schedule = z.looseObject({ ...base('Schedule'), active: flag, specialty: list(CodeableConcept), actor: list(Reference) });
export type Schedule = z.infer<typeof Schedule>;

const instant = z.iso.datetime({ offset: true });

const Slot = z.looseObject({
  ...base('Slot'),
  schedule: Reference,
  status: z.string(),
  start: instant,
  end: instant,
  specialty: list(CodeableConcept),
});
export type Slot = z.infer<typeof Slot>;

const Appointment = z.looseObject({
  ...base('Appointment'),
  status: z.string(),
  identifier: list(Identifier),
  start: instant.optional().catch(undefined),
  end: instant.optional().catch(undefined),
  serviceType: list(CodeableConcept),
  specialty: list(CodeableConcept),
  slot: list(Reference),
  participant: list(z.looseObject({ actor: Reference.optional().catch(undefined), status: text })),
});
export type Appointment = z.infer<typeof Appointment>;

const CapabilityStatement = z.looseObject({
  resourceType: z.literal('CapabilityStatement'),
  rest: list(
    z.looseObject({
      mode: text,
      interaction: list(z.looseObject({ code: text })),
      resource: list(z.looseObject({ type: text, conditionalCreate: flag, versioning: text })),
    }),
  ),
});
export type CapabilityStatement = z.infer<typeof CapabilityStatement>;

export const resourceSchemas = {
  Patient,
  RelatedPerson,
  Consent,
  Coverage,
  Organization,
  Practitioner,
  PractitionerRole,
  Location,
  Schedule,
  Slot,
  Appointment,
} as const;

export type ResourceType = keyof typeof resourceSchemas;
export type ResourceOf<T extends ResourceType> = z.output<(typeof resourceSchemas)[T]>;
export const isResourceType = (type: string): type is ResourceType => type in resourceSchemas;

/** A contained RelatedPerson of a Coverage has no server id, and may leave out `patient`. */
export const ContainedPerson = z.looseObject({ name: list(HumanName), birthDate: text, gender: text });
export const CapabilityStatementSchema = CapabilityStatement;

export const Bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  link: list(z.looseObject({ relation: z.string(), url: z.string() })),
  entry: list(
    z.looseObject({
      resource: z.looseObject({ resourceType: z.string() }).optional().catch(undefined),
      search: z.looseObject({ mode: text }).optional().catch(undefined),
      response: z.looseObject({ status: text, location: text, etag: text }).optional().catch(undefined),
    }),
  ),
});
export type Bundle = z.infer<typeof Bundle>;
