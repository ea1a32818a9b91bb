/** Code systems and identifier systems that this room writes or looks for. */
export const systems = {
  /** Identifier of an Appointment made here: one per session, idempotency key, patient and slot. */
  booking: 'https://callwell.example/fhir/booking',
  /** Identifier of a Coverage saved here: one per patient, payer and member ID. */
  coverage: 'https://callwell.example/fhir/coverage',
  /** `serviceType` of an Appointment made here: the policy file's visit type. */
  visitType: 'https://callwell.example/fhir/visit-type',
  identifierType: 'http://terminology.hl7.org/CodeSystem/v2-0203',
  ssn: 'http://hl7.org/fhir/sid/us-ssn',
  subscriberRelationship: 'http://terminology.hl7.org/CodeSystem/subscriber-relationship',
  coverageClass: 'http://terminology.hl7.org/CodeSystem/coverage-class',
  cancellationReason: 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason',
  relatedPersonContact: 'http://terminology.hl7.org/CodeSystem/v2-0131',
  /** Extension of a Location: its IANA time zone. */
  timeZoneExtension: 'http://hl7.org/fhir/StructureDefinition/timezone',
  /** Extension of a PractitionerRole: a payer's network it belongs to (Da Vinci Plan-Net). */
  networkExtension: 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference',
} as const;
