/**
 * What a caller hears. SSML is checked as a speech engine does (well-formed, one `<speak>` around all of it, tags and values that the engine
 * knows) and written out as it is spoken. Pure.
 */

/** `by`: which part of Connect spoke. `interruptible`: whether the caller could speak over it. */
export type Heard = { by: 'flow' | 'lex'; spoken: string; ssml: string | null; interruptible: boolean };

export type ReadSsml = { kind: 'ok'; spoken: string } | { kind: 'wrong'; why: string };

/** Tags of Amazon Polly's neural voices. `emphasis` and `prosody pitch` are for standard voices only. */
const tags = new Set(['speak', 'break', 'lang', 'p', 's', 'phoneme', 'prosody', 'say-as', 'sub', 'w', 'mark']);
const readings = new Set([
  'characters',
  'spell-out',
  'cardinal',
  'number',
  'ordinal',
  'digits',
  'fraction',
  'unit',
  'date',
  'time',
  'address',
  'expletive',
  'telephone',
]);

const token = /<!--[\s\S]*?-->|<\/?[^<>]*>|[^<]+|</g;
const tagForm = /^<(\/?)([a-z][a-z0-9:-]*)((?:\s+[a-zA-Z:-]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*)\s*(\/?)>$/;
const entity = /&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);/g;
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

export const readSsml = (ssml: string): ReadSsml => {
  const text = ssml.trim();
  if (!/^<speak(\s[^>]*)?>[\s\S]*<\/speak>$/.test(text)) return { kind: 'wrong', why: 'SSML is not wrapped in <speak>' };
  const open: { name: string; attributes: Record<string, string> }[] = [];
  let spoken = '';
  let ended = false;
  for (const [piece] of text.matchAll(token)) {
    if (ended) return { kind: 'wrong', why: 'SSML has text after its </speak>' };
    if (!piece.startsWith('<')) {
      if (piece.replace(entity, '').includes('&')) return { kind: 'wrong', why: 'SSML has an & that is no entity' };
      spoken += asSpoken(unescape(piece), open.at(-1));
      continue;
    }
    const [, close, name = '', attributeText = '', selfClosing] = tagForm.exec(piece) ?? [];
    if (!tags.has(name))
      return { kind: 'wrong', why: name === '' ? 'SSML is not well-formed' : `<${name}> is not spoken by a neural voice` };
    const attributes = attributesOf(attributeText);
    const reading = attributes['interpret-as'];
    if (name === 'say-as' && !close && !readings.has(reading ?? ''))
      return { kind: 'wrong', why: `say-as does not read "${reading}"` };
    if (close) {
      if (open.pop()?.name !== name) return { kind: 'wrong', why: `</${name}> closes nothing` };
      ended = open.length === 0;
    } else if (selfClosing) spoken += name === 'break' ? ' … ' : '';
    else open.push({ name, attributes });
  }
  return open.length === 0 ? { kind: 'ok', spoken: tidy(spoken) } : { kind: 'wrong', why: `<${open.at(-1)?.name}> is not closed` };
};

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([a-zA-Z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      name,
      double ?? single ?? '',
    ]),
  );

const unescape = (text: string): string =>
  text.replace(entity, (code) => entities[code] ?? String.fromCodePoint(codePointOf(code)));
const codePointOf = (code: string): number =>
  code.startsWith('&#x') ? Number.parseInt(code.slice(3), 16) : Number.parseInt(code.slice(2), 10);

/** Spelled values are written with a space between the characters, as they are heard. */
const asSpoken = (text: string, inside: { name: string; attributes: Record<string, string> } | undefined): string => {
  if (inside?.name === 'sub') return inside.attributes['alias'] ?? text;
  const spells = ['characters', 'spell-out', 'digits', 'telephone'].includes(inside?.attributes['interpret-as'] ?? '');
  return spells ? [...text.replace(/\s+/g, '')].join(' ') : text;
};

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
