import type { Clock } from "../../core/ports/clock.ts";

/** The clock of one life of a program. When it ends, nothing of that life ever runs again. */
export interface LifeClock {
  readonly clock: Clock;
  readonly isAlive: () => boolean;
  readonly end: () => void;
}

export const createLifeClock = (world: Clock): LifeClock => {
  const bornAtMs = world.monotonicMs();
  const pending = new Set<unknown>();
  let alive = true;
  return {
    isAlive: () => alive,
    end: () => {
      alive = false;
      for (const handle of pending) world.clearTimeout(handle);
    },
    clock: {
      nowMs: world.nowMs,
      monotonicMs: () => world.monotonicMs() - bornAtMs,
      isTrusted: world.isTrusted,
      setTimeout: (callback, delayMs) => {
        if (!alive) return null;
        const handle = world.setTimeout(() => {
          pending.delete(handle);
          if (alive) callback();
        }, delayMs);
        pending.add(handle);
        return handle;
      },
      clearTimeout: (handle) => {
        pending.delete(handle);
        world.clearTimeout(handle);
      },
    },
  };
};
