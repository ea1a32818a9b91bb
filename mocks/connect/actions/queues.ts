import { rootsOf } from '../contact.ts';
import type { Action } from '../flow-language.ts';
import type { Queue, Stage } from '../instance.ts';
import { parameterOf } from '../json-paths.ts';
import { ended, failed, next, type Outcome } from '../outcome.ts';

/** Actions about queues and their hours. */

const parameter = ({ Parameters }: Action, name: string, { contact }: Stage): string =>
  parameterOf(Parameters, name, rootsOf(contact));

/** By ARN, or by the id at its end. */
const find = <T>(all: ReadonlyMap<string, T>, idOrArn: string): [string, T] | undefined =>
  [...all].find(([arn]) => arn === idOrArn || (idOrArn !== '' && arn.endsWith(`/${idOrArn}`)));

export const updateContactTargetQueue = (action: Action, stage: Stage): Outcome => {
  const found = find(stage.instance.queues, parameter(action, 'QueueId', stage));
  if (!found) return failed('the instance has no such queue');
  stage.contact.targetQueue = found[0];
  stage.contact.queueName = found[1].name;
  return next;
};

const targetQueue = ({ instance, contact }: Stage): Queue | undefined => instance.queues.get(contact.targetQueue ?? '');

/** Success leaves the flow. */
export const transferContactToQueue = (_action: Action, stage: Stage): Outcome => {
  const queue = targetQueue(stage);
  if (!queue) return failed('no queue was chosen');
  if (queue.isFull()) return failed('the queue is full', 'QueueAtCapacity');
  return ended({ kind: 'queued', queue: queue.name });
};

/** Hours that are named, else those of the queue that was chosen. */
export const checkHoursOfOperation = (action: Action, stage: Stage): Outcome => {
  const id = parameter(action, 'HoursOfOperationId', stage);
  const isOpen = id === '' ? targetQueue(stage)?.isStaffed : find(stage.instance.hours, id)?.[1];
  if (!isOpen) return failed('the instance has no such hours, and no queue was chosen');
  return { kind: 'value', value: isOpen(stage.instance.clock.now()) ? 'True' : 'False' };
};

/** Numbers are as large as they need to be: a queue is staffed or not, full or not. */
export const checkMetricData = (action: Action, stage: Stage): Outcome => {
  const id = parameter(action, 'QueueId', stage);
  const queue = id === '' ? targetQueue(stage) : find(stage.instance.queues, id)?.[1];
  if (!queue) return failed('no queue was chosen');
  const metric = parameter(action, 'MetricType', stage);
  if (metric.startsWith('NumberOfAgents')) return { kind: 'value', value: queue.isStaffed(stage.instance.clock.now()) ? '3' : '0' };
  if (metric === 'NumberOfContactsInQueue') return { kind: 'value', value: queue.isFull() ? '1000' : '2' };
  if (metric === 'OldestContactInQueueAgeSeconds') return { kind: 'value', value: queue.isFull() ? '3600' : '30' };
  return failed(`there is no metric "${metric}"`);
};

/** A call back waits in the queue in the caller's place; the flow goes on. */
export const createCallbackContact = (action: Action, stage: Stage): Outcome => {
  const id = parameter(action, 'QueueId', stage);
  const queue = id === '' ? targetQueue(stage) : find(stage.instance.queues, id)?.[1];
  if (!queue) return failed('no queue was chosen');
  if (stage.contact.callbackNumber === null) return failed('no call back number was set');
  const delaySeconds = Number(parameter(action, 'InitialCallDelaySeconds', stage) || 99);
  stage.contact.callback = { queue: queue.name, number: stage.contact.callbackNumber, delaySeconds };
  return next;
};
