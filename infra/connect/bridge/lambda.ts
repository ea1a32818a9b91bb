import { createHandler, type SecretSource } from './handler.ts';
import { secretOf } from './secret.ts';

/**
 * The function's entry. Environment: `CALLWELL_URL`; `WEBHOOK_SECRET_ARN` (AWS Secrets Manager) or, on a developer's machine,
 * `WEBHOOK_SECRET`; `BRIDGE_TIMEOUT_MS`, 6500 by default: what is left of Connect's 8 s is for the start of the function.
 */
const { CALLWELL_URL = '', WEBHOOK_SECRET, WEBHOOK_SECRET_ARN = '', BRIDGE_TIMEOUT_MS = '6500' } = process.env;

const secret: SecretSource = WEBHOOK_SECRET === undefined ? secretOf(WEBHOOK_SECRET_ARN) : () => Promise.resolve(WEBHOOK_SECRET);

export const handler = createHandler({
  fetch,
  url: CALLWELL_URL,
  secret,
  now: Date.now,
  timeoutMs: Number(BRIDGE_TIMEOUT_MS),
  log: (line) => console.log(JSON.stringify(line)),
});
