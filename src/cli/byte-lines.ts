/** What stands between two line feeds, as text; `tooLong` in place of a line of more than the limit, which is not kept. */
export type ByteLine = { kind: 'line'; text: string } | { kind: 'tooLong' };

const lineFeed = 0x0a;

/**
 * Cuts a stream of bytes at line feeds only: the line reader of Node also cuts at U+2028, which may stand inside a JSON string. Bytes that are
 * no UTF-8 become U+FFFD. A carriage return before the line feed is dropped. The end of the last line needs no line feed.
 */
export async function* byteLines(source: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<ByteLine[]> {
  let rest: Uint8Array[] = [];
  let size = 0;
  const end = (last: Uint8Array): ByteLine => {
    const line: ByteLine = size + last.length > limitBytes ? { kind: 'tooLong' } : { kind: 'line', text: textOf([...rest, last]) };
    rest = [];
    size = 0;
    return line;
  };
  for await (const chunk of source) {
    const lines: ByteLine[] = [];
    let start = 0;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, start)) {
      lines.push(end(chunk.subarray(start, at)));
      start = at + 1;
    }
    size += chunk.length - start;
    if (size <= limitBytes) rest.push(chunk.subarray(start));
    else rest = [];
    yield lines;
  }
  if (size > 0) yield [end(new Uint8Array(0))];
}

const textOf = (parts: Uint8Array[]): string => {
  const text = Buffer.concat(parts).toString('utf8');
  return text.endsWith('\r') ? text.slice(0, -1) : text;
};
