import { audience, isRole, localSecret, roles } from '../mocks/oidc/roles.ts';

/** `npm run -s token -- operator`: prints an access token of the local sign-in, for a script's `Authorization: Bearer …`. */

const [role = ''] = process.argv.slice(2);
const address = `http://127.0.0.1:${process.env.MOCK_OIDC_PORT ?? 8083}`;

const fail = (message: string): never => {
  process.stderr.write(`token: ${message}\n`);
  process.exit(1);
};

if (!isRole(role)) fail(`name a role, one of ${Object.keys(roles).join(', ')}: npm run -s token -- operator`);

const response = await fetch(`${address}/token`, {
  method: 'POST',
  headers: { authorization: `Basic ${Buffer.from(`${role}:${localSecret}`).toString('base64')}` },
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    scope: isRole(role) ? roles[role].join(' ') : '',
    resource: `urn:callwell:${audience}`,
  }),
}).catch(() => fail(`the local sign-in does not answer at ${address}; docker compose up starts it`));

const { access_token: token } = (await response.json()) as { access_token?: string };
process.stdout.write(`${token ?? fail(`the local sign-in refused, with status ${response.status}`)}\n`);
