import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { path: string; headers: IncomingHttpHeaders; body: string };
export type Responder = (response: ServerResponse, received: Received, count: number) => void;

/** A server in the service's place, on the loopback interface, that answers as it is told and keeps what it was sent. */
export const startService = async (): Promise<StandIn> => {
  const received: Received[] = [];
  let responder: Responder = (response) => void response.end('{}');
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body };
      received.push(one);
      responder(response, one, received.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    answer: (next) => {
      received.length = 0;
      responder = next;
    },
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
};

export type StandIn = { url: string; received: Received[]; answer(responder: Responder): void; close(): Promise<void> };

export const json =
  (body: unknown, status = 200): Responder =>
  (response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
