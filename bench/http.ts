import { Agent, request } from 'node:http';
import { type Taken, timed } from './measure.ts';

const agent = new Agent({ keepAlive: true });

/** A JSON request over a kept connection. Throws for any status but 2xx, so that a benchmark never counts refusals. */
export const post = (url: string, body: object): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const { statusCode = 0 } = response;
        if (statusCode >= 200 && statusCode < 300) resolve(text);
        else reject(new Error(`${statusCode} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });

export const timedPost = (url: string, body: object): Promise<Taken> => timed(() => post(url, body));

export const closeConnections = (): void => agent.destroy();
