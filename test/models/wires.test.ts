import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LanguageAid } from '#src/agents/assist/port.ts';
import { createModel, type ModelCounts } from '#src/models/create-model.ts';
import type { ResilienceOptions } from '#src/models/resilience.ts';
import type { ModelSettings } from '#src/models/settings.ts';
import { drop, hang, type Step, scriptedServer } from '#test/support/scripted-server.ts';
import {
  anAsk,
  applied,
  bedrockSettings,
  bodyOf,
  completion,
  converse,
  cutShort,
  guardrailAt,
  openAiSettings,
} from './support/wires.ts';

type Server = Awaited<ReturnType<typeof scriptedServer>>;
type Wire = { settings: (origin: string, more?: Partial<ModelSettings>) => ModelSettings; good: Step; busy: Step };

const acts = { acts: [{ act: 'wait', words: 'hold on', value: '', slots: [] }] };
const wires: Record<'bedrock' | 'openai', Wire> = {
  bedrock: { settings: bedrockSettings, good: converse.tool(acts), busy: converse.error(429, 'ThrottlingException') },
  openai: { settings: openAiSettings, good: completion.json(acts), busy: completion.error(429, { 'retry-after': '0' }) },
};

const counted = { modelCall: vi.fn<ModelCounts['modelCall']>(), modelUsage: vi.fn<ModelCounts['modelUsage']>() };
const open: { server: Server; aid: LanguageAid }[] = [];
const start = async (
  settings: Wire['settings'],
  steps: Step[],
  more: Partial<ModelSettings> = {},
  options: ResilienceOptions = {},
) => {
  const server = await scriptedServer(...steps);
  const aid = await createModel(settings(server.origin, more), counted, { retryPauseMs: 1, ...options });
  open.push({ server, aid });
  return { server, aid, ask: () => aid.turn('').ask(anAsk) };
};

beforeAll(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  return () => vi.unstubAllEnvs();
});
afterEach(async () => {
  vi.clearAllMocks();
  for (const { server, aid } of open.splice(0)) {
    aid.close();
    await server.close();
  }
});

describe("Bedrock's Converse", () => {
  it('is asked with a signature, the one tool forced, and words apart from instructions', async () => {
    const { server, ask } = await start(bedrockSettings, [converse.tool(acts)]);
    expect(await ask()).toEqual({ kind: 'answered', value: acts });
    const [seen] = server.seen;
    expect(seen?.url).toBe('/model/amazon.nova-lite-v1%3A0/converse');
    expect(seen?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/bedrock\/aws4_request/,
    );
    expect(bodyOf(seen)).toEqual({
      system: [{ text: 'Read the words.' }],
      messages: [{ role: 'user', content: [{ text: '{"language":"en"}' }, { text: 'my knee is acting up' }] }],
      inferenceConfig: { maxTokens: 400, temperature: 0 },
      toolConfig: {
        tools: [{ toolSpec: { name: 'report_acts', description: 'Acts.', inputSchema: { json: anAsk.form.schema } } }],
        toolChoice: { tool: { name: 'report_acts' } },
      },
    });
  });

  it('marks the words of a caller, and nothing else, for its guardrail', async () => {
    const { server, ask } = await start(
      (origin) => bedrockSettings(origin, { guardrail: guardrailAt(origin) }),
      [converse.tool(acts)],
    );
    await ask();
    const body = bodyOf(server.seen[0]);
    expect(body['guardrailConfig']).toEqual({ guardrailIdentifier: 'gr123abc', guardrailVersion: '3', trace: 'enabled' });
    expect(body['messages']).toEqual([
      { role: 'user', content: [{ text: '{"language":"en"}' }, { guardContent: { text: { text: 'my knee is acting up' } } }] },
    ]);
  });

  it('tells of an intervention by policy, type and action, never by what matched', async () => {
    const filters = [{ type: 'PROMPT_ATTACK', confidence: 'HIGH', filterStrength: 'HIGH', action: 'BLOCKED', detected: true }];
    const piiEntities = [{ match: '206-555-0123', type: 'PHONE', action: 'NONE', detected: true }];
    const steps = [converse.intervened({ contentPolicy: { filters }, sensitiveInformationPolicy: { piiEntities, regexes: [] } })];
    const { ask } = await start(bedrockSettings, steps);
    expect(await ask()).toEqual({
      kind: 'intervened',
      findings: [
        { policy: 'content', type: 'PROMPT_ATTACK', action: 'BLOCKED' },
        { policy: 'sensitive', type: 'PHONE', action: 'NONE' },
      ],
    });
  });

  it.each([
    ['another tool', converse.tool(acts, 'book_appointment'), 'malformed'],
    ['text instead of a tool', converse.text('{"acts":[]}'), 'malformed'],
    ['too many tokens', converse.stopped('max_tokens'), 'malformed'],
    ['a malformed tool use', converse.stopped('malformed_tool_use'), 'malformed'],
    ['a reason that nobody knows', converse.stopped('something_new'), 'malformed'],
    ['a model error, 424', converse.error(424, 'ModelErrorException'), 'unavailable'],
    ['a model timeout, 408', converse.error(408, 'ModelTimeoutException'), 'unavailable'],
    ['an internal error, 500', converse.error(500, 'InternalServerException'), 'unavailable'],
    ['no service, 503', converse.error(503, 'ServiceUnavailableException'), 'unavailable'],
    ['no access, 403', converse.error(403, 'AccessDeniedException'), 'misconfigured'],
    ['no such model, 404', converse.error(404, 'ResourceNotFoundException'), 'misconfigured'],
    ['a wrong request, 400', converse.error(400, 'ValidationException'), 'misconfigured'],
    ['half an answer', cutShort, 'unavailable'],
    ['a cut line', drop, 'unavailable'],
  ])('answered with %s is asked once and has no answer', async (_, step, reason) => {
    const { server, ask } = await start(bedrockSettings, [step, converse.tool(acts)]);
    expect(await ask()).toEqual({ kind: 'failed', reason });
    expect(server.seen).toHaveLength(1);
  });
});

describe('an OpenAI-compatible server', () => {
  it('is asked for JSON of the one form, with its key', async () => {
    const { server, ask } = await start(openAiSettings, [completion.json(acts)]);
    expect(await ask()).toEqual({ kind: 'answered', value: acts });
    const [seen] = server.seen;
    expect([seen?.url, seen?.headers.authorization]).toEqual(['/v1/chat/completions', 'Bearer sk-test']);
    expect(bodyOf(seen)).toEqual({
      model: 'qwen3',
      temperature: 0,
      max_tokens: 400,
      stream: false,
      messages: [
        { role: 'system', content: 'Read the words.' },
        { role: 'user', content: '{"language":"en"}' },
        { role: 'user', content: 'my knee is acting up' },
      ],
      response_format: { type: 'json_schema', json_schema: { name: 'report_acts', schema: anAsk.form.schema, strict: true } },
    });
  });

  it('or is made to call the one function', async () => {
    const model = { kind: 'openai' as const, name: 'qwen3', apiKey: null, output: 'tool' as const };
    const settings = (origin: string) => openAiSettings(origin, { model: { ...model, baseUrl: `${origin}/v1` } });
    const { server, ask } = await start(settings, [
      completion.tool(acts),
      completion.tool(acts, 'book'),
      completion.tool('{"acts":['),
    ]);
    expect(await ask()).toEqual({ kind: 'answered', value: acts });
    expect(bodyOf(server.seen[0])['tool_choice']).toEqual({ type: 'function', function: { name: 'report_acts' } });
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
    expect(await ask()).toEqual({ kind: 'failed', reason: 'malformed' });
    expect(await ask()).toEqual({ kind: 'failed', reason: 'malformed' });
  });

  it.each([
    ['prose', completion.text('The caller wants an appointment.'), 'malformed'],
    ['nothing', completion.text(null), 'malformed'],
    ['a body that is no JSON', completion.raw('<html>'), 'malformed'],
    ['a body of another shape', completion.raw('{"choices":[]}'), 'malformed'],
    ['more than anybody reads', completion.raw(' '.repeat(400_000)), 'unavailable'],
    ['500', completion.error(500), 'unavailable'],
    ['503', completion.error(503), 'unavailable'],
    ['408', completion.error(408), 'unavailable'],
    ['424', completion.error(424), 'unavailable'],
    ['401', completion.error(401), 'misconfigured'],
    ['404', completion.error(404), 'misconfigured'],
    ['half an answer', cutShort, 'unavailable'],
    ['a cut line', drop, 'unavailable'],
    ['the way to another server', completion.error(302, { location: 'http://127.0.0.1:9/' }), 'unavailable'],
  ])('answered with %s is asked once and has no answer', async (_, step, reason) => {
    const { server, ask } = await start(openAiSettings, [step, completion.json(acts)]);
    expect(await ask()).toEqual({ kind: 'failed', reason });
    expect(server.seen).toHaveLength(1);
  });

  it('that filters gives no rule to name', async () => {
    const { ask } = await start(openAiSettings, [completion.filtered()]);
    expect(await ask()).toEqual({ kind: 'intervened', findings: [] });
  });
});

describe.each(Object.entries(wires))('on the wire of %s', (_, { settings, good, busy }) => {
  it('a busy server is asked once more, and no more often', async () => {
    const patient = await start(settings, [busy, good]);
    expect(await patient.ask()).toMatchObject({ kind: 'answered' });
    const tired = await start(settings, [busy, busy, good]);
    expect(await tired.ask()).toEqual({ kind: 'failed', reason: 'throttled' });
    expect(tired.server.seen).toHaveLength(2);
  });

  it('a server that wants more time than there is left is not asked again', async () => {
    const wait = (response: Parameters<Step>[0]) =>
      void response.writeHead(429, { 'retry-after': '10', 'x-amzn-errortype': 'ThrottlingException' }).end('{}');
    const { server, ask } = await start(settings, [wait, good]);
    expect(await ask()).toEqual({ kind: 'failed', reason: 'throttled' });
    expect(server.seen).toHaveLength(1);
  });

  it('silence ends with the budget, and all that a turn asks shares one', async () => {
    const { server, aid } = await start(settings, [hang], { budgetMs: 120 });
    const turn = aid.turn('');
    expect(await turn.ask(anAsk)).toEqual({ kind: 'failed', reason: 'timeout' });
    expect(await turn.ask(anAsk)).toEqual({ kind: 'failed', reason: 'timeout' });
    expect(server.seen).toHaveLength(1);
  });

  it('a server that keeps failing is left alone, then tried by one, then asked again', async () => {
    const down: Step = (response) => void response.writeHead(503).end();
    const options = { failuresToOpen: 2, openMs: [60] };
    const { server, ask } = await start(settings, [down, down, good, good], {}, options);
    await ask();
    await ask();
    expect(await ask()).toEqual({ kind: 'failed', reason: 'circuitOpen' });
    expect(server.seen).toHaveLength(2);
    await new Promise((resolve) => setTimeout(resolve, 80));
    const [probe, beside] = await Promise.all([ask(), ask()]);
    expect([probe.kind, beside]).toEqual(['answered', { kind: 'failed', reason: 'circuitOpen' }]);
    expect(await ask()).toMatchObject({ kind: 'answered' });
  });

  it('tokens are counted with their price, also of an answer that is of no use', async () => {
    const { ask } = await start(settings, [good], { price: { inputUsd: 1, outputUsd: 10 } });
    await ask();
    expect(counted.modelUsage).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ inputTokens: 400, outputTokens: 40, costUsd: 0.0008 }),
    );
    expect(counted.modelCall).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ job: 'read', outcome: 'answered' }));
  });
});

describe('ApplyGuardrail', () => {
  const filterOnly = (origin: string) => bedrockSettings(origin, { model: null, guardrail: guardrailAt(origin) });

  it('is asked about what was said, or worded', async () => {
    const { server, aid } = await start(filterOnly, [applied()]);
    expect(aid.does).toEqual({ read: false, word: false, filter: true });
    expect(await aid.turn('').filter('input', 'can I skip the questions')).toEqual({ kind: 'passed' });
    await aid.turn('').filter('output', 'thank you');
    expect(server.seen.map(({ url }) => url)).toEqual(Array(2).fill('/guardrail/gr123abc/version/3/apply'));
    expect(server.seen.map((seen) => bodyOf(seen))).toEqual([
      { source: 'INPUT', content: [{ text: { text: 'can I skip the questions' } }] },
      { source: 'OUTPUT', content: [{ text: { text: 'thank you' } }] },
    ]);
  });

  it('tells what it found, and neither the words nor its own in their place', async () => {
    const assessment = {
      topicPolicy: { topics: [{ name: 'verification-bypass', type: 'DENY', action: 'BLOCKED', detected: true }] },
      wordPolicy: {
        customWords: [{ match: 'zanzibar', action: 'BLOCKED' }],
        managedWordLists: [{ match: 'damn', type: 'PROFANITY', action: 'NONE' }],
      },
      sensitiveInformationPolicy: {
        piiEntities: [],
        regexes: [{ name: 'member-id', match: 'XZB123456789', regex: 'x', action: 'ANONYMIZED' }],
      },
    };
    const { aid } = await start(filterOnly, [applied([assessment], [{ text: 'I have {NAME}' }])]);
    expect(await aid.turn('').filter('input', 'words')).toEqual({
      kind: 'intervened',
      findings: [
        { policy: 'topic', type: 'verification-bypass', action: 'BLOCKED' },
        { policy: 'word', type: 'CUSTOM', action: 'BLOCKED' },
        { policy: 'word', type: 'PROFANITY', action: 'NONE' },
        { policy: 'sensitive', type: 'member-id', action: 'ANONYMIZED' },
      ],
    });
  });

  it('that does not answer says so in time', async () => {
    const { aid } = await start((origin) => ({ ...filterOnly(origin), budgetMs: 100 }), [hang]);
    expect(await aid.turn('').filter('input', 'words')).toEqual({ kind: 'failed', reason: 'timeout' });
  });
});
