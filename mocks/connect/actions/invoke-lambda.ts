import { lambdaEventOf, rootsOf } from '../contact.ts';
import type { Action } from '../flow-language.ts';
import { type Stage, takeFault } from '../instance.ts';
import { parameterOf, resolveMap } from '../json-paths.ts';
import { failed, next, type Outcome } from '../outcome.ts';

const maxResponseBytes = 32_768;
/** Connect tries a throttled or failing function again, within the time limit. */
const retries = 3;

/**
 * Invoke AWS Lambda function, synchronous: at most 8 s, an answer below 32 KB, and in STRING_MAP one flat object of strings. All else is the
 * Error branch, and `$.External` is empty then.
 */
export const invokeLambdaFunction = async ({ Parameters }: Action, stage: Stage): Promise<Outcome> => {
  const { instance, contact } = stage;
  const roots = rootsOf(contact);
  contact.external = {};
  const lambda = instance.lambdas.get(parameterOf(Parameters, 'LambdaFunctionARN', roots));
  if (!lambda) return refused(stage, 'the instance has no such function');
  if ((Parameters['InvocationType'] ?? 'SYNCHRONOUS') !== 'SYNCHRONOUS')
    return refused(stage, 'the emulator invokes functions synchronously only');
  const seconds = Number(Parameters['InvocationTimeLimitSeconds']);
  if (!(seconds >= 1 && seconds <= 8)) return refused(stage, 'a function has 1 to 8 seconds');
  const parameters = resolveMap((Parameters['LambdaInvocationAttributes'] ?? {}) as Record<string, unknown>, roots);
  const event = lambdaEventOf(contact, parameters);
  const answer = await instance.lambdaService.invoke({
    lambda,
    event,
    timeLimitMs: seconds * 1_000,
    retries,
    fault: takeFault(stage),
  });
  if (answer.kind === 'failed') return failed(answer.why);
  if (answer.bytes >= maxResponseBytes)
    return refused(stage, `the function answered ${answer.bytes} bytes; less than ${maxResponseBytes} are taken`);
  const { ResponseType = 'STRING_MAP' } = (Parameters['ResponseValidation'] ?? {}) as { ResponseType?: string };
  if (
    !isObject(answer.payload) ||
    (ResponseType === 'STRING_MAP' && !Object.values(answer.payload).every((one) => typeof one === 'string'))
  )
    return refused(stage, 'the function did not answer with a flat map of strings');
  contact.external = answer.payload;
  return next;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refused = (stage: Stage, why: string): Outcome => {
  stage.instance.report(why);
  return failed(why);
};
