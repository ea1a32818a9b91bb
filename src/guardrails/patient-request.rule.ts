import { personWish } from '../domain/person-wish.ts';
import type { Rule } from './rule.ts';
import { findingAt } from './rule.ts';

/** The caller wants a person. Asking whether this is one is a question, and no wish. */
export const patientRequest: Rule = {
  name: 'patientRequest',
  action: 'escalate',
  judge: ({ lines }) => findingAt(lines.plain, personWish(lines.plain), 0.92),
};
