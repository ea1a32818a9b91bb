/**
 * What can go wrong between Connect, Lex and the service, switched on for one turn or for all. Lambda functions are invoked at least once,
 * answers get lost and come late: a service has to hold all of these.
 */
export const faults = {
  duplicate: 'the event is delivered twice at the same time; the later answer counts',
  lostResponse: 'the function does its work, its answer gets lost, and the event is delivered again',
  lateRetry: 'after the answer, the event of the turn before is delivered once more',
  throttled: 'Lambda answers 429 once: a flow tries again, Lex does not',
  timeout: 'the function does its work, but its answer comes after the time limit',
  unreachable: 'the function is not reached at all',
  sessionExpiry: 'the Lex session has been idle for too long and begins anew, without its attributes',
  hangUpMidTurn: 'the caller is gone before the answer comes',
} as const;
export type Fault = keyof typeof faults;

export const isFault = (name: string): name is Fault => Object.hasOwn(faults, name);
