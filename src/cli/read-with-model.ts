import { type AtRest, listenedFor } from '../agents/assist/listened-for.ts';
import type { LanguageAid } from '../agents/assist/port.ts';
import { askForActs, checkActs } from '../agents/assist/read-acts.ts';
import { wordsToSend } from '../agents/assist/sent-words.ts';
import { loadConfig } from '../config.ts';
import type { ExpectsKind } from '../domain/expects.ts';
import { type SlotName, slotSchemas } from '../domain/slots.ts';
import { createModel } from '../models/create-model.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Policy } from '../policy/schema.ts';
import { count } from '../telemetry/metrics.ts';
import { type LineAnswer, present, type ReadLine, type ReadOptions, readLine } from './read-line.ts';

/** The configured model and the clinic's policy, or the one line that tells what is missing. */
export const openModel = async (env: NodeJS.ProcessEnv): Promise<{ aid: LanguageAid; policy: Policy } | { wrong: string }> => {
  const loaded = loadConfig(env);
  if (loaded.kind === 'wrong') return { wrong: loaded.message };
  const { model, policyFile } = loaded.config;
  if (model === 'none' || model.model === null)
    return { wrong: 'no model is configured: MODEL is "none"; run without --model for the built-in reader' };
  const policy = await loadPolicy(policyFile);
  if (policy.kind === 'wrong') return { wrong: `POLICY_FILE is not valid\n${policy.problems.join('\n')}` };
  return { aid: await createModel(model, count), policy: policy.policy };
};

/**
 * The answer to one line with the model asked about it, whether or not the built-in reader is sure. What a call would not show a model is not
 * shown here either; there, and where the model has nothing to say or fails, the reader's own acts stand. `model` tells which.
 */
export const answerWithModel = async (
  line: string,
  options: ReadOptions,
  { aid, policy }: { aid: LanguageAid; policy: Policy },
): Promise<LineAnswer> => {
  const read = readLine(line, options);
  if ('error' in read) return read;
  const { acts, outcome } = read.guardrails.length > 0 ? notAsked : await askAbout(read, aid, policy);
  const reading = acts.length > 0 ? { ...read.reading, acts } : read.reading;
  return { ...present({ ...read, reading }, options), model: outcome };
};

const notAsked = { acts: [], outcome: 'notAsked' };

const askAbout = async ({ request, reading }: ReadLine, aid: LanguageAid, policy: Policy) => {
  const { text } = reading;
  const listened = listenedFor(atRest(request, policy));
  const sent = listened && wordsToSend(text, request);
  if (!listened || sent === null) return notAsked;
  const answer = await aid.turn('').ask(askForActs(aid.prompts.read[listened.agent], sent, listened));
  if (answer.kind !== 'answered') return { acts: [], outcome: answer.kind === 'failed' ? answer.reason : 'intervened' };
  const checked = checkActs(answer.value, { sent, text, listened, request });
  if (checked.kind === 'malformed') return { acts: [], outcome: 'malformed' };
  return { acts: checked.acts, outcome: checked.acts.length > 0 ? 'taken' : 'nothing' };
};

/** A line names no state: the agent that asks such questions listens, for all that it could. */
const atRest = ({ language, expects, options }: ReadLine['request'], policy: Policy): AtRest => ({
  agent: agentAsking(expects),
  state: '',
  language,
  expects: { kind: expects ?? 'request', options },
  listensFor: Object.keys(slotSchemas) as SlotName[],
  policy,
});

const agentAsking = (expects: ExpectsKind | null): string => {
  if (expects === 'payer' || expects === 'relationship') return 'insurance';
  return expects === 'visitReason' || expects === 'appointmentPreference' || expects === 'choice' ? 'scheduling' : 'reception';
};
