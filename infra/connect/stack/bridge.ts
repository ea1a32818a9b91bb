import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';

export type Bridge = { function: LambdaFunction; secret: Secret };

/** Connect waits for 8 s; the bridge itself answers sooner. */
const timeoutSeconds = 8;
const functionName = 'callwell-bridge';

/** The function, its log without content, the signing secret and the one key that both are encrypted with. */
export const addBridge = (
  stack: Stack,
  { code, callwellUrl, concurrency }: { code: string; callwellUrl: string; concurrency: number },
): Bridge => {
  const key = new Key(stack, 'Key', { description: 'Callwell: the bridge’s secret and log', enableKeyRotation: true });
  key.grantEncryptDecrypt(new ServicePrincipal(`logs.${stack.region}.amazonaws.com`));
  const logGroup = new LogGroup(stack, 'BridgeLog', {
    logGroupName: `/aws/lambda/${functionName}`,
    retention: RetentionDays.THREE_MONTHS,
    encryptionKey: key,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  // Base64 without a remainder, as the signature's key has to be: 44 letters and digits are 33 bytes.
  const secret = new Secret(stack, 'WebhookSecret', {
    description: 'Signs what the bridge sends to Callwell (Standard Webhooks). Give the same value to the service.',
    encryptionKey: key,
    generateSecretString: { passwordLength: 44, excludePunctuation: true },
  });
  const role = new Role(stack, 'BridgeRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const allows = (actions: string[], resources: string[]) => new PolicyStatement({ actions, resources });
  // A policy of its own rather than an inline one: it can be read and attached apart from the role.
  new ManagedPolicy(stack, 'BridgePolicy', {
    description: 'The bridge writes its log and reads its signing secret.',
    roles: [role],
    statements: [
      allows(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]),
      allows(['secretsmanager:GetSecretValue'], [secret.secretArn]),
      allows(['kms:Decrypt'], [key.keyArn]),
    ],
  });
  const bridge = new LambdaFunction(stack, 'Bridge', {
    functionName,
    description: 'Forwards events of Amazon Connect and Lex to Callwell, signed.',
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline(code),
    timeout: Duration.seconds(timeoutSeconds),
    memorySize: 512,
    reservedConcurrentExecutions: concurrency,
    role,
    logGroup,
    environment: { CALLWELL_URL: callwellUrl, WEBHOOK_SECRET_ARN: secret.secretArn },
  });
  return { function: bridge, secret };
};
