import { z } from 'zod';
import { jsonLines, type Source } from '../source.ts';

const Prompt = z.object({
  source: z.string(),
  text: z.string(),
  kind: z.string().optional(),
  intents: z.array(z.string()).optional(),
});
export type Prompt = z.infer<typeof Prompt>;

/** Attacks on language models: jailbreaks, requests for the system prompt, payloads of code. */
export const attacks = (source: Source): Prompt[] => jsonLines(source, 'safety_prompts/attacks.jsonl', Prompt);

/** Harmless, with one word that attacks use. */
export const triggerWords = (source: Source): Prompt[] => jsonLines(source, 'safety_prompts/benign_trigger_words.jsonl', Prompt);

/** Requests that no assistant should serve, with their intents. */
export const doNotAnswer = (source: Source): Prompt[] => jsonLines(source, 'safety_prompts/do_not_answer_a.jsonl', Prompt);

/** Words that insult a person, severe by the one list and banned by the other. Most of these lists is about sex, and insults nobody here. */
export const insults = (source: Source): string[] => {
  const banned = new Set((source.text('lexicons/ldnoobw_en.txt') ?? '').split(/\r?\n/).map((word) => word.trim()));
  return (source.text('lexicons/profanity_en.csv') ?? '').split(/\r?\n/).flatMap((line) => {
    const [word = '', , , , category = '', , , , severity = ''] = line.split(',');
    return banned.has(word) && insulting.test(category) && /Severe|Strong/.test(severity) ? [word] : [];
  });
};

const insulting = /insult|slur|disability|orientation/;
