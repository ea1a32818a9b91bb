import type { z } from 'zod';
import { VerifyIdentityInput, VerifyIdentityOutcome } from './identity.ts';
import {
  CheckEligibilityInput,
  EligibilityOutcome,
  FindPayerInput,
  FindPayerOutcome,
  ListCoveragesInput,
  ListCoveragesOutcome,
  SaveCoverageInput,
  SaveCoverageOutcome,
} from './insurance.ts';
import {
  BookAppointmentInput,
  BookAppointmentOutcome,
  CancelAppointmentInput,
  CancelAppointmentOutcome,
  FindOpeningsInput,
  FindOpeningsOutcome,
  ListAppointmentsInput,
  ListAppointmentsOutcome,
  SearchProvidersInput,
  SearchProvidersOutcome,
} from './scheduling.ts';

/**
 * The tools that agents call, by name: what each takes and what it answers. The patient is never an input: a tool acts for the patient
 * whom the session has proven. `effect: 'write'` means that a call whose answer was lost may have happened.
 */
export const toolContracts = {
  ehr_verify_identity: { effect: 'read', input: VerifyIdentityInput, outcome: VerifyIdentityOutcome },
  ehr_list_coverages: { effect: 'read', input: ListCoveragesInput, outcome: ListCoveragesOutcome },
  ehr_save_coverage: { effect: 'write', input: SaveCoverageInput, outcome: SaveCoverageOutcome },
  ehr_search_providers: { effect: 'read', input: SearchProvidersInput, outcome: SearchProvidersOutcome },
  ehr_find_openings: { effect: 'read', input: FindOpeningsInput, outcome: FindOpeningsOutcome },
  ehr_book_appointment: { effect: 'write', input: BookAppointmentInput, outcome: BookAppointmentOutcome },
  ehr_list_appointments: { effect: 'read', input: ListAppointmentsInput, outcome: ListAppointmentsOutcome },
  ehr_cancel_appointment: { effect: 'write', input: CancelAppointmentInput, outcome: CancelAppointmentOutcome },
  payer_find_payer: { effect: 'read', input: FindPayerInput, outcome: FindPayerOutcome },
  payer_check_eligibility: { effect: 'read', input: CheckEligibilityInput, outcome: EligibilityOutcome },
} as const;

export type ToolName = keyof typeof toolContracts;
export type ToolInput<N extends ToolName> = z.input<(typeof toolContracts)[N]['input']>;
export type ToolOutcome<N extends ToolName> = z.output<(typeof toolContracts)[N]['outcome']>;
