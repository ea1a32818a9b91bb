import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';

/** Everything the page needs is beside it: no inline code, no other host. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The page at `/` to try a call in the browser; only in development mode. */
export const pagePlugin: FastifyPluginAsync = async (app) => {
  await app.register(fastifyStatic, {
    root: join(import.meta.dirname, 'page'),
    // Its files alone are routes: everything else stays "not found".
    wildcard: false,
    setHeaders: (response) => void response.header('content-security-policy', contentSecurityPolicy),
  });
};
