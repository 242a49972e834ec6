export interface Subscribers<T> {
  /** Returns the way to stop listening. */
  readonly add: (listener: (value: T) => void) => () => void;
  readonly tell: (value: T) => void;
  readonly clear: () => void;
}

/** A list of listeners; one may come or go while being told. */
export const createSubscribers = <T>(): Subscribers<T> => {
  const listeners = new Set<(value: T) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (value) => {
      for (const listener of [...listeners]) listener(value);
    },
    clear: () => listeners.clear(),
  };
};
