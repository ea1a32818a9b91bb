import { type ListeningSettings, lexListeningAttributes, type NextStep } from '../../../src/connect/contract.ts';
import { type Locale, languageOf, locales } from '../../../src/domain/locale.ts';
import type { Action } from '../flow-language.ts';
import { type Sentence, sentences } from '../sentences.ts';
import { ssmlOf } from '../ssml.ts';
import { compare, disconnect, invoke, keep, listen, loop, say, setLanguage, setVoice, type Words } from './actions.ts';
import { type Answer, allKept, keptFrom, lexSessionFrom, pathOf } from './paths.ts';
import type { FlowSettings } from './settings.ts';

/** The conversation, on the phone and in a chat: everything between the contact's arrival and its queue. */

export type Channel = 'VOICE' | 'CHAT';

/** A chat's writer who is silent for so long leaves the bot; the service is then asked what to write. */
const chatTimeoutSeconds = 600;
/** Lex blocks in one contact that may end without an answer of ours. The service counts silence itself and ends it sooner. */
const endingsWithoutAnswer = 10;
/**
 * Lex blocks in one contact that may fail: a hook that was lost, a moment without capacity, or, where Connect takes silence for a failure,
 * a silent caller. As many as the service lets a caller be silent before a person takes over.
 */
const failures = 2;

const spokenFrom = (channel: Channel, answer: Answer): Words =>
  channel === 'VOICE' ? { SSML: pathOf(answer, 'ssml') } : { Text: pathOf(answer, 'text') };

const fixed = (channel: Channel, sentence: Sentence, locale: Locale): Words => {
  const text = sentences[sentence][languageOf(locale)];
  return channel === 'VOICE' ? { SSML: ssmlOf(text) } : { Text: text };
};

/** A sentence of ours in the contact's language: the actions `id`, `id-es-US`, … */
export const sayFixed = (id: string, sentence: Sentence, channel: Channel, next: string): Action[] => {
  const [first, ...others] = locales;
  return [
    compare(id, '$.LanguageCode', Object.fromEntries(others.map((locale) => [locale, `${id}-${locale}`])), `${id}-${first}`),
    ...locales.map((locale) => say(`${id}-${locale}`, fixed(channel, sentence, locale), next)),
  ];
};

/** Voice and language of `$.….locale`, then `next`: what fails leaves the caller with the voice so far. */
const inLocaleOf = (answer: Answer, settings: FlowSettings, channel: Channel, next: string): Action[] => [
  compare(
    `locale-of-${answer}`,
    pathOf(answer, 'locale'),
    Object.fromEntries(locales.map((locale) => [locale, firstOfLocale(answer, channel, locale)])),
    next,
  ),
  ...locales.flatMap((locale) => setLocale(`of-${answer}`, settings, channel, locale, next)),
];

const firstOfLocale = (answer: Answer, channel: Channel, locale: Locale): string =>
  `${channel === 'VOICE' ? 'voice' : 'language'}-${locale}-of-${answer}`;

const setLocale = (suffix: string, { voices }: FlowSettings, channel: Channel, locale: Locale, next: string): Action[] => {
  const language = `language-${locale}-${suffix}`;
  const setsLanguage = setLanguage(language, locale, { next, error: next });
  if (channel === 'CHAT') return [setsLanguage];
  return [setVoice(`voice-${locale}-${suffix}`, voices[locale], { next: language, error: language }), setsLanguage];
};

const listenTo = (answer: Answer, { botAliasArn }: FlowSettings, channel: Channel): Action =>
  listen(
    `listen-after-${answer}`,
    {
      words: spokenFrom(channel, answer),
      botAliasArn,
      sessionAttributes: lexSessionFrom(
        answer,
        channel === 'VOICE' ? (Object.keys(lexListeningAttributes) as (keyof ListeningSettings)[]) : [],
      ),
      ...(channel === 'CHAT' && { textTimeoutSeconds: chatTimeoutSeconds }),
    },
    { closed: 'after-lex', unmatched: 'unmatched', error: 'bot-failed' },
  );

const stepsAfterBridge: Record<NextStep, string> = {
  listen: 'locale-of-bridge',
  language: 'locale-of-bridge',
  transfer: 'say-transfer',
  goodbye: 'say-goodbye',
};

/** How a Lex block ends that is not spoken on. */
const endingSteps = { transfer: 'keep-lex', goodbye: 'keep-lex-goodbye' } as const satisfies Partial<Record<NextStep, string>>;

/**
 * From `begin` to one of these names, which the flow around it provides: `to-queue` (the attributes `callwellQueue` and
 * `callwellPriority` are set), `to-default-queue` (they are not), `hang-up`.
 */
export const conversation = (settings: FlowSettings, channel: Channel): Action[] => {
  const begin = setLocale('at-first', settings, channel, settings.locale, 'start');
  return [
    ...begin,
    invoke('start', settings.bridgeArn, { op: 'start', locale: settings.locale }, { next: 'keep-session', error: 'sorry' }),
    keep('keep-session', keptFrom('bridge', ['callwellSessionId', 'callwellLocale', 'callwellResumed']), {
      next: 'after-bridge',
      error: 'after-bridge',
    }),
    compare('after-bridge', pathOf('bridge', 'next'), stepsAfterBridge, 'sorry'),
    ...inLocaleOf('bridge', settings, channel, 'listen-after-bridge'),
    listenTo('bridge', settings, channel),
    compare('after-lex', pathOf('lex', 'next'), { language: 'locale-of-lex', ...endingSteps }, 'no-answer'),
    // What Lex did not close is not spoken on: a new language waits for the service's own answer.
    compare('unmatched', pathOf('lex', 'next'), endingSteps, 'no-answer'),
    ...inLocaleOf('lex', settings, channel, 'listen-after-lex'),
    listenTo('lex', settings, channel),
    loop('no-answer', endingsWithoutAnswer, { again: 'no-input', done: 'sorry' }),
    loop('bot-failed', failures, { again: 'no-input', done: 'sorry' }),
    invoke(
      'no-input',
      settings.bridgeArn,
      { op: 'noInput', after: pathOf('bridge', 'step') },
      { next: 'after-bridge', error: 'sorry' },
    ),
    say('say-transfer', spokenFrom(channel, 'bridge'), 'keep-bridge'),
    keep('keep-bridge', keptFrom('bridge', allKept), { next: 'to-queue', error: 'to-default-queue' }),
    keep('keep-lex', keptFrom('lex', allKept), { next: 'to-queue', error: 'to-default-queue' }),
    say('say-goodbye', spokenFrom(channel, 'bridge'), 'keep-bridge-goodbye'),
    keep('keep-bridge-goodbye', keptFrom('bridge', allKept), { next: 'hang-up', error: 'hang-up' }),
    keep('keep-lex-goodbye', keptFrom('lex', allKept), { next: 'hang-up', error: 'hang-up' }),
    ...sayFixed('sorry', 'handOver', channel, 'keep-sorry'),
    keep('keep-sorry', { callwellReason: 'systemUnavailable' }, { next: 'to-default-queue', error: 'to-default-queue' }),
    disconnect('hang-up'),
  ];
};
