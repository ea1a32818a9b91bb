import type { EhrAuth } from './config.ts';
import { type FhirAuth, noAuth, staticToken } from './ehr/auth.ts';
import { createCapabilityReader } from './ehr/capabilities.ts';
import { createFhirClient } from './ehr/client.ts';
import { createDirectory } from './ehr/directory.ts';
import { createSubjectOf } from './ehr/insurance-subject.ts';
import { smartBackendAuth } from './ehr/smart-backend-auth.ts';
import { connectInProcess, joinClients } from './mcp-tools/client.ts';
import type { Tool } from './mcp-tools/define-tool.ts';
import { createEhrTools } from './mcp-tools/ehr/ehr-tools.ts';
import { createToolHttpHandler } from './mcp-tools/http-handler.ts';
import { checkEligibilityTool } from './mcp-tools/payer/check-eligibility.tool.ts';
import { findPayerTool } from './mcp-tools/payer/find-payer.tool.ts';
import { createToolServer } from './mcp-tools/server.ts';
import { inProcessCaller, type ToolCaller } from './mcp-tools/tool-context.ts';
import { createEligibilityClient } from './payer/eligibility-client.ts';
import { payerIdentifier } from './payer/payer-identifier.ts';
import type { Policy } from './policy/schema.ts';
import type { AttemptLedger, IdentityProofs } from './sessions/ports.ts';
import { fhirCalled, x12Called } from './telemetry/exchange-spans.ts';
import type { Log } from './telemetry/logger.ts';
import { count } from './telemetry/metrics.ts';
import { currentSession } from './telemetry/session-scope.ts';

/** The EHR and the payer as tools: in this process for our agents, over HTTP for others. */

export type ToolSettings = {
  ehr: { baseUrl: string; auth: EhrAuth };
  payerUrl: string;
  policy: Policy;
  proofs: IdentityProofs;
  attempts: AttemptLedger;
  /** Keys the hashes under which failed tries are counted. */
  attemptKey: Uint8Array;
  log: Log;
  now(): Date;
};

const authOf = (baseUrl: string, auth: EhrAuth): FhirAuth => {
  switch (auth.kind) {
    case 'none':
      return noAuth;
    case 'token':
      return staticToken(auth.token);
    case 'backendServices': {
      const { clientId, privateKeyPem, keyId } = auth;
      return smartBackendAuth({ baseUrl, clientId, privateKey: privateKeyPem, ...(keyId ? { keyId } : {}) });
    }
  }
};

/** Envelope ids by which the payer or clearing house knows us; two to fifteen letters and digits. */
const senderId = 'CALLWELL';
const receiverId = 'CLEARINGHOUSE';

const toolsOf = (settings: ToolSettings): { ehr: Tool[]; payer: Tool[] } => {
  const { policy, proofs, attempts, attemptKey } = settings;
  const { baseUrl } = settings.ehr;
  const client = createFhirClient({
    baseUrl,
    auth: authOf(baseUrl, settings.ehr.auth),
    onCall: fhirCalled,
    correlationId: currentSession,
  });
  const directory = createDirectory(client);
  const eligibility = createEligibilityClient({
    url: new URL(settings.payerUrl),
    senderId,
    receiverId,
    timeZone: policy.clinic.timeZone,
    now: settings.now,
    onCall: x12Called,
  });
  const { specialties, visitTypes } = policy.scheduling;
  const ehr = createEhrTools({
    client,
    capabilities: createCapabilityReader(client),
    directory,
    proofs,
    ledger: attempts,
    attemptKey,
    settings: { authentication: policy.authentication, clinic: policy.clinic, specialties, visitTypes, mrnSystem: null },
  });
  const check = checkEligibilityTool({
    subject: createSubjectOf({ client, directory }),
    check: (inquiry, signal) => eligibility.check(inquiry, signal),
    provider: policy.clinic.billing,
    payerIdentifier,
  });
  return { ehr, payer: [findPayerTool(), check] };
};

export const createTools = async (settings: ToolSettings) => {
  const tools = toolsOf(settings);
  const serve = (name: 'ehr' | 'payer', caller: ToolCaller) =>
    createToolServer({
      name: `callwell-${name}`,
      tools: tools[name],
      proofs: settings.proofs,
      caller,
      now: settings.now,
      onBug: (error, tool) => settings.log.error('tool.failed', error, { tool }),
      onCall: ({ tool, outcome, durationMs }) =>
        count.toolServed({ tool, outcome: outcome ?? 'failed', transport: caller.inProcess ? 'inproc' : 'tcp', durationMs }),
    });
  const client = joinClients({
    ehr: await connectInProcess(serve('ehr', inProcessCaller)),
    payer: await connectInProcess(serve('payer', inProcessCaller)),
  });
  const overHttp = (name: 'ehr' | 'payer', allowedHosts: readonly string[]) =>
    createToolHttpHandler({
      serverFor: (caller) => serve(name, caller),
      allowedHosts,
      onBug: (error) => settings.log.error('mcp.failed', error),
    });
  return { client, overHttp };
};
