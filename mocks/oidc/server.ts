import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { type Configuration, Provider } from 'oidc-provider';
import { audience, localSecret, type Role, roles } from './roles.ts';

export type LocalOidc = { issuer: string; close(): Promise<void> };

const tokenSeconds = 8 * 3600;

/**
 * A local OpenID provider: discovery, keys, and JWT access tokens by the client-credentials grant, one client a role. Its keys live as long
 * as the process. `issuer` is the address under which the service and the clients both reach it; default: the one it listens on.
 */
export const startLocalOidc = async ({
  port,
  host,
  issuer,
}: {
  port: number;
  host: string;
  issuer?: string;
}): Promise<LocalOidc> => {
  const server = createServer();
  await listening(server, port, host);
  const own = issuer ?? `http://${host}:${(server.address() as AddressInfo).port}`;
  const answer = new Provider(own, { ...configuration, ...(await ownKeys()) }).callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer: own,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Fresh ones at each start: those that the library brings are known to everybody. */
const ownKeys = async (): Promise<Pick<Configuration, 'jwks' | 'cookies'>> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  return { jwks: { keys: [key] }, cookies: { keys: [randomUUID()] } };
};

const listening = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });

const resource = `urn:callwell:${audience}`;

const configuration: Configuration = {
  clients: (Object.keys(roles) as Role[]).map((role) => ({
    client_id: role,
    client_secret: localSecret,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    scope: roles[role].join(' '),
  })),
  scopes: [...new Set(Object.values(roles).flat())],
  ttl: { ClientCredentials: tokenSeconds },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      getResourceServerInfo: (_context, _resource, client) => ({
        scope: client.scope ?? '',
        audience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: tokenSeconds,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
};
