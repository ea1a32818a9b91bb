import { afterAll, beforeAll } from 'vitest';
import { type MockEhr, type MockEhrOptions, startMockEhr } from '#mocks/ehr/server.ts';

/** One server for the tests of a file. Its base address, once they run. */
export const sharedEhr = (options: Partial<MockEhrOptions> = {}): { url: string } => {
  const shared = { url: '' };
  let ehr: MockEhr | undefined;
  beforeAll(async () => {
    ehr = await startMockEhr({ port: 0, host: '127.0.0.1', ...options });
    shared.url = ehr.url;
  });
  afterAll(() => ehr?.close());
  return shared;
};

export type Answer<T> = { status: number; headers: Headers; body: T };

type Asked = { body?: unknown; headers?: Record<string, string> };

/** One FHIR request, as a client without any library makes it. */
export const ask = async <T = Record<string, unknown>>(url: string, method: string, asked: Asked = {}): Promise<Answer<T>> => {
  const isForm = asked.body instanceof URLSearchParams;
  const response = await fetch(url, {
    method,
    headers: { ...(asked.body !== undefined && !isForm && { 'content-type': 'application/fhir+json' }), ...asked.headers },
    ...(asked.body !== undefined && { body: isForm ? (asked.body as URLSearchParams) : JSON.stringify(asked.body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as T };
};
