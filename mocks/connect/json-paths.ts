/**
 * References such as `$.External.queue` or `$.Attributes.['a name']`, resolved over what a contact knows. A key that is not there resolves
 * to nothing: an empty string in Connect, never an error. Pure.
 */

/** Names (`$.Attributes.queue`), or in brackets (`$.Attributes.['clinic line']`). */
const reference = /\$((?:\.(?:[A-Za-z0-9_-]+|\[(?:'[^']*'|"[^"]*")\]))+)/g;
const part = /\.(?:([A-Za-z0-9_-]+)|\[(?:'([^']*)'|"([^"]*)")\])/g;

/** The value of a whole parameter: a text with any number of references in it. */
export const resolve = (text: string, roots: Record<string, unknown>): string =>
  text.replace(reference, (_whole, path: string) => asText(lookUp(path, roots)));

/** One parameter of an action, resolved; empty when it is absent. */
export const parameterOf = (parameters: Record<string, unknown>, name: string, roots: Record<string, unknown>): string =>
  resolve(asText(parameters[name]), roots);

/** A map of parameters, such as session attributes. Values that are no text (numbers, booleans) are written as text. */
export const resolveMap = (map: Record<string, unknown>, roots: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [resolve(key, roots), resolve(asText(value), roots)]));

const lookUp = (path: string, roots: Record<string, unknown>): unknown => {
  const keys = [...path.matchAll(part)].map(([, plain, single, double]) => plain ?? single ?? double ?? '');
  return keys.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined),
    roots,
  );
};

const asText = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
