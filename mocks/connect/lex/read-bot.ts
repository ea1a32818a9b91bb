import { z } from 'zod';
import type { Bot } from './bot.ts';

const Enabled = z.object({ enabled: z.boolean() }).optional();

/** The properties of `AWS::Lex::Bot` that decide what this bot does. */
const Definition = z.object({
  idleSessionTtlInSeconds: z.int().min(60).max(86_400),
  botLocales: z
    .array(
      z.object({
        localeId: z.string().regex(/^[a-z]{2}_[A-Z]{2}$/),
        intents: z.array(
          z.object({
            name: z.string(),
            parentIntentSignature: z.string().optional(),
            sampleUtterances: z.array(z.object({ utterance: z.string() })).default([]),
            dialogCodeHook: Enabled,
            fulfillmentCodeHook: Enabled,
          }),
        ),
      }),
    )
    .min(1),
});

/** A bot as it is deployed, with the names that its alias has. Throws where the definition is not one of this kind. */
export const readBot = (definition: unknown, alias: Omit<Bot, 'idleSessionTtlSeconds' | 'locales'>): Bot => {
  const { botLocales, idleSessionTtlInSeconds } = Definition.parse(definition);
  const locales = botLocales.map(({ localeId, intents }) => [localeId, { intents: intents.map(intentOf) }]);
  return { ...alias, idleSessionTtlSeconds: idleSessionTtlInSeconds, locales: Object.fromEntries(locales) as Bot['locales'] };
};

const intentOf = (intent: z.infer<typeof Definition>['botLocales'][number]['intents'][number]) => ({
  name: intent.name,
  isFallback: intent.parentIntentSignature === 'AMAZON.FallbackIntent',
  utterances: intent.sampleUtterances.map(({ utterance }) => utterance),
  dialogHook: intent.dialogCodeHook?.enabled ?? false,
  fulfilmentHook: intent.fulfillmentCodeHook?.enabled ?? false,
});
