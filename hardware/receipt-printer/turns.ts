/** Runs work one after another; work waits for what was asked before it. */
export interface Turns {
  readonly take: <T>(work: () => Promise<T>) => Promise<T>;
  readonly areIdle: () => boolean;
}

export const createTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    take: (work) => {
      waiting++;
      const turn = last.then(work).finally(() => {
        waiting--;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    areIdle: () => waiting === 0,
  };
};
