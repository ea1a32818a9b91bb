import { createHash } from 'node:crypto';
import { Aws, type Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPermission, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnBot, CfnBotAlias, CfnBotVersion } from 'aws-cdk-lib/aws-lex';
import { locales } from '../../../src/domain/locale.ts';
import { botDefinition, lexLocaleOf } from '../bot.ts';
import type { FlowSettings } from '../flow/settings.ts';

/** The bot, a version of it as it is now, and the alias that the flows name. */
export const addBot = (stack: Stack, voices: FlowSettings['voices'], bridge: LambdaFunction): CfnBotAlias => {
  const definition = botDefinition(voices);
  const bot = new CfnBot(stack, 'Bot', {
    name: 'callwell',
    description: 'Transcribes for Callwell, which answers.',
    roleArn: speakingRole(stack).roleArn,
    autoBuildBotLocales: true,
    ...definition,
  });
  // A version cannot change: another definition needs another one, so its name follows the definition.
  const digest = createHash('sha256').update(JSON.stringify(definition)).digest('hex').slice(0, 8);
  const version = new CfnBotVersion(stack, `BotVersion${digest}`, {
    botId: bot.attrId,
    botVersionLocaleSpecification: locales.map((locale) => ({
      localeId: lexLocaleOf(locale),
      botVersionLocaleDetails: { sourceBotVersion: 'DRAFT' },
    })),
  });
  const alias = new CfnBotAlias(stack, 'BotAlias', {
    botId: bot.attrId,
    botAliasName: 'live',
    botVersion: version.attrBotVersion,
    // Without this tag the console does not offer the alias. Neither sentiments nor conversation logs are asked for: both hold what is said.
    botAliasTags: [{ key: 'AmazonConnectEnabled', value: 'True' }],
    sentimentAnalysisSettings: { DetectSentiment: false },
    botAliasLocaleSettings: locales.map((locale) => ({
      localeId: lexLocaleOf(locale),
      botAliasLocaleSetting: {
        enabled: true,
        codeHookSpecification: { lambdaCodeHook: { codeHookInterfaceVersion: '1.0', lambdaArn: bridge.functionArn } },
      },
    })),
  });
  new CfnPermission(stack, 'LexMayInvoke', {
    functionName: bridge.functionArn,
    action: 'lambda:InvokeFunction',
    principal: 'lexv2.amazonaws.com',
    sourceAccount: Aws.ACCOUNT_ID,
    sourceArn: `arn:${Aws.PARTITION}:lex:${Aws.REGION}:${Aws.ACCOUNT_ID}:bot-alias/${bot.attrId}/*`,
  });
  return alias;
};

const speakingRole = (stack: Stack): Role => {
  const role = new Role(stack, 'BotRole', { assumedBy: new ServicePrincipal('lexv2.amazonaws.com') });
  new ManagedPolicy(stack, 'BotPolicy', {
    description: 'The bot speaks with the voices of Amazon Polly.',
    roles: [role],
    // Polly’s voices have no ARN to name.
    statements: [new PolicyStatement({ actions: ['polly:SynthesizeSpeech'], resources: ['*'] })],
  });
  return role;
};
