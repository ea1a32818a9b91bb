import type { Lambda } from '../lambda-service.ts';

/** A Lex V2 bot behind an alias, as far as Callwell's needs: intents without slots, and one hook for all locales. */
export type Bot = {
  id: string;
  name: string;
  aliasId: string;
  aliasName: string;
  version: string;
  /** Default of Lex: 300. */
  idleSessionTtlSeconds: number;
  /** By Lex's names: `en_US`. */
  locales: Record<string, { intents: Intent[] }>;
  /** The function of the alias. */
  hook: Lambda;
};

/** `isFallback`: built on `AMAZON.FallbackIntent`; it takes all that matches no utterance of the others. */
export type Intent = { name: string; isFallback: boolean; utterances: string[]; dialogHook: boolean; fulfilmentHook: boolean };

/** The intent that a transcript belongs to. Matches whole utterances only: recognition of intents is not what is tested here. */
export const intentOf = (intents: Intent[], transcript: string): Intent | undefined => {
  const said = transcript.toLowerCase();
  return (
    intents.find(({ isFallback, utterances }) => !isFallback && utterances.some((utterance) => utterance.toLowerCase() === said)) ??
    intents.find(({ isFallback }) => isFallback)
  );
};
