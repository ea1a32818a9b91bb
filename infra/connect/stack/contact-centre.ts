import { Aws, type Stack } from 'aws-cdk-lib';
import { CfnContactFlow, CfnHoursOfOperation, CfnIntegrationAssociation, CfnQueue } from 'aws-cdk-lib/aws-connect';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { CfnPermission, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { CfnBotAlias } from 'aws-cdk-lib/aws-lex';
import type { Policy } from '../../../src/policy/schema.ts';
import { chatFlow } from '../chat-flow.ts';
import { contactFlow } from '../contact-flow.ts';
import { customerQueueFlow } from '../customer-queue-flow.ts';
import type { FlowKind } from '../flow/check-actions.ts';
import type { FlowSettings, QueueFlowSettings } from '../flow/settings.ts';
import type { Flow } from '../flow-language.ts';
import { allHours, clinicHours } from '../hours.ts';
import { validateFlow } from '../validate-flow.ts';

export type CentreSettings = {
  policy: Policy;
  instanceArn: string;
  bridge: LambdaFunction;
  botAlias: CfnBotAlias;
  voices: FlowSettings['voices'];
  locale: FlowSettings['locale'];
  queueFlow: QueueFlowSettings;
};

export type Centre = { phone: CfnContactFlow; chat: CfnContactFlow };

/** What is made in the Connect instance: it is allowed to call the bridge and the bot, and gets the clinic's queues and the flows. */
export const addContactCentre = (stack: Stack, settings: CentreSettings): Centre => {
  const associations = addAssociations(stack, settings);
  const queues = addQueues(stack, settings);
  const add = (id: string, name: string, kind: FlowKind, flow: Flow) => {
    const made = addFlow(stack, settings.instanceArn, { id, name, kind, flow });
    // Connect refuses a flow that names what the instance may not use.
    for (const association of associations) made.addResourceDependency(association);
    return made;
  };
  const waiting = add(
    'QueueFlow',
    'Callwell waiting',
    { type: 'CUSTOMER_QUEUE', channel: 'VOICE' },
    customerQueueFlow(settings.queueFlow),
  );
  const flowSettings: FlowSettings = {
    bridgeArn: settings.bridge.functionArn,
    botAliasArn: settings.botAlias.attrArn,
    queues,
    defaultQueue: settings.policy.escalation.queueOf.default ?? '',
    record: settings.policy.opening.announceRecording,
    locale: settings.locale,
    voices: settings.voices,
    queueFlowArn: waiting.attrContactFlowArn,
  };
  return {
    phone: add('ContactFlow', 'Callwell', { type: 'CONTACT_FLOW', channel: 'VOICE' }, contactFlow(flowSettings)),
    chat: add('ChatFlow', 'Callwell chat', { type: 'CONTACT_FLOW', channel: 'CHAT' }, chatFlow(flowSettings)),
  };
};

const addAssociations = (stack: Stack, { instanceArn, bridge, botAlias }: CentreSettings): CfnIntegrationAssociation[] => {
  const mayInvoke = new CfnPermission(stack, 'ConnectMayInvoke', {
    functionName: bridge.functionArn,
    action: 'lambda:InvokeFunction',
    principal: 'connect.amazonaws.com',
    sourceAccount: Aws.ACCOUNT_ID,
    sourceArn: instanceArn,
  });
  const associate = (id: string, integrationType: string, integrationArn: string) =>
    new CfnIntegrationAssociation(stack, id, { instanceId: instanceArn, integrationType, integrationArn });
  const bridgeOfInstance = associate('BridgeOfInstance', 'LAMBDA_FUNCTION', bridge.functionArn);
  bridgeOfInstance.addResourceDependency(mayInvoke);
  return [bridgeOfInstance, associate('BotOfInstance', 'LEX_BOT', botAlias.attrArn)];
};

const addQueues = (stack: Stack, { policy, instanceArn }: CentreSettings): FlowSettings['queues'] => {
  const { hours, timeZone } = policy.clinic;
  const addHours = (id: string, name: string, config: CfnHoursOfOperation.HoursOfOperationConfigProperty[]) =>
    new CfnHoursOfOperation(stack, id, { instanceArn, name, timeZone, config });
  const open = {
    clinic: addHours('ClinicHours', 'Callwell clinic', clinicHours(hours)),
    always: addHours('AllHours', 'Callwell always', allHours()),
  };
  return policy.escalation.queues.map(({ id, label, hours: when }) => {
    const hoursOfOperationArn = open[when].attrHoursOfOperationArn;
    const queue = new CfnQueue(stack, `Queue${id}`, {
      instanceArn,
      name: `Callwell ${id}`,
      description: label.en,
      hoursOfOperationArn,
    });
    return { id, arn: queue.attrQueueArn };
  });
};

type NamedFlow = { id: string; name: string; kind: FlowKind; flow: Flow };

/** Refuses at synthesis what Connect would refuse when it is deployed, or worse, would run. */
const addFlow = (stack: Stack, instanceArn: string, { id, name, kind, flow }: NamedFlow): CfnContactFlow => {
  const problems = validateFlow(flow, kind);
  if (problems.length > 0) throw new Error(`The flow "${name}" is wrong:\n${problems.join('\n')}`);
  return new CfnContactFlow(stack, id, {
    instanceArn,
    name,
    description: 'Generated from infra/connect; do not edit it here.',
    type: kind.type,
    state: 'ACTIVE',
    content: stack.toJsonString(flow),
  });
};

/** Tells the bridge that a contact is over: a caller who hangs up leaves no other trace. */
export const addHangUps = (stack: Stack, { instanceArn, bridge }: CentreSettings): void => {
  const rule = new CfnRule(stack, 'HangUps', {
    description: 'Contacts that ended, for Callwell.',
    eventPattern: {
      source: ['aws.connect'],
      'detail-type': ['Amazon Connect Contact Event'],
      detail: { eventType: ['DISCONNECTED'], instanceArn: [instanceArn], initiationMethod: ['INBOUND', 'API'] },
    },
    targets: [{ id: 'bridge', arn: bridge.functionArn, retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 900 } }],
  });
  new CfnPermission(stack, 'EventsMayInvoke', {
    functionName: bridge.functionArn,
    action: 'lambda:InvokeFunction',
    principal: 'events.amazonaws.com',
    sourceArn: rule.attrArn,
  });
};
