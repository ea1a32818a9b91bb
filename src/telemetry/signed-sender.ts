import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import type { SignedEndpoint } from './aws-endpoints.ts';

/** Sends one body; false when it did not arrive, after what is worth repeating was repeated. Never rejects. */
export type Sender = (body: Uint8Array) => Promise<boolean>;

export type SenderOptions = {
  /** Of one try. Default 10,000. */
  timeoutMs?: number;
  /** Pauses before each further try. Default half a second and 2 s: a process that ends waits for them. */
  pausesMs?: readonly number[];
};

/** Sends protobuf, compressed and signed with SigV4 by the credentials of AWS's default chain, which renews them. */
export const signedSender = (
  endpoint: SignedEndpoint,
  { timeoutMs = 10_000, pausesMs = [500, 2_000] }: SenderOptions = {},
): Sender => {
  const { region, service } = endpoint;
  const signer = new SignatureV4({ service, region, credentials: defaultProvider(), sha256: Sha256 });
  const attempt = async (body: Uint8Array<ArrayBuffer>): Promise<'sent' | 'again' | 'refused'> => {
    try {
      const headers = await signedHeaders(signer, endpoint, body);
      const response = await fetch(endpoint.url, {
        method: 'POST',
        headers,
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.arrayBuffer();
      return response.ok ? 'sent' : [429, 502, 503, 504].includes(response.status) ? 'again' : 'refused';
    } catch {
      return 'again';
    }
  };
  return async (body) => {
    const packed = gzipSync(body);
    for (const pauseMs of [0, ...pausesMs]) {
      if (pauseMs > 0) await sleep(pauseMs, undefined, { ref: false });
      const came = await attempt(packed);
      if (came !== 'again') return came === 'sent';
    }
    return false;
  };
};

/** Signed anew for each try: a signature holds for minutes only. */
const signedHeaders = async (
  signer: SignatureV4,
  { url, headers }: SignedEndpoint,
  body: Uint8Array,
): Promise<Record<string, string>> => {
  const { protocol, hostname, port, host, pathname } = new URL(url);
  const signed = await signer.sign({
    method: 'POST',
    protocol,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    path: pathname,
    headers: { host, 'content-type': 'application/x-protobuf', 'content-encoding': 'gzip', ...headers },
    body,
  });
  // `fetch` sets the very host that was signed.
  const { host: _host, ...sent } = signed.headers;
  return sent;
};
