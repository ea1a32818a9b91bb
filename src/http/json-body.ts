import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * JSON in UTF-8 is the only body. Bytes that are not UTF-8 are refused rather than replaced, keys that reach for an object's prototype too,
 * and an empty body is no body: clients send the content type along with nothing.
 */
export const registerJson = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    const text = decode(utf8, body);
    return text === null ? done(notUtf8()) : parse(request, text, done);
  });
};

/** The same as a function, for a route that has to see the bytes first. An empty body is no body. Throws what Fastify answers 400 to. */
export const jsonReader = (app: FastifyInstance): ((request: FastifyRequest, body: Buffer) => unknown) => {
  const parse = app.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  return (request, body) => {
    if (body.length === 0) return undefined;
    const text = decode(utf8, body);
    if (text === null) throw notUtf8();
    let parsed: unknown;
    // It answers at once, by its callback.
    void parse(request, text, (error, value) => {
      if (error) throw error;
      parsed = value;
    });
    return parsed;
  };
};

const decode = (utf8: TextDecoder, body: string | Buffer): string | null => {
  try {
    return typeof body === 'string' ? body : utf8.decode(body);
  } catch {
    return null;
  }
};

const notUtf8 = (): Error =>
  Object.assign(new Error('the body is not UTF-8'), { statusCode: 400, code: 'FST_ERR_CTP_INVALID_JSON_BODY' });
