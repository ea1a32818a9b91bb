import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string };
export type Step = (response: ServerResponse, seen: Seen) => void;

/** Answers the first request by the first step, the second by the second; the last step answers all that follow. Real sockets. */
export const scriptedServer = async (...steps: Step[]) => {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
    seen.push(one);
    const step = steps[Math.min(seen.length, steps.length) - 1];
    if (step) step(response, one);
    else response.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Step =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/fhir+json', ...headers }).end(JSON.stringify(body));

export const status =
  (code: number, headers: Record<string, string> = {}): Step =>
  (response) =>
    void response.writeHead(code, headers).end();

export const text =
  (body: string, code = 200): Step =>
  (response) =>
    void response.writeHead(code, { 'content-type': 'application/fhir+json' }).end(body);

export const drop: Step = (response) => void response.destroy();

/** Headers and half a body, then the line is cut. */
export const half: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/fhir+json', 'content-length': '1000' });
  response.write('{"resourceType":');
  setTimeout(() => response.destroy(), 5);
};

export const hang: Step = () => {};
