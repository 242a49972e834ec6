/** Listeners told one thing after the other, however they act on it. */
export interface Listeners<T> {
  readonly add: (listener: (value: T) => void) => () => void;
  readonly tell: (value: T) => void;
}

/**
 * A value told while another is being told waits for its turn, so all listeners see one order. What
 * was told has happened: a listener that throws fails on its own, outside the teller.
 */
export const createListeners = <T>(): Listeners<T> => {
  const listeners = new Set<(value: T) => void>();
  const waiting: T[] = [];
  let isTelling = false;

  const tellOne = (value: T) => {
    for (const listener of [...listeners]) {
      try {
        listener(value);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };

  return {
    add: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (value) => {
      waiting.push(value);
      if (isTelling) return;
      isTelling = true;
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) tellOne(next);
      isTelling = false;
    },
  };
};
