/** The public API as this page uses it. */

/** `title` and `detail` as the service gave them; `unreachable` when it gave nothing. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

const retryAfterMs = [300, 700, 1_500, 3_000, 6_000];
const timeoutMs = 15_000;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const request = (path, init = {}) => fetch(path, { ...init, signal: AbortSignal.timeout(timeoutMs) });

const post = (path, body, headers = {}) =>
  request(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

const parsed = async (response) => {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(response.status, body);
  return body;
};

const sessionEnded = 'urn:callwell:problem:sessionEnded';

export const startSession = async ({ locale, channel, phoneNumber }) =>
  parsed(await post('/v1/sessions', { locale, channel, holdsLine: true, ...(phoneNumber ? { caller: { phoneNumber } } : {}) }));

export const readSession = async (sessionId) => parsed(await request(`/v1/sessions/${sessionId}`));

/** One turn. What may pass is tried again under the same key, so that it never counts twice; `onRetry` is told each time. */
export const takeTurn = async (sessionId, input, onRetry) => {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  for (const delayMs of [...retryAfterMs, null]) {
    try {
      return await parsed(await post(`/v1/sessions/${sessionId}/turns`, { input }, headers));
    } catch (error) {
      if (error instanceof ApiError && error.problem.type === sessionEnded) return readSession(sessionId);
      if (delayMs === null || (error instanceof ApiError && ![409, 503].includes(error.status))) throw error;
      onRetry();
      await wait(delayMs);
    }
  }
};

export const waitingEscalations = async () => (await parsed(await request('/v1/escalations?status=waiting&limit=50'))).items;
