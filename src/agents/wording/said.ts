/** Words twice: as text for people, and as SSML for a speech engine. Both say the same. */
export type Said = { text: string; ssml: string };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

export const plain = (text: string): Said => ({ text, ssml: escapeXml(text) });

/** `as` is an `interpret-as` of SSML's `say-as`. */
export const sayAs = (as: 'characters' | 'telephone' | 'digits' | 'currency', value: string, text: string): Said => ({
  text,
  ssml: `<say-as interpret-as="${as}">${escapeXml(value)}</say-as>`,
});

/** Joins sentences with a space, and with a short pause in speech. */
export const sentences = (all: Said[]): Said => {
  const spoken = all.filter(({ text }) => text !== '');
  return { text: spoken.map(({ text }) => text).join(' '), ssml: spoken.map(({ ssml }) => `<s>${ssml}</s>`).join(' ') };
};
