import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultVoices } from '../../../infra/connect/flow/settings.ts';
import type { Flow } from '../../../infra/connect/flow-language.ts';
import { connectTemplate } from '../../../infra/connect/stack.ts';
import { filesOf } from '../../../infra/connect/template-files.ts';
import { validateFlow } from '../../../infra/connect/validate-flow.ts';
import { loadPolicy } from '../../../src/policy/load.ts';
import type { Policy } from '../../../src/policy/schema.ts';

type Resource = { Type: string; Properties: Record<string, unknown> };
type Template = { Parameters: Record<string, unknown>; Resources: Record<string, Resource>; Outputs: Record<string, unknown> };

let folder: string;
let policy: Policy;
let template: Template;
/** Made once: putting it together loads the whole of the CDK. It throws for each finding of the HIPAA rules that nobody accepted. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connect-'));
  const loaded = await loadPolicy('policy/default.yaml');
  if (loaded.kind === 'wrong') throw new Error(loaded.problems.join('\n'));
  policy = loaded.policy;
  template = connectTemplate(
    {
      policy,
      bridgeCode: 'exports.handler = async () => ({});',
      voices: defaultVoices,
      locale: 'en-US',
      queueFlow: { offerEverySeconds: 60, queuesWithoutCallback: [] },
      concurrency: 50,
    },
    folder,
  ) as Template;
});
afterAll(() => rm(folder, { recursive: true }));

const ofType = (type: string) =>
  Object.values(template.Resources)
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties);
const only = (type: string) => {
  const found = ofType(type);
  expect(found, type).toHaveLength(1);
  return found[0]!;
};

/** Every name that some part of the template refers to. */
const references = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { Ref: ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: string[] };
  if (ref !== undefined) return [ref];
  if (attribute !== undefined) return [attribute[0]!];
  return Object.values(value).flatMap(references);
};

describe('the template', () => {
  it('stands by itself: it needs the instance and the service’s address, and nothing that was uploaded before', () => {
    expect(Object.keys(template.Parameters).sort()).toEqual(['CallwellUrl', 'InstanceArn']);
    const known = [...Object.keys(template.Resources), ...Object.keys(template.Parameters)];
    const unknown = references([template.Resources, template.Outputs]).filter(
      (name) => !name.startsWith('AWS::') && !known.includes(name),
    );
    expect(unknown).toEqual([]);
    expect(Object.keys(template.Outputs).sort()).toEqual(['BotAliasArn', 'ChatFlowArn', 'ContactFlowArn', 'WebhookSecretArn']);
  });

  it('is small enough for CloudFormation to take from a bucket', () => {
    expect(JSON.stringify(template).length).toBeLessThan(1_000_000);
  });

  it('has a queue for each of the policy’s, with its hours', () => {
    const queues = ofType('AWS::Connect::Queue');
    expect(queues.map(({ Name }) => Name)).toEqual(policy.escalation.queues.map(({ id }) => `Callwell ${id}`));
    const hoursOf = (id: string) => references(queues.find(({ Name }) => Name === `Callwell ${id}`)?.HoursOfOperationArn)[0];
    expect([hoursOf('frontDesk'), hoursOf('emergency')]).toEqual(['ClinicHours', 'AllHours']);
    const days = template.Resources.ClinicHours?.Properties.Config as { Day: string; StartTime: unknown; EndTime: unknown }[];
    expect(days.map(({ Day }) => Day)).toEqual(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']);
    expect(days[0]).toMatchObject({ StartTime: { Hours: 8, Minutes: 0 }, EndTime: { Hours: 17, Minutes: 0 } });
    expect(template.Resources.AllHours?.Properties.Config).toHaveLength(7);
  });

  it('has a bot that leaves all to its code hook, in both languages, and keeps nothing', () => {
    const bot = only('AWS::Lex::Bot') as {
      BotLocales: { LocaleId: string; NluConfidenceThreshold: number; Intents: Record<string, unknown>[] }[];
    } & Record<string, unknown>;
    expect(bot.DataPrivacy).toEqual({ ChildDirected: false });
    expect(bot.BotLocales.map(({ LocaleId }) => LocaleId)).toEqual(['en_US', 'es_US']);
    for (const { Intents } of bot.BotLocales) {
      expect(Intents.map(({ ParentIntentSignature }) => ParentIntentSignature)).toEqual(['AMAZON.FallbackIntent', undefined]);
      for (const intent of Intents)
        expect(intent).toMatchObject({ DialogCodeHook: { Enabled: true }, FulfillmentCodeHook: { Enabled: true } });
    }
    const alias = only('AWS::Lex::BotAlias');
    expect(alias).not.toHaveProperty('ConversationLogSettings');
    expect(alias.BotAliasTags).toEqual([{ Key: 'AmazonConnectEnabled', Value: 'True' }]);
    expect(alias.BotAliasLocaleSettings).toHaveLength(2);
  });

  it('lets this instance and this bot call the bridge, and nobody else', () => {
    const allowed = ofType('AWS::Lambda::Permission').map(({ Principal, SourceArn, SourceAccount }) => [
      Principal,
      SourceArn !== undefined,
      SourceAccount !== undefined,
    ]);
    expect(allowed.sort()).toEqual([
      ['connect.amazonaws.com', true, true],
      ['events.amazonaws.com', true, false],
      ['lexv2.amazonaws.com', true, true],
    ]);
    expect(
      ofType('AWS::Connect::IntegrationAssociation')
        .map(({ IntegrationType }) => IntegrationType)
        .sort(),
    ).toEqual(['LAMBDA_FUNCTION', 'LEX_BOT']);
  });

  it('gives the bridge its secret by name, never by value', () => {
    const bridge = only('AWS::Lambda::Function') as {
      Environment: { Variables: Record<string, unknown> };
      Runtime: string;
      Timeout: number;
    };
    expect(bridge.Runtime).toBe('nodejs24.x');
    expect(Object.keys(bridge.Environment.Variables).sort()).toEqual(['CALLWELL_URL', 'WEBHOOK_SECRET_ARN']);
    // As the key of a signature it is read as base64: letters and digits, a multiple of four.
    expect(only('AWS::SecretsManager::Secret').GenerateSecretString).toEqual({ ExcludePunctuation: true, PasswordLength: 44 });
    for (const { Statement } of ofType('AWS::IAM::ManagedPolicy').map(
      ({ PolicyDocument }) => PolicyDocument as { Statement: { Action: string | string[] }[] },
    )) {
      expect(Statement.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
    }
  });

  it('tells the bridge when a contact of this instance is over', () => {
    expect(only('AWS::Events::Rule').EventPattern).toMatchObject({
      source: ['aws.connect'],
      detail: { eventType: ['DISCONNECTED'], instanceArn: [{ Ref: 'InstanceArn' }] },
    });
  });
});

describe('the files beside the template', () => {
  it('show the flows with references in place of ARNs, and those are valid too', () => {
    const files = filesOf(template);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['template.json', 'contact-flow.json', 'chat-flow.json', 'queue-flow.json', 'bot.json']),
    );
    const flow = JSON.parse(files['contact-flow.json']!) as Flow;
    expect(validateFlow(flow, { type: 'CONTACT_FLOW', channel: 'VOICE' })).toEqual([]);
    expect(flow.Actions.find(({ Identifier }) => Identifier === 'queue-nurse')?.Parameters).toEqual({
      QueueId: '${Queuenurse.QueueArn}',
    });
  });
});
