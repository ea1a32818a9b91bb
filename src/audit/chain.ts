import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Codes and references only. */
export type ChainData = Record<string, string | number | boolean | string[] | null>;

/** The end of a chain: how many entries it has, and the hash of the last one. */
export type ChainHead = { length: number; hash: Uint8Array };

export type ChainLink = { chain: string; position: number; at: Date; event: string; data: string; hash: Buffer };

/** Where every chain begins. */
export const emptyChain: ChainHead = { length: 0, hash: Buffer.alloc(32) };

/** RFC 8785. Throws on what JSON cannot say (a lone surrogate, NaN). */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('nothing to canonicalize');
  return text;
};

/** The hash binds an entry to its chain, its place in it, its time and everything before it. */
export const linkHash = (link: Omit<ChainLink, 'hash'>, previous: Uint8Array): Buffer =>
  createHash('sha256')
    .update(
      canonical({
        at: link.at.toISOString(),
        chain: link.chain,
        data: link.data,
        event: link.event,
        position: link.position,
        previous: Buffer.from(previous).toString('hex'),
      }),
    )
    .digest();

/** The entries as they are stored, and the head after them. Positions count from 1. */
export const extendChain = (
  chain: string,
  head: ChainHead,
  entries: { event: string; data: ChainData }[],
  at: Date,
): { links: ChainLink[]; head: ChainHead } => {
  const links: ChainLink[] = [];
  let { length, hash } = head;
  for (const entry of entries) {
    const link = { chain, position: (length += 1), at, event: entry.event, data: canonical(entry.data) };
    const linked = { ...link, hash: linkHash(link, hash) };
    links.push(linked);
    hash = linked.hash;
  }
  return { links, head: { length, hash } };
};
