import { type Language, languageOf, locales } from '../../src/domain/locale.ts';
import {
  askForKey,
  compare,
  createCallback,
  disconnect,
  playWhileWaiting,
  say,
  setCallbackNumber,
  turnLoggingOff,
} from './flow/actions.ts';
import { flowOf } from './flow/layout.ts';
import type { QueueFlowSettings } from './flow/settings.ts';
import type { Action, Flow } from './flow-language.ts';
import { sentences } from './sentences.ts';
import { ssmlOf } from './ssml.ts';

/** Polly takes pauses of up to ten seconds each. */
const pause = '<break time="10s"/>';

const tries = { delaySeconds: 5, attempts: 2, retrySeconds: 600 };

/** What a caller in a queue hears, and the offer to be called back at the number of the call. */
export const customerQueueFlow = (settings: QueueFlowSettings): Flow => {
  const [first, ...others] = locales;
  return flowOf([
    turnLoggingOff('logging-off', 'which-language'),
    compare(
      'which-language',
      '$.LanguageCode',
      Object.fromEntries(others.map((locale) => [locale, `wait-${locale}`])),
      `wait-${first}`,
    ),
    ...locales.flatMap((locale) => waiting(locale, languageOf(locale), settings)),
    disconnect('hang-up'),
  ]);
};

const waiting = (locale: string, language: Language, { musicPromptArn, offerEverySeconds }: QueueFlowSettings): Action[] => {
  const spoken = (sentence: keyof typeof sentences) => ({ SSML: ssmlOf(sentences[sentence][language]) });
  const sentence = { SSML: ssmlOf(sentences.waiting[language]).replace('</speak>', `${pause}${pause}</speak>`) };
  const wait = `wait-${locale}`;
  const sorry = `not-possible-${locale}`;
  const music = musicPromptArn === undefined ? [] : [{ PromptId: musicPromptArn }];
  return [
    playWhileWaiting(wait, [sentence, ...music], offerEverySeconds, `offer-${locale}`),
    askForKey(`offer-${locale}`, spoken('offerCallback'), '1', { pressed: `number-${locale}`, other: wait }),
    setCallbackNumber(`number-${locale}`, '$.CustomerEndpoint.Address', { next: `callback-${locale}`, error: sorry }),
    createCallback(`callback-${locale}`, tries, { next: `kept-${locale}`, error: sorry }),
    say(`kept-${locale}`, spoken('callbackKept'), 'hang-up'),
    say(sorry, spoken('callbackNotPossible'), wait),
  ];
};
