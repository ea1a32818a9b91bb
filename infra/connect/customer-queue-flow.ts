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

const waiting = (locale: string, language: Language, settings: QueueFlowSettings): Action[] => {
  const spoken = (sentence: keyof typeof sentences) => ({ SSML: ssmlOf(sentences[sentence][language]) });
  const [wait, offer, sorry] = [`wait-${locale}`, `offer-${locale}`, `not-possible-${locale}`];
  return [
    playWhileWaiting(wait, messagesOf(language, settings), settings.offerEverySeconds, `may-offer-${locale}`),
    ...mayOffer(locale, settings, { wait, offer }),
    askForKey(offer, spoken('offerCallback'), '1', { pressed: `number-${locale}`, other: wait }),
    setCallbackNumber(`number-${locale}`, '$.CustomerEndpoint.Address', { next: `callback-${locale}`, error: sorry }),
    createCallback(`callback-${locale}`, tries, { next: `kept-${locale}`, error: sorry }),
    say(`kept-${locale}`, spoken('callbackKept'), 'hang-up'),
    say(sorry, spoken('callbackNotPossible'), wait),
  ];
};

const messagesOf = (language: Language, { musicPromptArn }: QueueFlowSettings) => [
  { SSML: ssmlOf(sentences.waiting[language]).replace('</speak>', `${pause}${pause}</speak>`) },
  ...(musicPromptArn === undefined ? [] : [{ PromptId: musicPromptArn }]),
];

/** Nobody is talked out of the line in an emergency, and a queue may do without. */
const mayOffer = (
  locale: string,
  { queuesWithoutCallback: without }: QueueFlowSettings,
  { wait, offer }: Record<'wait' | 'offer', string>,
) => {
  const calm = without.length === 0 ? offer : `queue-offers-${locale}`;
  const queues = Object.fromEntries(without.map((id) => [id, wait]));
  return [
    compare(`may-offer-${locale}`, '$.Attributes.callwellPriority', { emergency: wait }, calm),
    ...(without.length === 0 ? [] : [compare(calm, '$.Attributes.callwellQueue', queues, offer)]),
  ];
};
