import type { Resource, Slot } from '@medplum/fhirtypes';
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
  /** From here on, writes can be undone. Returns the undoing; forget it to keep them. */
  mark(): { undo(): void; done(): void };
};

type Versions = (Resource | null)[];

export const createStore = (
  onWrite: (resource: Resource | null, key: { type: string; id: string }) => void = () => undefined,
): Store => {
  const types = new Map<string, Map<string, Versions>>();
  const present = new Map<string, Map<string, Resource>>();
  const slots = slotIndex();
  let journal: { type: string; id: string }[] | undefined;

  const show = (type: string, id: string, resource: Resource | null): void => {
    const before = present.get(type)?.get(id);
    if (before?.resourceType === 'Slot') slots.remove(before);
    if (resource?.resourceType === 'Slot') slots.put(resource as Slot);
    const ofType = present.get(type) ?? new Map<string, Resource>();
    present.set(type, ofType);
    if (resource) ofType.set(id, resource);
    else ofType.delete(id);
    onWrite(resource, { type, id });
  };

  const append = (type: string, id: string, resource: Resource | null): void => {
    const ofType = types.get(type) ?? new Map<string, Versions>();
    types.set(type, ofType);
    const versions = ofType.get(id) ?? [];
    ofType.set(id, versions);
    versions.push(resource);
    journal?.push({ type, id });
    show(type, id, resource);
  };

  const takeBack = ({ type, id }: { type: string; id: string }): void => {
    const versions = types.get(type)?.get(id) ?? [];
    versions.pop();
    show(type, id, versions.at(-1) ?? null);
  };

  return {
    slots,
    get: (type, id) => present.get(type)?.get(id),
    versions: (type, id) => types.get(type)?.get(id) ?? [],
    all: (type) => present.get(type)?.values() ?? [],
    put: (resource) => append(resource.resourceType, resource.id ?? '', resource),
    remove: (type, id) => append(type, id, null),
    mark: () => {
      const own: { type: string; id: string }[] = [];
      journal = own;
      return {
        undo: () => {
          journal = undefined;
          for (const entry of own.reverse()) takeBack(entry);
        },
        done: () => {
          journal = undefined;
        },
      };
    },
  };
};
