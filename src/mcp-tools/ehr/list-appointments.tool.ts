import { ListAppointmentsInput, ListAppointmentsOutcome } from '../../domain/scheduling.ts';
import { viewOf } from '../../ehr/appointment-view.ts';
import { findBooked } from '../../ehr/appointments.ts';
import { bindTool, defineTool, type Tool } from '../define-tool.ts';
import type { EhrToolDeps } from './ehr-deps.ts';

export const listAppointments = defineTool({
  name: 'ehr_list_appointments',
  description: "Lists the verified patient's booked appointments from a time on, earliest first.",
  effect: 'read',
  needs: 'verifiedPatient',
  input: ListAppointmentsInput,
  outcome: ListAppointmentsOutcome,
});

export const listAppointmentsTool = (deps: EhrToolDeps): Tool =>
  bindTool(listAppointments, async (input, { patient, signal }): Promise<ListAppointmentsOutcome> => {
    const booked = await findBooked(deps.client, { patient, from: input.from }, signal);
    if (!Array.isArray(booked)) return { kind: 'unavailable' };
    const appointments = await Promise.all(booked.map((one) => viewOf(deps, one, input.timeZone, signal)));
    return { kind: 'found', appointments };
  });
