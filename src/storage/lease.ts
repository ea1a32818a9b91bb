/**
 * What a claimed session carries until it is settled: the lease itself, and where the audit chain stood, so that settling needs no look
 * before it writes.
 */
export type Lease = { id: string; auditLength: number; auditHead: Buffer };

export const writeLease = (lease: Lease): string => `${lease.id}.${lease.auditLength}.${lease.auditHead.toString('hex')}`;

export const readLease = (text: string): Lease => {
  const [id, length, head] = text.split('.');
  if (id === undefined || length === undefined || head === undefined) throw new Error('not a lease of this store');
  return { id, auditLength: Number(length), auditHead: Buffer.from(head, 'hex') };
};
