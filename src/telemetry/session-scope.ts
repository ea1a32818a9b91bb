import { AsyncLocalStorage } from 'node:async_hooks';
import type { SpanProcessor } from '@opentelemetry/sdk-trace';
import { formChecks } from './attributes.ts';

/** The session that work is done for, known to all that it sets off in this process, whether spans are exported or not. */
const scope = new AsyncLocalStorage<string>();

/** Runs `work` for a session. An id that is not a UUID is not taken up: it could be anything that a client sent. */
export const withSession = <T>(sessionId: string | null, work: () => T): T =>
  sessionId !== null && formChecks.uuid(sessionId) ? scope.run(sessionId, work) : work();

/** Null outside of any session's work. */
export const currentSession = (): string | null => scope.getStore() ?? null;

const nothing = (): Promise<void> => Promise.resolve();

/** Puts the session's id on every span, by OpenTelemetry's name and by that of Amazon's dashboards. */
export const sessionMarker: SpanProcessor = {
  onStart: (span) => {
    const sessionId = currentSession();
    if (sessionId === null) return;
    span.setAttributes({ 'session.id': sessionId, 'gen_ai.conversation.id': sessionId });
  },
  onEnd: () => undefined,
  forceFlush: nothing,
  shutdown: nothing,
};
