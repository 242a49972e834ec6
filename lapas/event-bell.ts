import type { Clock } from "../core/ports/clock.ts";

/** Wakes the long polls of a kiosk. Memory goes with open requests, not with kiosks. */
export interface EventBell {
  /** Listen first, then look: a ring between looking and waiting is not missed. */
  readonly listen: (kioskId: string) => Listening;
  readonly ring: (kioskId: string) => void;
  /** Wakes everybody, now and from now on. */
  readonly stop: () => void;
}

export interface Listening {
  /** Resolves at the next ring since `listen`, or after `timeoutMs`. */
  readonly wait: (timeoutMs: number) => Promise<void>;
  /** Stops listening and ends a wait. */
  readonly end: () => void;
}

export const createEventBell = (clock: Clock): EventBell => {
  const listeners = new Map<string, Set<() => void>>();
  let isStopped = false;

  const listen = (kioskId: string): Listening => {
    const ofKiosk = listeners.get(kioskId) ?? new Set();
    listeners.set(kioskId, ofKiosk);
    let resolveRung = () => {};
    const rung = new Promise<void>((resolve) => {
      resolveRung = resolve;
    });
    const end = () => {
      ofKiosk.delete(end);
      if (ofKiosk.size === 0 && listeners.get(kioskId) === ofKiosk) listeners.delete(kioskId);
      resolveRung();
    };
    ofKiosk.add(end);
    if (isStopped) end();
    return {
      end,
      wait: async (timeoutMs) => {
        const timer = clock.setTimeout(end, timeoutMs);
        await rung;
        clock.clearTimeout(timer);
      },
    };
  };

  return {
    listen,
    ring: (kioskId) => {
      for (const wake of [...(listeners.get(kioskId) ?? [])]) wake();
    },
    stop: () => {
      isStopped = true;
      for (const ofKiosk of [...listeners.values()]) for (const wake of [...ofKiosk]) wake();
    },
  };
};
