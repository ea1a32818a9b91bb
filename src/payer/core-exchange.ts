import { type CoreFields, maxEnvelopeCharacters, readCoreEnvelope, writeCoreEnvelope } from './core-envelope.ts';

/**
 * What an exchange with a CORE endpoint came to. `refused`: the endpoint understood and said no (HTTP 4xx, or a CORE error code); `code` is ours
 * to show. `unavailable`: no answer, one past the time-out, or one that cannot be read; whether the payer saw the question is not known,
 * and it is not asked again (CORE: not sooner than 90 s).
 */
export type CoreExchange =
  | { kind: 'answered'; payload: string; status: number }
  | { kind: 'refused'; code: string; status: number }
  | { kind: 'unavailable'; reason: 'noAnswer' | 'timeout' | 'aborted' | 'status' | 'garbled'; status: number | null };

export type CoreRequest = {
  url: URL;
  fields: CoreFields;
  boundary: string;
  timeoutMs: number;
  signal: AbortSignal;
};

/** One round trip. Never rejects, and keeps nothing of what was thrown: such texts name hosts and may quote bodies. */
export const exchangeCore = async (request: CoreRequest): Promise<CoreExchange> => {
  const deadline = AbortSignal.timeout(request.timeoutMs);
  const message = writeCoreEnvelope(request.fields, request.boundary);
  try {
    const response = await fetch(request.url, {
      method: 'POST',
      headers: { 'content-type': message.contentType, accept: 'multipart/form-data' },
      body: message.body,
      redirect: 'error', // a member's data must not follow to another host
      signal: AbortSignal.any([deadline, request.signal]),
    });
    return await settle(response);
  } catch {
    const reason = deadline.aborted ? 'timeout' : request.signal.aborted ? 'aborted' : 'noAnswer';
    return { kind: 'unavailable', reason, status: null };
  }
};

const settle = async (response: Response): Promise<CoreExchange> => {
  const { status } = response;
  const body = await readText(response);
  const read = body === null ? null : readCoreEnvelope(response.headers.get('content-type') ?? '', body);
  if (read?.kind !== 'envelope') return withoutEnvelope(status);
  const { ErrorCode: errorCode, Payload: payload } = read.fields;
  if (errorCode !== undefined && errorCode.trim() !== 'Success')
    return { kind: 'refused', code: `CORE-${codeOf(errorCode)}`, status };
  if (status >= 400) return withoutEnvelope(status);
  return payload === undefined ? { kind: 'unavailable', reason: 'garbled', status } : { kind: 'answered', payload, status };
};

/** Being told to authenticate, or that there is no such address, is configuration. Overload, time-outs and faults of the payer are not. */
const withoutEnvelope = (status: number): CoreExchange => {
  if ([400, 401, 403, 404, 405, 415].includes(status)) return { kind: 'refused', code: `HTTP-${status}`, status };
  return { kind: 'unavailable', reason: status >= 400 ? 'status' : 'garbled', status };
};

/** CORE error codes are single words; nothing else is passed on. */
const codeOf = (errorCode: string): string => (/^[A-Za-z0-9]{1,60}$/.test(errorCode.trim()) ? errorCode.trim() : 'Error');

/** Null when it is longer than we take. */
const readText = async (response: Response): Promise<string | null> => {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > maxEnvelopeCharacters) return null;
  }
  return text + decoder.decode();
};
