import { identifierKinds } from '../domain/expects.ts';
import type { ListeningPolicy } from '../policy/schema.ts';
import type { Answer } from '../sessions/answer.ts';
import { type ListeningSettings, lexListeningAttributes, limits } from './contract.ts';

/** How the line listens after a reply: by what is expected, under the clinic's policy. */
export const listeningAfter = (answer: Answer, policy: ListeningPolicy): ListeningSettings => {
  const { expects } = answer;
  const reads = identifierKinds.has(expects.kind);
  return {
    startTimeoutMs: String(isPending(answer) ? policy.pendingMs : policy.speechStartMs),
    endTimeoutMs: String(reads ? policy.identifierEndMs : policy.speechEndMs),
    maxLengthMs: String(Math.min(policy.longestSpeechMs, limits.maxLengthMs)),
    allowInterrupt: String(mayInterrupt(answer, policy)),
    // One key where none is asked for: `0` asks for a person anywhere.
    dtmfMaxLength: String(expects.dtmf?.maxDigits ?? 1),
    dtmfEndTimeoutMs: String(policy.keypadEndMs),
    dtmfEndCharacter: '#',
    dtmfDeletionCharacter: '*',
  };
};

/** A system is waited for: nothing is asked, and the next turn takes its answer up. */
export const isPending = ({ status, expects }: Answer): boolean => status === 'active' && expects.kind === 'none';

/** Replies that a caller may be made to hear to their end, by the state that says them. */
const guarded: Record<string, keyof ListeningPolicy['interruptible']> = {
  'scheduling.confirmingFee': 'feeSentence',
  'interruption.askingIfEmergency': 'emergencyQuestion',
};

const mayInterrupt = ({ turn, state }: Answer, { interruptible }: ListeningPolicy): boolean => {
  const guard = turn === 0 ? 'opening' : guarded[state];
  return guard === undefined || interruptible[guard];
};

/** The same settings as Lex session attributes. */
export const asLexAttributes = (settings: ListeningSettings): Record<string, string> =>
  Object.fromEntries(
    Object.entries(lexListeningAttributes).map(([name, attribute]) => [attribute, settings[name as keyof ListeningSettings]]),
  );
