import {
  badRequest,
  gone,
  notFound,
  OperationOutcomeError,
  preconditionFailed,
  type SearchRequest,
  type WithId,
} from '@medplum/core';
import { type CreateResourceOptions, MemoryRepository, type UpdateResourceOptions } from '@medplum/fhir-router';
import type { Bundle, Reference, Resource } from '@medplum/fhirtypes';
import { assertBookable } from './booking.rules.ts';
import { findMatches } from './find-matches.ts';
import type { Store } from './store.ts';
import { assertValid } from './validate.ts';

export type RepositoryOptions = { store: Store; now: () => Date; newId: () => string };

/**
 * The library's repository in memory, with what it lacks: numbered versions, validation and booking rules on write, deletions that
 * are remembered, an index for slots, and transactions that can be undone. A class because the router asks for one. Not safe for
 * requests that run at once: the server lets one in at a time.
 */
export class EhrRepository extends MemoryRepository {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #newId: () => string;
  #inTransaction = false;

  constructor(options: RepositoryOptions) {
    super();
    this.#store = options.store;
    this.#now = options.now;
    this.#newId = options.newId;
  }

  override generateId(): string {
    return this.#newId();
  }

  override async createResource<T extends Resource>(resource: T, options?: CreateResourceOptions): Promise<WithId<T>> {
    const id = options?.assignedId && resource.id ? resource.id : this.generateId();
    return this.#write({ ...resource, id });
  }

  override async updateResource<T extends Resource>(resource: T, options?: UpdateResourceOptions): Promise<WithId<T>> {
    const before = this.#store.get(resource.resourceType, resource.id ?? '');
    if (!resource.id) throw new OperationOutcomeError(badRequest('Missing id'));
    if (options?.ifMatch && !before) throw new OperationOutcomeError(preconditionFailed);
    if (options?.ifMatch && before?.meta?.versionId !== options.ifMatch) throw new OperationOutcomeError(preconditionFailed);
    return this.#write({ ...resource, id: resource.id });
  }

  #write<T extends Resource>(resource: WithId<T>): WithId<T> {
    if (!/^[A-Za-z0-9\-.]{1,64}$/.test(resource.id))
      throw new OperationOutcomeError(badRequest('An id has letters, digits, - and . only'));
    const before = this.#store.versions(resource.resourceType, resource.id).findLast((version) => version !== null);
    const versionId = String(Number(before?.meta?.versionId ?? 0) + 1);
    const meta = { ...resource.meta, versionId, lastUpdated: this.#now().toISOString() };
    const written = structuredClone({ ...resource, meta });
    assertValid(written);
    assertBookable(written, this.#store);
    this.#store.put(written);
    return structuredClone(written);
  }

  override async readResource<T extends Resource>(resourceType: string, id: string): Promise<T> {
    const resource = this.#store.get(resourceType, id);
    if (resource) return structuredClone(resource) as T;
    throw new OperationOutcomeError(this.#store.versions(resourceType, id).length > 0 ? gone : notFound);
  }

  override async readReference<T extends Resource>(reference: Reference<T>): Promise<WithId<T>> {
    const [type = '', id = ''] = (reference.reference ?? '').split('/');
    return this.readResource<WithId<T>>(type, id);
  }

  override async readHistory<T extends Resource>(resourceType: string, id: string): Promise<Bundle<T>> {
    const versions = this.#store.versions(resourceType, id);
    if (versions.length === 0) throw new OperationOutcomeError(notFound);
    const entry = versions.map((version) => (version ? { resource: structuredClone(version) as T } : {})).reverse();
    return { resourceType: 'Bundle', type: 'history', total: entry.length, entry };
  }

  override async readVersion<T extends Resource>(resourceType: string, id: string, versionId: string): Promise<T> {
    const version = this.#store.versions(resourceType, id).find((one) => one?.meta?.versionId === versionId);
    if (!version) throw new OperationOutcomeError(notFound);
    return structuredClone(version) as T;
  }

  override async deleteResource(resourceType: string, id: string): Promise<void> {
    if (this.#store.get(resourceType, id)) this.#store.remove(resourceType, id);
    else if (this.#store.versions(resourceType, id).length === 0) throw new OperationOutcomeError(notFound);
  }

  override async search<T extends Resource>(request: SearchRequest<T>): Promise<Bundle<WithId<T>>> {
    const { page, included, total } = findMatches(request, this.#store);
    const match = page.map((resource) => ({
      resource: structuredClone(resource) as WithId<T>,
      search: { mode: 'match' as const },
    }));
    const include = included.map((resource) => ({
      resource: structuredClone(resource) as WithId<T>,
      search: { mode: 'include' as const },
    }));
    const entry = [...match, ...include];
    return { resourceType: 'Bundle', type: 'searchset', total, ...(entry.length > 0 && { entry }) };
  }

  /** Undoes everything that the callback wrote when it fails. A transaction inside a transaction is part of it. */
  override async withTransaction<TResult>(callback: (client: undefined) => Promise<TResult>): Promise<TResult> {
    if (this.#inTransaction) return callback(undefined);
    this.#inTransaction = true;
    const undo = this.#store.mark();
    try {
      return await callback(undefined);
    } catch (error) {
      undo();
      throw error;
    } finally {
      this.#inTransaction = false;
    }
  }
}
