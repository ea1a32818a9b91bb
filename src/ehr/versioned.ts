import type { Versioned } from './booking-bundle.ts';
import type { ResourceBody } from './client.ts';
import type { FhirOk } from './fhir-result.ts';

/** What an update needs of a resource that was read; null when the server gives it no version, so that nothing could be locked. */
export const versionedOf = (
  read: FhirOk<{ id: string; meta?: { versionId?: string | undefined } | undefined }>,
): Versioned | null => {
  const version = read.value.meta?.versionId;
  const etag = read.etag ?? (version === undefined ? null : `W/"${version}"`);
  return etag === null ? null : { body: read.body as ResourceBody & { id: string }, etag };
};
