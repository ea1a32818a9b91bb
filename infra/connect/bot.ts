import type { CfnBot } from 'aws-cdk-lib/aws-lex';
import { type Locale, locales } from '../../src/domain/locale.ts';
import { intents } from './flow/actions.ts';
import type { Voice } from './flow/settings.ts';

/**
 * The bot transcribes and asks; it understands nothing. Everything falls to `FallbackIntent`, whose code hook is the bridge. Lex wants one
 * intent beside it, so there is one that nobody says.
 */

/** Lex writes `en_US`. */
export const lexLocaleOf = (locale: Locale): string => locale.replace('-', '_');

const neverSaid: Record<Locale, string> = {
  'en-US': 'xylograph quorum zephyr nine hundred marmalade umbrellas',
  'es-US': 'xilófono quórum céfiro novecientos paraguas de mermelada',
};

/** What Lex may keep of a session without a turn. The call itself is kept by the service. */
const idleSessionSeconds = 300;

const hooked = { dialogCodeHook: { enabled: true }, fulfillmentCodeHook: { enabled: true, isActive: true } };

const localeDefinition = (locale: Locale, voice: Voice): CfnBot.BotLocaleProperty => ({
  localeId: lexLocaleOf(locale),
  // Below it an utterance falls to FallbackIntent: as high as can be, for all shall fall there.
  nluConfidenceThreshold: 1,
  voiceSettings: { voiceId: voice.name, engine: voice.engine.toLowerCase() },
  intents: [
    {
      name: intents.fallback,
      description: 'Everything that is said; the code hook answers.',
      parentIntentSignature: 'AMAZON.FallbackIntent',
      ...hooked,
    },
    {
      name: intents.never,
      description: 'Lex wants an ordinary intent; nobody says this.',
      sampleUtterances: [{ utterance: neverSaid[locale] }],
      ...hooked,
    },
  ],
});

export type BotDefinition = {
  botLocales: CfnBot.BotLocaleProperty[];
  dataPrivacy: { ChildDirected: boolean };
  idleSessionTtlInSeconds: number;
};

/** The bot as `AWS::Lex::Bot` has it, without its name and its role. */
export const botDefinition = (voices: Record<Locale, Voice>): BotDefinition => ({
  botLocales: locales.map((locale) => localeDefinition(locale, voices[locale])),
  // Children may be spoken of, but it is adults that call.
  dataPrivacy: { ChildDirected: false },
  idleSessionTtlInSeconds: idleSessionSeconds,
});
