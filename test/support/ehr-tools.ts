import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { startMockEhr } from '#mocks/ehr/server.ts';
import type { ToolInput, ToolName } from '#src/domain/tools.ts';
import { type Capabilities, createCapabilityReader } from '#src/ehr/capabilities.ts';
import { createFhirClient, type FhirCall, type FhirClientOptions } from '#src/ehr/client.ts';
import { createDirectory } from '#src/ehr/directory.ts';
import { connectInProcess, type ToolCallOptions } from '#src/mcp-tools/client.ts';
import type { EhrSettings, EhrToolDeps } from '#src/mcp-tools/ehr/ehr-deps.ts';
import { createEhrTools } from '#src/mcp-tools/ehr/ehr-tools.ts';
import { createToolServer } from '#src/mcp-tools/server.ts';
import { inProcessCaller, type ToolCaller } from '#src/mcp-tools/tool-context.ts';
import { type Policy, PolicySchema } from '#src/policy/schema.ts';
import type { AttemptLedger, IdentityProofs } from '#src/sessions/ports.ts';

/** A Monday morning in Seattle. */
export const monday = new Date('2026-11-23T09:00:00-08:00');

const policy: Policy = PolicySchema.parse(parse(readFileSync(new URL('../../policy/default.yaml', import.meta.url), 'utf8')));

export const ehrSettings: EhrSettings = {
  authentication: policy.authentication,
  clinic: policy.clinic,
  specialties: policy.scheduling.specialties,
  visitTypes: policy.scheduling.visitTypes,
  mrnSystem: null,
};

export const memoryProofs = (): IdentityProofs => {
  const proofs = new Map<string, string>();
  const key = (sessionId: string, principal: string) => JSON.stringify([sessionId, principal]);
  return {
    put: async ({ sessionId, principal, patient }) => void proofs.set(key(sessionId, principal), patient),
    get: async (sessionId, principal) => proofs.get(key(sessionId, principal)) ?? null,
  };
};

export const memoryLedger = (): AttemptLedger & { keys: () => string[] } => {
  const tries: { key: string; at: Date }[] = [];
  return {
    count: async (keys, since) =>
      Math.max(0, ...keys.map((key) => tries.filter((one) => one.key === key && one.at >= since).length)),
    add: async (keys, at) => void tries.push(...keys.map((key) => ({ key, at }))),
    keys: () => tries.map(({ key }) => key),
  };
};

export type EhrToolsOptions = {
  baseUrl: string;
  now?: () => Date;
  caller?: ToolCaller;
  proofs?: IdentityProofs;
  ledger?: AttemptLedger;
  settings?: EhrSettings;
  known?: Partial<Capabilities>;
  client?: Partial<FhirClientOptions>;
};

type Answer = { kind: string; [field: string]: unknown };

/** The EHR tools behind a real MCP client and server, against a FHIR endpoint. */
export const ehrTools = async (options: EhrToolsOptions) => {
  const calls: FhirCall[] = [];
  const bugs: unknown[] = [];
  const client = createFhirClient({
    baseUrl: options.baseUrl,
    onCall: (call) => calls.push(call),
    resilience: { retryDelayMs: 5 },
    ...options.client,
  });
  const proofs = options.proofs ?? memoryProofs();
  const deps: EhrToolDeps = {
    client,
    capabilities: createCapabilityReader(client, options.known ? { known: options.known } : {}),
    directory: createDirectory(client),
    proofs,
    ledger: options.ledger ?? memoryLedger(),
    attemptKey: Buffer.alloc(32, 7),
    settings: options.settings ?? ehrSettings,
  };
  const caller = options.caller ?? inProcessCaller;
  const now = options.now ?? (() => monday);
  const server = createToolServer({
    name: 'ehr',
    tools: createEhrTools(deps),
    proofs,
    caller,
    onBug: (error) => bugs.push(error),
    now,
  });
  const tools = await connectInProcess(server);
  const call = async <N extends ToolName>(name: N, input: ToolInput<N>, over: Partial<ToolCallOptions> = {}): Promise<Answer> =>
    (await tools.call(name, input, {
      sessionId: 's1',
      idempotencyKey: null,
      callingNumber: null,
      signal: new AbortController().signal,
      budgetMs: 15_000,
      ...over,
    })) as Answer;
  return {
    call,
    calls,
    bugs,
    deps,
    client,
    /** A session that has proven to be this patient. */
    verified: async (patient: string, sessionId: string = randomUUID()): Promise<string> => {
      await proofs.put({ sessionId, principal: caller.principal, patient, at: now() });
      return sessionId;
    },
    close: () => tools.close(),
  };
};

export type EhrTools = Awaited<ReturnType<typeof ehrTools>>;

/** A mock EHR as it is on that Monday, with its faults. */
export const startEhr = async () => {
  const ehr = await startMockEhr({ port: 0, host: '127.0.0.1', now: () => monday });
  const faults = new URL('/_faults', ehr.url);
  return {
    url: ehr.url,
    close: () => ehr.close(),
    fault: async (fault: { match: string; fault: 'delay' | 'status' | 'drop' | 'garbage'; value?: number; times?: number }) => {
      await fetch(faults, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(fault) });
    },
    clearFaults: async () => {
      await fetch(faults, { method: 'DELETE' });
    },
    get: async (reference: string) => (await (await fetch(`${ehr.url}/${reference}`)).json()) as Record<string, unknown>,
    put: async (resource: { resourceType: string; id: string; [field: string]: unknown }) => {
      const response = await fetch(`${ehr.url}/${resource.resourceType}/${resource.id}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/fhir+json' },
        body: JSON.stringify(resource),
      });
      if (!response.ok) throw new Error(`PUT ${resource.resourceType}: ${response.status}`);
    },
    count: async (type: string, query: string) =>
      ((await (await fetch(`${ehr.url}/${type}?${query}`)).json()) as { total: number }).total,
  };
};
