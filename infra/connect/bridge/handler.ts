import { problemOf } from './check-answer.ts';
import { completeAnswer } from './complete-answer.ts';
import { type Delivery, deliver, type Service } from './deliver.ts';
import { type EventKind, type Fields, kindOf, pathOfKind } from './event.ts';
import { ownAnswer } from './own-answer.ts';
import { deliveryIdOf } from './sign.ts';

export type { SecretSource, Service } from './deliver.ts';

/** All that is logged of an invocation: codes and durations, nothing of the event or the answer. */
export type LogLine = {
  level: 'info' | 'error';
  event: 'bridge';
  kind: EventKind;
  outcome: 'answered' | 'answeredItself' | 'failed';
  /** Why the service's answer was not used. */
  code?: string;
  status?: number;
  attempts: number;
  durationMs: number;
  /** Of the invocation, as Lambda's own log lines have it. */
  requestId?: string;
};

export type HandlerDeps = Service & { log?: (line: LogLine) => void };
export type Handler = (event: unknown, context?: { awsRequestId?: string }) => Promise<Fields>;

/**
 * Signs the event, forwards it as it is and gives back the service's answer, or its own when there is none that Lex or Connect could use.
 * Throws for an event of no known kind, and when nobody took a contact event: EventBridge then delivers it again.
 */
export const createHandler =
  (deps: HandlerDeps): Handler =>
  async (event, context) => {
    const kind = kindOf(event);
    if (kind === null) throw new Error('The bridge was called with an event that is neither of Lex nor of Connect.');
    const startedMs = deps.now();
    const body = JSON.stringify(event);
    const path = pathOfKind[kind];
    const delivery = await deliver(deps, path, body);
    const found = answerIn(kind, delivery, deliveryIdOf(path, body));
    const outcome = found.kind === 'usable' ? 'answered' : kind === 'contactEvent' ? 'failed' : 'answeredItself';
    deps.log?.({
      level: found.kind === 'usable' ? 'info' : 'error',
      event: 'bridge',
      kind,
      outcome,
      ...(found.kind === 'unusable' && found.why),
      attempts: delivery.attempts,
      durationMs: deps.now() - startedMs,
      ...(context?.awsRequestId !== undefined && { requestId: context.awsRequestId }),
    });
    if (found.kind === 'usable') return found.answer;
    if (kind === 'contactEvent') throw new Error('The service did not take a contact event.');
    return completeAnswer(kind, ownAnswer(kind, event), deliveryIdOf(path, body));
  };

type Found = { kind: 'usable'; answer: Fields } | { kind: 'unusable'; why: { code: string; status?: number } };

/** Held against the rules as it came and as it goes: what is filled in counts for the size. */
const answerIn = (kind: EventKind, delivery: Delivery, id: string): Found => {
  if (delivery.kind === 'failed') {
    return { kind: 'unusable', why: { code: delivery.code, ...(delivery.status !== undefined && { status: delivery.status }) } };
  }
  const code = problemOf(kind, delivery.body);
  if (code !== null) return { kind: 'unusable', why: { code } };
  const answer = completeAnswer(kind, delivery.body as Fields, id);
  const later = problemOf(kind, answer);
  return later === null ? { kind: 'usable', answer } : { kind: 'unusable', why: { code: later } };
};
