import { badRequest, OperationOutcomeError, validateResource } from '@medplum/core';
import type { Bundle, BundleEntry } from '@medplum/fhirtypes';
import { locationOf } from './http-answers.ts';
import { checkQuery, refuseUnknown } from './search-parameters.ts';
import { isServed } from './served-types.ts';

const fail = (text: string, expression: string): never => {
  throw new OperationOutcomeError(badRequest(text, expression));
};

/** The router takes an `If-Match` that it cannot read for none at all: refuse it instead of overwriting. */
export const checkMatchHeader = (ifMatch: string | undefined): void => {
  if (ifMatch !== undefined && !/^(W\/)?"[^"]+"$/.test(ifMatch)) fail('If-Match must be an entity tag such as W/"3"', 'If-Match');
};

/** Throws 400 for a bundle that R4 does not allow, or that asks for what we do not serve. */
export const checkTransaction = (bundle: Bundle): void => {
  if (bundle?.resourceType !== 'Bundle' || !['batch', 'transaction'].includes(bundle.type))
    fail('A batch or transaction Bundle is needed', 'Bundle.type');
  validateResource(bundle);
  for (const [index, entry] of (bundle.entry ?? []).entries()) checkEntry(entry, `Bundle.entry[${index}]`);
};

const checkEntry = (entry: BundleEntry, at: string): void => {
  const type = /^([A-Za-z]+)/.exec(entry.request?.url ?? '')?.[1] ?? '';
  if (!isServed(type))
    fail('The entry is for a resource type that is not served here, or its URL is not relative', `${at}.request.url`);
  checkMatchHeader(entry.request?.ifMatch);
  const condition = entry.request?.ifNoneExist;
  if (condition) refuseUnknown(checkQuery(type, Array.from(new URLSearchParams(condition))).unknown);
};

const reasons: Record<string, string> = { '200': '200 OK', '201': '201 Created' };

/** What the router answers, as R4 wants it: status with reason, location with version, etag; resources only when asked for. */
export const transactionResponse = (bundle: Bundle, prefer: string): Bundle => ({
  resourceType: 'Bundle',
  type: bundle.type,
  entry: (bundle.entry ?? []).map((entry) => entryResponse(entry, prefer.includes('return=representation'))),
});

const entryResponse = ({ resource, response }: BundleEntry, withResource: boolean): BundleEntry => {
  const status = response?.status ?? '500';
  const isWritten = resource?.meta?.versionId !== undefined;
  const isRead = resource !== undefined && !isWritten;
  return {
    ...(resource && (withResource || isRead) && { resource }),
    response: {
      status: reasons[status] ?? status,
      ...(isWritten && {
        location: locationOf(resource),
        etag: `W/"${resource.meta?.versionId}"`,
        lastModified: resource.meta?.lastUpdated,
      }),
      ...(!status.startsWith('2') && response?.outcome && { outcome: response.outcome }),
    },
  } as BundleEntry;
};
