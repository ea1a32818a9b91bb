import type { Answer } from '#src/sessions/answer.ts';

/** A voice gateway that reaches the service over HTTP, at whichever instance it is told. */
export type Gateway = {
  start(url: string): Promise<Answer>;
  say(url: string, sessionId: string, text: string, key?: string): Promise<{ status: number; answer: Answer }>;
};

export const gateway = (token: string): Gateway => {
  const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    start: async (url) => (await (await post(`${url}/v1/sessions`, { channel: 'voice', locale: 'en-US' })).json()) as Answer,
    say: async (url, sessionId, text, key) => {
      const response = await post(
        `${url}/v1/sessions/${sessionId}/turns`,
        { input: { type: 'speech', text } },
        key ? { 'idempotency-key': key } : {},
      );
      return { status: response.status, answer: (await response.json()) as Answer };
    },
  };
};
