import type { EscalationSummary } from '../domain/escalation.ts';
import type { Escalation } from '../escalations/escalation.ts';
import { redact } from '../redaction/redact.ts';
import type { Principal } from '../security/principal.ts';

const hidden = '•';

/** Escalations as this principal may see them: without `phi:reveal` the number is hidden, and identifiers are taken out of the last reply. `revealed` names those whose telephone number is shown, for the access log; absent when none is. */
export const presentAll = (
  escalations: Escalation[],
  principal: Principal,
): { items: Escalation[]; revealed: { revealed?: string[] } } => {
  const isShown = principal.scopes.has('phi:reveal');
  const shown = escalations.filter(({ callback }) => isShown && callback?.phoneNumber).map(({ id }) => id);
  return { items: isShown ? escalations : escalations.map(masked), revealed: shown.length > 0 ? { revealed: shown } : {} };
};

const masked = (escalation: Escalation): Escalation => ({
  ...escalation,
  summary: escalation.summary && maskSummary(escalation.summary),
  ...(escalation.callback?.phoneNumber && {
    callback: { ...escalation.callback, phoneNumber: escalation.callback.phoneNumber.replace(/\d/g, hidden) },
  }),
});

/** The last reply is the one part of the packet that is free text: it may read a name or a date back. */
const maskSummary = (summary: EscalationSummary): EscalationSummary => ({ ...summary, lastReply: redact(summary.lastReply).text });
