import { parseArgs } from 'node:util';
import { type Locale, locales } from '../../src/domain/locale.ts';
import { defaultVoices, engines, type FlowSettings } from './flow/settings.ts';

export type BuildOptions = {
  outDir: string;
  policyFile: string;
  locale: Locale;
  voices: FlowSettings['voices'];
  offerEverySeconds: number;
  musicPromptArn: string | null;
  concurrency: number;
};
export type ReadBuildOptions = { kind: 'ok'; options: BuildOptions } | { kind: 'wrong'; message: string };

const flags = {
  out: { type: 'string', default: 'dist/connect' },
  policy: { type: 'string', default: 'policy/default.yaml' },
  locale: { type: 'string', default: 'en-US' },
  'english-voice': { type: 'string', default: defaultVoices['en-US'].name },
  'spanish-voice': { type: 'string', default: defaultVoices['es-US'].name },
  engine: { type: 'string', default: defaultVoices['en-US'].engine },
  'offer-callback-every': { type: 'string', default: '60' },
  music: { type: 'string' },
  concurrency: { type: 'string', default: '100' },
} as const;

export const readBuildOptions = (args: string[]): ReadBuildOptions => {
  try {
    const { values } = parseArgs({ args, options: flags, strict: true });
    const locale = locales.find((known) => known === values.locale);
    const engine = engines.find((known) => known === values.engine);
    const [offerEverySeconds, concurrency] = [Number(values['offer-callback-every']), Number(values.concurrency)];
    if (locale === undefined) return wrong(`--locale must be one of ${locales.join(', ')}`);
    if (engine === undefined) return wrong(`--engine must be one of ${engines.join(', ')}`);
    if (!isCount(offerEverySeconds)) return wrong('--offer-callback-every must be a number of seconds');
    if (!isCount(concurrency)) return wrong('--concurrency must be a number of turns');
    const voices = {
      'en-US': { name: values['english-voice'], engine },
      'es-US': { name: values['spanish-voice'], engine },
    };
    const { out: outDir, policy: policyFile, music: musicPromptArn = null } = values;
    return { kind: 'ok', options: { outDir, policyFile, locale, voices, offerEverySeconds, musicPromptArn, concurrency } };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : 'the options cannot be read');
  }
};

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

const wrong = (message: string): ReadBuildOptions => ({ kind: 'wrong', message });
