import { type Stack, Validations } from 'aws-cdk-lib';

/** Findings of the HIPAA rules that are accepted, each with its reason. */
const accepted: Record<string, string> = {
  'HIPAA.Security-LambdaDLQ':
    'Connect and Lex wait for the answer. Only hang-ups are delivered later; one that is lost is made up for by the service’s own idle limit.',
  'HIPAA.Security-LambdaInsideVPC':
    'The function reaches AWS Secrets Manager and the service by TLS, each with its own authentication, and keeps nothing. A service in a private network: see docs/amazon-connect.md.',
  'HIPAA.Security-SecretsManagerRotationEnabled':
    'The secret is shared with the service: it is rotated in both, in the order that docs/amazon-connect.md gives.',
};

export const acceptFindings = (stack: Stack): void => {
  for (const [id, reason] of Object.entries(accepted)) Validations.of(stack).acknowledge({ id, reason });
};
