import type { Escalation } from '../escalations/escalation.ts';
import type { Principal } from '../security/principal.ts';

const hidden = '•';

/** Escalations as this principal may see them. `revealed` names those whose telephone number is shown, for the access log; absent when none is. */
export const presentAll = (
  escalations: Escalation[],
  principal: Principal,
): { items: Escalation[]; revealed: { revealed?: string[] } } => {
  const isShown = principal.scopes.has('phi:reveal');
  const shown = escalations.filter(({ callback }) => isShown && callback?.phoneNumber).map(({ id }) => id);
  return { items: isShown ? escalations : escalations.map(masked), revealed: shown.length > 0 ? { revealed: shown } : {} };
};

const masked = (escalation: Escalation): Escalation =>
  escalation.callback?.phoneNumber
    ? { ...escalation, callback: { ...escalation.callback, phoneNumber: escalation.callback.phoneNumber.replace(/\d/g, hidden) } }
    : escalation;
