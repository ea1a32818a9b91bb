import type { FastifyReply } from 'fastify';
import type { Answer } from '../sessions/answer.ts';
import type { TurnResult } from '../sessions/take-turn.ts';
import { sendProblem } from './problem.ts';
import { nameSession } from './session-id.ts';

export const sendUnknownSession = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply.removeHeader('x-session-id'), 'unknownSession');

/** The answer of a turn, or null when the problem has been sent instead. */
export const answerOrProblem = (reply: FastifyReply, sessionId: string, result: TurnResult): Answer | null => {
  if (result.kind === 'unknownSession') {
    sendUnknownSession(reply);
    return null;
  }
  nameSession(reply, sessionId);
  switch (result.kind) {
    case 'answered':
      return result.answer;
    case 'keyReused':
      sendProblem(reply, 'keyReused');
      return null;
    case 'busy':
      sendProblem(reply, 'sessionBusy', { retryAfterSeconds: result.retryAfterSeconds });
      return null;
    case 'overloaded':
      sendProblem(reply, 'unavailable', { retryAfterSeconds: result.retryAfterSeconds });
      return null;
    case 'ended':
      sendProblem(reply, 'sessionEnded', endOf(result.answer));
      return null;
  }
};

const endOf = ({ status }: Answer) => ({ detail: `The session is ${status} and takes no more turns.`, sessionStatus: status });
