import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before a mock and plants a word in every field of its answers that a system of its kind can fill freely. */
export type PlantingFront = {
  /** Starts it before the mock at `url`; the address that the service is to speak to. */
  before(url: string): Promise<string>;
  /** The next answers to requests whose path has this in it are this failure. */
  failNext(path: string, status: number, body: string, contentType: string): void;
  /** What the service has sent. */
  requests: { path: string; headers: IncomingMessage['headers'] }[];
  planted(): number;
  close(): Promise<void>;
};

export const plantingFront = (word: string, plant: (body: string, word: string) => string): PlantingFront => {
  const requests: PlantingFront['requests'] = [];
  const failures: { path: string; status: number; body: string; contentType: string }[] = [];
  let planted = 0;
  let target = '';
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    requests.push({ path, headers: request.headers });
    const told = { 'x-patient-name': word, 'x-request-id': word, 'set-cookie': `patient=${word}`, warning: `299 - "${word}"` };
    const failing = failures.findIndex((one) => path.includes(one.path));
    const [failure] = failing < 0 ? [] : failures.splice(failing, 1);
    if (failure) {
      planted += 1;
      response.writeHead(failure.status, { 'content-type': failure.contentType, ...told }).end(failure.body);
      return;
    }
    const answer = await forward(new URL(path, target), request, Buffer.concat(chunks));
    const body = plant(await answer.text(), word);
    if (body.toLowerCase().includes(word)) planted += 1;
    const kept = ['content-type', 'etag', 'location'].flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    response.writeHead(answer.status, { ...Object.fromEntries(kept), ...told }).end(body);
  });
  return {
    requests,
    planted: () => planted,
    failNext: (path, status, body, contentType) => void failures.push({ path, status, body, contentType }),
    before: async (url) => {
      const { origin, pathname } = new URL(url);
      target = origin;
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname === '/' ? '' : pathname}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

const forward = (url: URL, request: IncomingMessage, body: Buffer): Promise<Response> => {
  const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers as Record<string, string>;
  return fetch(url, { method: request.method ?? 'GET', headers, ...(body.length === 0 ? {} : { body: new Uint8Array(body) }) });
};

/** FHIR: narratives, notes, comments, further names, addresses, identifiers and tags of every resource. What is asked for stays as it is. */
export const plantInFhir = (body: string, word: string): string => {
  try {
    return JSON.stringify(JSON.parse(body, (_, value: unknown) => (isResource(value) ? withWord(value, word) : value)));
  } catch {
    return body;
  }
};

type Resource = { resourceType: string; [field: string]: unknown };
const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && typeof (value as Resource).resourceType === 'string';

const withWord = (resource: Resource, word: string): Resource => {
  if (resource.resourceType === 'Bundle' || resource.resourceType === 'CapabilityStatement') return resource;
  const more = (name: string, item: object): object =>
    Array.isArray(resource[name]) ? { [name]: [...(resource[name] as object[]), item] } : {};
  return {
    ...resource,
    text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${word}</div>` },
    ...(resource.resourceType === 'Appointment' ? { comment: word, description: word, patientInstruction: word } : {}),
    ...(resource.resourceType === 'Slot' ? { comment: word } : {}),
    ...(resource.resourceType === 'Patient' ? { photo: [{ title: word }], contact: [{ name: { text: word } }] } : {}),
    ...more('name', { use: 'old', family: word, given: [word], text: word }),
    ...more('address', { use: 'old', line: [word], city: word, text: word }),
    ...more('telecom', { system: 'email', value: `${word}@example.org` }),
    ...more('identifier', { system: `urn:${word}`, value: word }),
    extension: [{ url: `http://example.org/${word}`, valueString: word }],
  };
};

/** X12: a free-form message at the end of the answer's last loop, and the trace's originator. */
export const plantInX12 = (body: string, word: string): string =>
  body.replace(/SE\*(\d+)\*/, (_, count: string) => `MSG*${word.toUpperCase()}~SE*${Number(count) + 1}*`);
