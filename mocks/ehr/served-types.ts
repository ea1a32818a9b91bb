/** The resource types that the mock EHR serves. Others are answered as not supported. */
export const servedTypes = [
  'Patient',
  'RelatedPerson',
  'Consent',
  'Coverage',
  'CoverageEligibilityRequest',
  'CoverageEligibilityResponse',
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Location',
  'HealthcareService',
  'Schedule',
  'Slot',
  'Appointment',
  'AppointmentResponse',
  'Provenance',
  'AuditEvent',
  'Task',
  'Communication',
] as const;

export type ServedType = (typeof servedTypes)[number];

export const isServed = (type: string): type is ServedType => (servedTypes as readonly string[]).includes(type);
