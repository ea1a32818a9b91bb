import closeWithGrace from 'close-with-grace';
import { startLocalOidc } from './server.ts';

const issuer = process.env.MOCK_OIDC_ISSUER;
const oidc = await startLocalOidc({
  port: Number(process.env.MOCK_OIDC_PORT ?? 8083),
  host: process.env.MOCK_OIDC_HOST ?? '127.0.0.1',
  ...(issuer ? { issuer } : {}),
});
console.log(`Local sign-in: ${oidc.issuer}`);
closeWithGrace(() => oidc.close());
