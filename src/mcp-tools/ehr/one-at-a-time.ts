export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs pieces of work one after the other, in the order asked. A failure does not hold up the next. */
export const oneAtATime = (): OneAtATime => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
};
