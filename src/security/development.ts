import { type Authenticator, scopes } from './principal.ts';

/** Takes every request as the principal `development` with all scopes. Only for a service that listens on loopback. */
export const developmentAuthenticator = (): Authenticator => {
  const principal = { subject: 'development', scopes: new Set(scopes) };
  return { mode: 'development', authenticate: async () => ({ kind: 'authenticated', principal }) };
};

const loopbackNames = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)(:\d{1,5})?$/i;

/**
 * Whether the request's names are this machine's. Without credentials the browser of whoever develops is the way in: a page elsewhere can
 * send requests here (`Origin` tells), or have its own name resolve to 127.0.0.1 (`Host` tells).
 */
export const comesFromThisMachine = (headers: { host?: string | undefined; origin?: string | undefined }): boolean => {
  if (headers.host === undefined || !loopbackNames.test(headers.host)) return false;
  if (headers.origin === undefined) return true;
  const origin = URL.parse(headers.origin);
  return origin !== null && loopbackNames.test(origin.host);
};
