/** Runs work on one key after another, in the order it came; other keys do not wait. */
export type KeyedLock = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export const createKeyedLock = (): KeyedLock => {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const done = before.then(work, work);
    last.set(key, done);
    const forget = () => {
      if (last.get(key) === done) last.delete(key);
    };
    done.then(forget, forget);
    return done;
  };
};
