/** Wakes all who wait, at each notice and at least at each interval. */
export type WakeUps = {
  /** Settles at the next wake-up after the call, or when `signal` fires. */
  next(signal: AbortSignal): Promise<void>;
  notify: () => void;
  stop: () => void;
};

/** `intervalMs` bounds how late an event is seen when its notice was lost, such as while a connection was down. */
export const createWakeUps = (intervalMs: number): WakeUps => {
  let waiting = new Set<() => void>();
  const notify = (): void => {
    const woken = waiting;
    waiting = new Set();
    for (const wake of woken) wake();
  };
  const timer = setInterval(notify, intervalMs).unref();
  return {
    next: (signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        if (signal.aborted) return wake();
        signal.addEventListener('abort', wake);
        waiting.add(wake);
      }),
    notify,
    stop: () => {
      clearInterval(timer);
      notify();
    },
  };
};
