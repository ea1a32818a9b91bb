import { randomUUID } from 'node:crypto';
import { gone, OperationOutcomeError } from '@medplum/core';
import type { Bundle, BundleLink } from '@medplum/fhirtypes';
import { LRUCache } from 'lru-cache';
import type { Query } from './search-parameters.ts';

/**
 * Later pages of searches. A `next` link holds a random word instead of the query, so that what was searched by POST does not come
 * back in a URL.
 */
export type Pages = {
  /** Keeps a query and gives the query that fetches it again. */
  keep(query: Query): Query;
  /** The query that was kept, or the one that was sent. Throws 410 for a page that is no longer kept: everybody would be the answer. */
  resolve(sent: Query): Query;
};

export const createPages = (): Pages => {
  const kept = new LRUCache<string, Query>({ max: 1000 });
  return {
    keep: (query) => {
      const token = randomUUID();
      kept.set(token, query);
      return [['_page', token]];
    },
    resolve: (sent) => {
      const token = sent.find(([name]) => name === '_page')?.[1];
      if (token === undefined) return sent;
      const query = kept.get(token);
      if (!query) throw new OperationOutcomeError(gone);
      return query;
    },
  };
};

type Asked = { base: string; type: string; query: Query };

/** A searchset with full URLs, and with `self` and `next` links on the origin that the client called. */
export const searchset = (bundle: Bundle, asked: Asked, pages: Pages): Bundle => {
  const url = (query: Query): string => `${asked.base}/${asked.type}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`;
  const next = nextQuery(bundle, asked.query);
  const link: BundleLink[] = [{ relation: 'self', url: url(asked.query) }];
  if (next) link.push({ relation: 'next', url: url(pages.keep(next)) });
  const entry = bundle.entry?.map((one) => ({
    fullUrl: `${asked.base}/${one.resource?.resourceType}/${one.resource?.id}`,
    ...one,
  }));
  return { ...bundle, link, ...(entry && { entry }) };
};

const nextQuery = (bundle: Bundle, query: Query): Query | undefined => {
  const offset = Number(query.find(([name]) => name === '_offset')?.[1] ?? 0);
  const shown = bundle.entry?.filter((entry) => entry.search?.mode === 'match').length ?? 0;
  if (shown === 0 || offset + shown >= (bundle.total ?? 0)) return undefined;
  return [...query.filter(([name]) => name !== '_offset'), ['_offset', String(offset + shown)]];
};
