import { getStatus, isOk } from '@medplum/core';
import type { OperationOutcome, Resource } from '@medplum/fhirtypes';
import type { FastifyReply } from 'fastify';

export const fhirJson = 'application/fhir+json; charset=utf-8';

export const refuse = (reply: FastifyReply, outcome: OperationOutcome, status = getStatus(outcome)): FastifyReply =>
  reply.code(status).type(fhirJson).send(outcome);

type Answered = { outcome: OperationOutcome; resource?: Resource };
type Asked = { base: string; prefer: string; method: string };

/** Status, `ETag`, `Last-Modified`, `Location` and body, as R4's http.html asks. */
export const answer = (reply: FastifyReply, { outcome, resource }: Answered, asked?: Asked): FastifyReply => {
  if (!isOk(outcome)) return refuse(reply, outcome);
  if (!resource) return refuse(reply, outcome, 200);
  const status = asked?.method === 'PUT' && resource.meta?.versionId === '1' ? 201 : getStatus(outcome);
  reply.code(status).type(fhirJson);
  if (resource.meta?.versionId) reply.header('ETag', `W/"${resource.meta.versionId}"`);
  if (resource.meta?.lastUpdated) reply.header('Last-Modified', new Date(resource.meta.lastUpdated).toUTCString());
  if (asked && (status === 201 || asked.method === 'POST')) reply.header('Location', `${asked.base}/${locationOf(resource)}`);
  return asked?.prefer.includes('return=minimal') && asked.method !== 'GET' ? reply.send('') : reply.send(resource);
};

export const locationOf = (resource: Resource): string =>
  `${resource.resourceType}/${resource.id}/_history/${resource.meta?.versionId ?? '1'}`;
