import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadPolicy } from '../../src/policy/load.ts';
import type { Policy } from '../../src/policy/schema.ts';
import { type BuildOptions, readBuildOptions } from './build-options.ts';
import { type Bundle, bundleBridge, bundleLimitBytes } from './bundle-bridge.ts';
import { connectTemplate } from './stack.ts';
import { filesOf } from './template-files.ts';

/**
 * `npm run connect:build -- --out dist/connect`: writes the template, and beside it what it holds, to be read and compared: the flows, the
 * bot and the bridge. Needs neither a network nor an AWS account.
 */
const main = async (args: string[]): Promise<void> => {
  const read = readBuildOptions(args);
  if (read.kind === 'wrong') return fail([read.message]);
  const { options } = read;
  const loaded = await loadPolicy(options.policyFile);
  if (loaded.kind === 'wrong') return fail([`${options.policyFile} is wrong:`, ...loaded.problems]);
  const bundle = await bundleBridge();
  const template = await makeTemplate(options, loaded.policy, bundle);
  const files = Object.entries({ ...filesOf(template), [`bridge/${bundle.fileName}`]: bundle.code });
  for (const [name, text] of files) await writeInto(join(options.outDir, name), text);
  console.log(`The bridge has ${bundle.bytes} bytes (limit ${bundleLimitBytes}).`);
};

const makeTemplate = async (options: BuildOptions, policy: Policy, bundle: Bundle): Promise<Record<string, unknown>> => {
  const { voices, locale, concurrency, offerEverySeconds, musicPromptArn } = options;
  const queuesWithoutCallback = policy.escalation.queues.filter(({ callback }) => callback === 'off').map(({ id }) => id);
  const queueFlow = { offerEverySeconds, queuesWithoutCallback, ...(musicPromptArn !== null && { musicPromptArn }) };
  // CDK wants a folder to write its own files to; only the template is of use.
  const scratch = await mkdtemp(join(tmpdir(), 'callwell-connect-'));
  try {
    return connectTemplate({ policy, bridgeCode: bundle.code, voices, locale, queueFlow, concurrency }, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

const writeInto = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.log(`${path}: ${Buffer.byteLength(text)} bytes`);
};

const fail = (lines: readonly string[]): void => {
  console.error(lines.join('\n'));
  process.exitCode = 1;
};

await main(process.argv.slice(2));
