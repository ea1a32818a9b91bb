import type { EscalationSummary } from '../domain/escalation.ts';
import type { Answer } from '../sessions/answer.ts';
import type { FlowAttributes, ListeningSettings, NextStep } from './contract.ts';
import { bytesOf } from './fit.ts';
import { flowSpeechOf } from './messages.ts';

/** What is known beside the answer when a flow is told what comes next. */
export type Standing = {
  answer: Answer;
  /** Language that the line speaks and understands now; BCP 47. */
  lineLocale: string;
  /** Whether somebody takes calls from the answer's queue now. */
  queueOpen: boolean;
  /** What the person who takes over is told; null where nobody does. */
  summary: EscalationSummary | null;
  /** What is said where the answer has no words. */
  ifSilent: { text: string; ssml: string };
};

/** Reasons for which a caller is put through whatever the hours: the reply has said so. */
const urgent: readonly string[] = ['medicalEmergency', 'selfHarm'];
/** A call back was promised or turned down, and the caller knows what follows: nobody waits in a queue. */
const arranged = /^callback\.(?!escalated$)/;

export const nextStepOf = ({ answer, lineLocale, queueOpen }: Standing): NextStep => {
  if (answer.status === 'active') return answer.reply.locale === lineLocale ? 'listen' : 'language';
  if (answer.status !== 'escalated' || !answer.escalation) return 'goodbye';
  if (urgent.includes(answer.escalation.reason)) return 'transfer';
  return queueOpen && !arranged.test(answer.state) ? 'transfer' : 'goodbye';
};

/** What a flow's Lambda block is answered: the flow speaks, and sets the listening of its next Lex block. */
export const flowResponseOf = (standing: Standing, listening: ListeningSettings): Record<string, string> => ({
  ...flowAttributesOf(standing),
  ...flowSpeechOf(standing.answer.reply, standing.ifSilent),
  ...(standing.answer.status === 'active' ? listening : {}),
});

/** Codes that a flow branches on, and the number of the reply; no words. */
export const flowAttributesOf = (standing: Standing): FlowAttributes => {
  const { answer, summary } = standing;
  return {
    next: nextStepOf(standing),
    sessionId: answer.sessionId,
    locale: answer.reply.locale,
    status: answer.status,
    turn: String(answer.turn),
    ...(answer.resumed ? { resumed: 'true' } : {}),
    ...(answer.escalation ? escalationOf(answer.escalation) : {}),
    ...(summary ? { summary: summaryOf(summary) } : {}),
  };
};

const escalationOf = ({ id, queue, priority, reason, callback }: NonNullable<Answer['escalation']>) => ({
  queue: code(queue),
  priority,
  reason: code(reason),
  escalationId: id,
  ...(callback ? { callback: 'true', callbackBy: callback.promisedBy } : {}),
});

/** `goal=scheduleAppointment identity=verified insurance=active`: codes only. */
const summaryOf = ({ goal, identity, insurance }: EscalationSummary): string =>
  `goal=${code(goal ?? 'none')} identity=${identity} insurance=${code(insurance?.status ?? 'none')}`;

/** Names that a clinic gives are codes too; one that is none, or too long to be read in a flow, is left out. */
const code = (name: string): string => (/^[\w.:-]+$/.test(name) && bytesOf(name) <= 128 ? name : 'other');
