import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPolicy } from '../../src/policy/load.ts';
import { bundleBridge, bundleLimitBytes } from './bundle-bridge.ts';
import { defaultVoices, type Voice } from './flow/settings.ts';
import { connectTemplate } from './stack.ts';
import { filesOf } from './template-files.ts';

/**
 * `npm run connect:build -- --out dist/connect`: writes the template, and beside it what it holds, to be read and compared: the flows, the
 * bot and the bridge. Needs neither a network nor an AWS account.
 */
const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist/connect' },
    policy: { type: 'string', default: process.env.POLICY_FILE ?? 'policy/default.yaml' },
    locale: { type: 'string', default: 'en-US' },
    'english-voice': { type: 'string', default: defaultVoices['en-US'].name },
    'spanish-voice': { type: 'string', default: defaultVoices['es-US'].name },
    engine: { type: 'string', default: defaultVoices['en-US'].engine },
    'offer-callback-every': { type: 'string', default: '60' },
    music: { type: 'string' },
    concurrency: { type: 'string', default: '100' },
  },
});

const fail = (lines: readonly string[]): never => {
  console.error(lines.join('\n'));
  process.exit(1);
};

const loaded = await loadPolicy(options.policy);
if (loaded.kind === 'wrong') fail([`${options.policy} is wrong:`, ...loaded.problems]);
else {
  const bundle = await bundleBridge();
  const scratch = await mkdtemp(join(tmpdir(), 'callwell-connect-'));
  try {
    const template = connectTemplate(
      {
        policy: loaded.policy,
        bridgeCode: bundle.code,
        locale: options.locale === 'es-US' ? 'es-US' : 'en-US',
        voices: {
          'en-US': { name: options['english-voice'], engine: options.engine as Voice['engine'] },
          'es-US': { name: options['spanish-voice'], engine: options.engine as Voice['engine'] },
        },
        queueFlow: {
          offerEverySeconds: Number(options['offer-callback-every']),
          queuesWithoutCallback: loaded.policy.escalation.queues.filter(({ callback }) => callback === 'off').map(({ id }) => id),
          ...(options.music !== undefined && { musicPromptArn: options.music }),
        },
        concurrency: Number(options.concurrency),
      },
      scratch,
    );
    await mkdir(options.out, { recursive: true });
    const files = { ...filesOf(template), [`bridge/${bundle.fileName}`]: bundle.code };
    await mkdir(join(options.out, 'bridge'), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(options.out, name), text);
    console.log(`The bridge: ${bundle.bytes} bytes (limit ${bundleLimitBytes}).`);
    for (const [name, text] of Object.entries(files)) console.log(`${join(options.out, name)}: ${Buffer.byteLength(text)} bytes`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
