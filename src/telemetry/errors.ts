/** What may be told of an error: never its message, which can quote a record or a caller, and never its stack's text. */
export type ErrorFacts = {
  errorName: string;
  /** A library's or PostgreSQL's code, such as `ECONNREFUSED` or `23505`. */
  errorCode?: string;
  /** Whether it may be repeated: `transient`, `ambiguous` or `permanent`. */
  errorClass?: string;
  /** Name or code of the cause. */
  errorCause?: string;
  /** The first place in our own code that it passed, `src/storage/pool.ts:41`. */
  errorAt?: string;
};

const namePattern = /^[A-Za-z][A-Za-z0-9_$]{0,63}$/;
const codePattern = /^[A-Z0-9_]{2,64}$/;
const classes: readonly unknown[] = ['transient', 'ambiguous', 'permanent'];

const placePattern = /^(?:src|mocks)\/[a-z0-9/.-]+\.ts:\d+$/;

/** What each fact must look like, for those who are handed facts and not the error. */
export const factPatterns: Record<keyof ErrorFacts, RegExp> = {
  errorName: namePattern,
  errorCode: codePattern,
  errorClass: /^(?:transient|ambiguous|permanent)$/,
  errorCause: /^[A-Za-z][A-Za-z0-9_$]{0,63}$/,
  errorAt: placePattern,
};

export const factsOf = (error: unknown): ErrorFacts => {
  if (!(error instanceof Error)) return { errorName: `thrown_${error === null ? 'null' : typeof error}` };
  const { code, class: errorClass, cause } = error as Error & { code?: unknown; class?: unknown };
  const at = placeOf(error);
  return {
    errorName: nameOf(error),
    ...(typeof code === 'string' && codePattern.test(code) ? { errorCode: code } : {}),
    ...(classes.includes(errorClass) ? { errorClass: String(errorClass) } : {}),
    ...(cause instanceof Error ? { errorCause: typeOf(cause) } : {}),
    ...(at === undefined ? {} : { errorAt: at }),
  };
};

/** The `error.type` of the semantic conventions: the code where it has the form of one, else the name. */
export const typeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code)
    ? code
    : error instanceof Error
      ? nameOf(error)
      : 'unknown';
};

const nameOf = (error: Error): string => (namePattern.test(error.name) ? error.name : 'Error');

/** Only frames are read, after the message that the stack begins with: a message can be made to look like a frame. */
const placeOf = (error: Error): string | undefined => {
  const stack = error.stack ?? '';
  const told = stack.indexOf(error.message);
  const frames = (told < 0 ? '' : stack.slice(told + error.message.length)).split('\n').filter((line) => /^\s+at /.test(line));
  for (const frame of frames) {
    const place = /\/((?:src|mocks)\/[a-z0-9/.-]+\.ts:\d+):\d+\)?$/.exec(frame)?.[1];
    if (place !== undefined) return place;
  }
  return undefined;
};
