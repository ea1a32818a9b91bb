import { speakText } from './spoken.ts';

/** Words twice: as text for people, and as SSML for a speech engine. Both say the same. */
export type Said = { text: string; ssml: string };

/** Words that are written and spoken alike. */
export const plain = (text: string): Said => ({ text, ssml: speakText(text) });

/** Joins sentences with a space, and with a short pause in speech. */
export const sentences = (all: Said[]): Said => {
  const spoken = all.filter(({ text }) => text !== '');
  return { text: spoken.map(({ text }) => text).join(' '), ssml: spoken.map(({ ssml }) => `<s>${ssml}</s>`).join(' ') };
};
