/** What a request does to a type, in the letters of SMART scopes: create, read, update, delete, search. */
export type Need = { type: string; letter: 'c' | 'r' | 'u' | 'd' | 's' };

const scopePattern = /^system\/(\*|[A-Z][A-Za-z]+)\.([cruds]+|read|write|\*)$/;
const older: Record<string, string> = { read: 'rs', write: 'cud', '*': 'cruds' };

export const isScope = (scope: string): boolean => scopePattern.test(scope);

/** SMART 2 scopes such as `system/Slot.rs`, and the older `system/Slot.read`. */
export const allows = (scopes: readonly string[], { type, letter }: Need): boolean =>
  scopes.some((scope) => {
    const [, of, what = ''] = scopePattern.exec(scope) ?? [];
    return (of === '*' || of === type) && (older[what] ?? what).includes(letter);
  });

/** `GET /Slot` searches, `GET /Slot/1` reads, `POST /Slot/_search` searches. */
export const needOf = (method: string, path: string): Need => {
  const [type = '', id] = path.replace(/^\//, '').split(/[/?]/);
  const isSearch = id === '_search' || (method === 'GET' && !path.replace(/^\//, '').includes('/'));
  if (isSearch) return { type, letter: 's' };
  const letters: Record<string, Need['letter']> = { POST: 'c', PUT: 'u', PATCH: 'u', DELETE: 'd' };
  return { type, letter: letters[method] ?? 'r' };
};
