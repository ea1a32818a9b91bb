import type { Resource } from '@medplum/fhirtypes';
import { slotIndex } from './slot-index.ts';

/**
 * What the mock EHR holds: the present version of each resource and its former ones. Resources in here are never changed in place, so
 * that undoing a transaction is putting the former ones back.
 */
export type Store = {
  slots: ReturnType<typeof slotIndex>;
  get(type: string, id: string): Resource | undefined;
  /** All versions, oldest first; a deletion is null. */
  versions(type: string, id: string): readonly (Resource | null)[];
  all(type: string): Iterable<Resource>;
  put(resource: Resource): void;
  remove(type: string, id: string): void;
  /** What was written since it was last asked, in order, undone writes left out. */
  drain(): Write[];
  /** Returns what undoes all that is written from here on. Not to be called after `drain`. */
  mark(): () => void;
};

/** One line of history: a new version, or a deletion. */
export type Write = { put: Resource } | { remove: { type: string; id: string } };

type Versions = (Resource | null)[];

export const createStore = (): Store => {
  const types = new Map<string, Map<string, Versions>>();
  const present = new Map<string, Map<string, Resource>>();
  const slots = slotIndex();
  let writes: Write[] = [];

  const show = (type: string, id: string, resource: Resource | null): void => {
    const ofType = inner(present, type);
    const before = ofType.get(id);
    if (before?.resourceType === 'Slot') slots.remove(before);
    if (resource?.resourceType === 'Slot') slots.put(resource);
    if (resource) ofType.set(id, resource);
    else ofType.delete(id);
  };

  const append = (type: string, id: string, resource: Resource | null): void => {
    const ofType = inner(types, type);
    ofType.set(id, [...(ofType.get(id) ?? []), resource]);
    writes.push(resource ? { put: resource } : { remove: { type, id } });
    show(type, id, resource);
  };

  const takeBack = (write: Write): void => {
    const { type, id } = 'put' in write ? { type: write.put.resourceType, id: write.put.id ?? '' } : write.remove;
    const versions = (types.get(type)?.get(id) ?? []).slice(0, -1);
    if (versions.length > 0) inner(types, type).set(id, versions);
    else types.get(type)?.delete(id);
    show(type, id, versions.at(-1) ?? null);
  };

  return {
    slots,
    get: (type, id) => present.get(type)?.get(id),
    versions: (type, id) => types.get(type)?.get(id) ?? [],
    all: (type) => present.get(type)?.values() ?? [],
    put: (resource) => append(resource.resourceType, resource.id ?? '', resource),
    remove: (type, id) => append(type, id, null),
    drain: () => {
      const drained = writes;
      writes = [];
      return drained;
    },
    mark: () => {
      const from = writes.length;
      return () => {
        for (const write of writes.splice(from).reverse()) takeBack(write);
      };
    },
  };
};

const inner = <T>(outer: Map<string, Map<string, T>>, key: string): Map<string, T> => {
  const found = outer.get(key) ?? new Map<string, T>();
  outer.set(key, found);
  return found;
};
