import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SecretSource } from './deliver.ts';

/** One secret of AWS Secrets Manager, kept while the instance lives and fetched again when asked for fresh. */
export const secretOf = (secretArn: string): SecretSource => {
  const client = new SecretsManagerClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000 } });
  return remembered(async () => (await client.send(new GetSecretValueCommand({ SecretId: secretArn }))).SecretString ?? '');
};

/** What was fetched; a failure is not remembered. */
export const remembered = (fetch: () => Promise<string>): SecretSource => {
  let known: Promise<string> | null = null;
  return (options) => {
    if (known === null || options?.fresh === true) {
      const fetched = fetch();
      known = fetched;
      fetched.catch(() => {
        if (known === fetched) known = null;
      });
    }
    return known;
  };
};
