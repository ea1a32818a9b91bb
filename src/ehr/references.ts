/** A reference on this server, such as `Patient/123`. */
export type LocalReference = { type: string; id: string };

const relative = /^([A-Z][A-Za-z]{1,63})\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/;

/**
 * Reads `Type/id`, with or without a version, relative or under `baseUrl`. Null for contained, logical, foreign and malformed references:
 * an id goes into a URL, so nothing else may pass.
 */
export const parseReference = (reference: string | null | undefined, baseUrl?: string): LocalReference | null => {
  if (reference == null) return null;
  const base = baseUrl === undefined ? null : `${baseUrl.replace(/\/+$/, '')}/`;
  const match = relative.exec(base !== null && reference.startsWith(base) ? reference.slice(base.length) : reference);
  return match?.[1] && match[2] && match[2] !== '.' && match[2] !== '..' ? { type: match[1], id: match[2] } : null;
};

export const formatReference = ({ type, id }: LocalReference): string => `${type}/${id}`;

/** Whether a reference, as a server wrote it, means `wanted` (`Type/id`). */
export const refersTo = (reference: string | null | undefined, wanted: string, baseUrl?: string): boolean => {
  const parsed = parseReference(reference, baseUrl);
  return parsed !== null && formatReference(parsed) === wanted;
};
