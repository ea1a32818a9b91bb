/** A sentence as SSML: escaped, and the emergency number as digits, which an engine else reads as nine hundred and eleven. */
export const ssmlOf = (text: string): string =>
  `<speak>${escapeXml(text).replace(/\b911\b/g, '<say-as interpret-as="digits">911</say-as>')}</speak>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
