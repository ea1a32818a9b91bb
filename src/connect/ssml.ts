/** SSML as far as it has to be understood to be cut into parts that are well-formed. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

export const spoken = (inside: string): string => `<speak>${inside}</speak>`;

const piece = /<[^<>]*>|[^<>]+|[<>]/g;
const tag = /^<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<&]*")*)\s*(\/?)>$/;
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos);)/;
/** What a neural voice of Amazon Polly knows, beside `speak`. Source: Amazon Polly Developer Guide, "Supported SSML tags". */
const known = new Set(['break', 'lang', 'mark', 'p', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w']);

/**
 * What stands directly inside `<speak>`, each part balanced: sentences, and text between them. Null when the document is not well-formed or
 * says nothing.
 */
export const partsOf = (ssml: string): string[] | null => {
  const inside = /^\s*<speak>(.*)<\/speak>\s*$/s.exec(ssml)?.[1];
  if (inside === undefined || bareAmpersand.test(inside)) return null;
  const parts: string[] = [];
  const open: string[] = [];
  for (const [text] of inside.matchAll(piece)) {
    if (open.length === 0) parts.push('');
    const at = parts.length - 1;
    parts[at] = `${parts[at]}${text}`;
    if (!/[<>]/.test(text)) continue;
    if (!took(open, text)) return null;
  }
  const isSaying = /[^\s]/.test(inside.replace(piece, (text) => (text.startsWith('<') ? '' : text)));
  return open.length === 0 && isSaying ? parts.map((part) => part.trim()).filter((part) => part !== '') : null;
};

/** Whether a tag may stand here; `open` holds the elements that it stands in. */
const took = (open: string[], text: string): boolean => {
  const found = tag.exec(text);
  if (!found) return false;
  const [, closing, name = '', attributes = '', alone] = found;
  if (!known.has(name)) return false;
  if (!closing) {
    if (!alone) open.push(name);
    return true;
  }
  return attributes === '' && !alone && open.pop() === name;
};
