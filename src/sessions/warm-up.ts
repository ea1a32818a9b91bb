import { judge } from '../guardrails/judge.ts';
import { read } from '../language/read.ts';

/** Reads and judges a sentence in each language, so that no caller waits for what is made ready at its first use. */
export const warmUp = (timeZone: string): void => {
  for (const [language, text] of sentences) {
    read({ text, language, expects: null, now: '2026-01-05T09:00:00', timeZone, options: [] });
    judge({ text, language, state: { guardrails: [] }, expects: null });
  }
};

const sentences = [
  ['en', 'Hello, this is Ana Ruiz, I need to see Dr. Chen next Tuesday afternoon about my knee, please.'],
  ['es', 'Hola, soy Ana Ruiz, necesito una cita con la doctora Chen el próximo martes por la tarde.'],
] as const;
