import type { CodeableConcept } from '@medplum/fhirtypes';

/**
 * The eight specialties, by the id that the policy file gives them. SNOMED CT practice settings; all but paediatrics stand in R4's value
 * set `c80-practice-codes`, and `394537008` is its general paediatric concept in SNOMED CT itself.
 */
export const specialties = {
  primaryCare: { code: '394814009', display: 'General practice' },
  pediatrics: { code: '394537008', display: 'Pediatric specialty' },
  dermatology: { code: '394582007', display: 'Dermatology' },
  cardiology: { code: '394579002', display: 'Cardiology' },
  orthopedics: { code: '394801008', display: 'Trauma and orthopedics' },
  gynecology: { code: '394586005', display: 'Gynecology' },
  ophthalmology: { code: '394594003', display: 'Ophthalmology' },
  behavioralHealth: { code: '394587001', display: 'Psychiatry' },
} as const;

export type SpecialtyId = keyof typeof specialties;

export const specialtyConcept = (id: SpecialtyId): CodeableConcept => ({
  coding: [{ system: 'http://snomed.info/sct', ...specialties[id] }],
});
