import type { Tool } from '../define-tool.ts';
import { bookAppointmentTool } from './book-appointment.tool.ts';
import { cancelAppointmentTool } from './cancel-appointment.tool.ts';
import type { EhrToolDeps } from './ehr-deps.ts';
import { findOpeningsTool } from './find-openings.tool.ts';
import { listAppointmentsTool } from './list-appointments.tool.ts';
import { listCoveragesTool } from './list-coverages.tool.ts';
import { saveCoverageTool } from './save-coverage.tool.ts';
import { searchProvidersTool } from './search-providers.tool.ts';
import { verifyIdentityTool } from './verify-identity.tool.ts';

/** Every tool of the EHR. Make them once and serve them many times: what they cache is nobody's record. */
export const createEhrTools = (deps: EhrToolDeps): Tool[] => [
  verifyIdentityTool(deps),
  listCoveragesTool(deps),
  saveCoverageTool(deps),
  searchProvidersTool(deps),
  findOpeningsTool(deps),
  bookAppointmentTool(deps),
  listAppointmentsTool(deps),
  cancelAppointmentTool(deps),
];
