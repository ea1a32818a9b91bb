import { describe, expect, it } from 'vitest';
import { readBuildOptions } from '../../../infra/connect/build-options.ts';

describe('the options of connect:build', () => {
  it('have defaults that deploy', () => {
    expect(readBuildOptions([])).toEqual({
      kind: 'ok',
      options: {
        outDir: 'dist/connect',
        policyFile: 'policy/default.yaml',
        locale: 'en-US',
        voices: { 'en-US': { name: 'Joanna', engine: 'Neural' }, 'es-US': { name: 'Lupe', engine: 'Neural' } },
        offerEverySeconds: 60,
        musicPromptArn: null,
        concurrency: 100,
      },
    });
  });

  it.each([
    [['--locale', 'fr-CA'], '--locale must be one of en-US, es-US'],
    [['--engine', 'neural'], '--engine must be one of Neural, Generative, Standard'],
    [['--offer-callback-every', 'often'], '--offer-callback-every must be a number of seconds'],
    [['--concurrency', '0'], '--concurrency must be a number of turns'],
    [['--voice', 'Matthew'], "Unknown option '--voice'"],
  ])('are refused when they are wrong: %j', (args, message) => {
    expect(readBuildOptions(args)).toEqual({ kind: 'wrong', message: expect.stringContaining(message) as string });
  });
});
