import { App, CfnOutput, CfnParameter, DefaultStackSynthesizer, type IStackSynthesizer, Stack, Validations } from 'aws-cdk-lib';
import { HIPAASecurityChecks } from 'cdk-nag';
import type { Policy } from '../../src/policy/schema.ts';
import type { FlowSettings, QueueFlowSettings } from './flow/settings.ts';
import { acceptFindings } from './stack/accepted-findings.ts';
import { addBot } from './stack/bot.ts';
import { addBridge } from './stack/bridge.ts';
import { addContactCentre, addHangUps } from './stack/contact-centre.ts';

export type ConnectSettings = {
  policy: Policy;
  /** Source of the bundled bridge. */
  bridgeCode: string;
  voices: FlowSettings['voices'];
  locale: FlowSettings['locale'];
  queueFlow: QueueFlowSettings;
  /** How many turns may be answered at once; kept free for the bridge in the account. */
  concurrency: number;
};

const stackName = 'CallwellConnect';

/**
 * Everything on Amazon's side, as one CloudFormation template with two parameters and no assets: it deploys as it is. Throws where the
 * HIPAA rules find something that nobody accepted, or where a flow is wrong.
 */
export const connectTemplate = (settings: ConnectSettings, outDir: string): Record<string, unknown> => {
  const app = new App({ outdir: outDir, analyticsReporting: false, treeMetadata: false });
  Validations.of(app).addPlugins(new HIPAASecurityChecks(app));
  const stack = new Stack(app, stackName, {
    description: 'Callwell on Amazon Connect and Amazon Lex',
    analyticsReporting: false,
    // Nothing is uploaded beside the template, so the account need not be prepared for CDK.
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
  });
  addAll(stack, settings);
  acceptFindings(stack);
  return app.synth().getStackByName(stackName).template as Record<string, unknown>;
};

const addAll = (stack: Stack, { policy, bridgeCode, concurrency, voices, locale, queueFlow }: ConnectSettings): void => {
  const { valueAsString: instanceArn } = new CfnParameter(stack, 'InstanceArn', {
    description: 'ARN of the Amazon Connect instance',
    allowedPattern: '^arn:aws[a-z-]*:connect:[a-z0-9-]+:[0-9]{12}:instance/[a-f0-9-]{36}$',
  });
  const { valueAsString: callwellUrl } = new CfnParameter(stack, 'CallwellUrl', {
    description: 'Where the service is reached, without a path',
    allowedPattern: '^https://[^/]+$',
  });
  const { function: bridge, secret } = addBridge(stack, { code: bridgeCode, callwellUrl, concurrency });
  const botAlias = addBot(stack, voices, bridge);
  const centre = { policy, instanceArn, bridge, botAlias, voices, locale, queueFlow };
  const { phone, chat } = addContactCentre(stack, centre);
  addHangUps(stack, centre);
  new CfnOutput(stack, 'ContactFlowArn', { value: phone.attrContactFlowArn, description: 'The phone number leads here' });
  new CfnOutput(stack, 'ChatFlowArn', { value: chat.attrContactFlowArn, description: 'The chat widget starts this' });
  new CfnOutput(stack, 'BotAliasArn', { value: botAlias.attrArn });
  new CfnOutput(stack, 'WebhookSecretArn', { value: secret.secretArn, description: 'Its value goes to the service too' });
};
