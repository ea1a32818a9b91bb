import type { Emitted } from '../machines/events.ts';
import type { ToolRecord } from './tool-calls.ts';

/** What must have been answered, in this very turn, before a reply may claim it: nothing is said to be done that no tool result proves. */
const claims: Record<string, { tool: string; outcome: string }> = {
  'scheduling.booked': { tool: 'ehr_book_appointment', outcome: 'booked' },
  'scheduling.alreadyBooked': { tool: 'ehr_book_appointment', outcome: 'alreadyBooked' },
  'scheduling.clash': { tool: 'ehr_book_appointment', outcome: 'alreadyBooked' },
  'scheduling.rescheduled': { tool: 'ehr_cancel_appointment', outcome: 'cancelled' },
  'scheduling.cancelled': { tool: 'ehr_cancel_appointment', outcome: 'cancelled' },
  'scheduling.appointments': { tool: 'ehr_list_appointments', outcome: 'found' },
  'insurance.active': { tool: 'payer_check_eligibility', outcome: 'active' },
  'insurance.activeCopay': { tool: 'payer_check_eligibility', outcome: 'active' },
  'insurance.activeCopays': { tool: 'payer_check_eligibility', outcome: 'active' },
  'insurance.inactive': { tool: 'payer_check_eligibility', outcome: 'inactive' },
  'insurance.inactiveSince': { tool: 'payer_check_eligibility', outcome: 'inactive' },
};

/** Whether something is claimed that no tool has answered. Pure. */
export const unproven = (emitted: Emitted[], tools: ToolRecord[]): boolean =>
  emitted.some((one) => {
    const needed = one.type === 'say' ? claims[one.key] : undefined;
    return needed !== undefined && !tools.some(({ tool, outcome }) => tool === needed.tool && outcome === needed.outcome);
  });
