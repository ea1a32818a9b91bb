import { checkLead } from '../agents/assist/check-lead.ts';
import { askForWords, type Lead, leadOf, withLead } from '../agents/assist/lead.ts';
import type { TurnAid } from '../agents/assist/port.ts';
import type { Worded, WordingContext } from '../agents/wording/word.ts';
import type { Conducted } from './conduct.ts';
import type { AuditEntry } from './ports.ts';
import type { SessionDeps } from './session-deps.ts';

/** A reply in a model's words, where there is one; what judges replies has not seen it yet. */
export type Reworded = { reply: Worded | null; audit: AuditEntry[] };

/** Beside step 6 of a turn, and only where the settings say so: the words before a question, by a model that is shown no value. */
export const reworded = async (
  deps: SessionDeps,
  { emitted, end }: Conducted,
  context: WordingContext,
  aid: TurnAid | null,
): Promise<Reworded> => {
  const lead = aid && deps.aid?.does.word && end === null ? leadOf(emitted, context) : null;
  if (!aid || !deps.aid || !lead) return { reply: null, audit: [] };
  const { prompts, model } = deps.aid;
  const { reply, outcome } = await wordedBy(deps, aid, lead);
  deps.count.modelParts('word', outcome, 1);
  return { reply, audit: [{ event: 'model.worded', data: { model, prompt: prompts.word.version, outcome } }] };
};

const wordedBy = async (deps: SessionDeps, aid: TurnAid, lead: Lead): Promise<{ reply: Worded | null; outcome: string }> => {
  const none = (outcome: string) => ({ reply: null, outcome });
  if (!deps.aid) return none('off');
  const answer = await aid.ask(askForWords(deps.aid.prompts.word, lead));
  if (answer.kind !== 'answered') return none(answer.kind === 'failed' ? answer.reason : 'intervened');
  const checked = checkLead(answer.value, lead, deps.messages.vocabulary(lead.language));
  if (checked.kind === 'rejected') return none(`rejected.${checked.why}`);
  if (!(await passes(deps, aid, checked.before))) return none('filtered');
  return { reply: withLead(checked.before, lead), outcome: 'taken' };
};

/** Only words that a model chose are shown to the filter, and no value is among them. What cannot be looked at is not said. */
const passes = async (deps: SessionDeps, aid: TurnAid, words: string): Promise<boolean> =>
  !deps.aid?.does.filter || (await aid.filter('output', words)).kind === 'passed';
