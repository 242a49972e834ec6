import { expect, test } from "vitest";
import type { Slot } from "../../../core/catalogue/catalogue-snapshot.ts";
import type { Clock } from "../../../core/ports/clock.ts";
import type { Dispenser } from "../../../core/ports/dispenser.ts";
import { doorClosed } from "../../../core/sale/door-closed.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

const SLOT: Slot = {
  slotId: "L16",
  kind: "locker",
  label: "16",
  cabinet: "locker-1",
  board: "locker-1",
  channel: 16,
  capacity: 1,
  sku: "BBT-02",
  variantId: null,
};

/** An open door that a test shuts; `early` timers ring as real ones may. */
const waitAtDoor = (earlyMs = 0) => {
  const virtual = createVirtualClock();
  const clock: Clock = {
    ...virtual,
    setTimeout: (callback, delayMs) => virtual.setTimeout(callback, delayMs - earlyMs),
  };
  const listeners = new Set<() => void>();
  let door: "open" | "closed" = "open";
  const never = () => new Promise<never>(() => undefined);
  const dispenser: Dispenser = {
    dispense: never,
    reconcile: never,
    openForStaff: never,
    health: () => ({ fault: null, door, goods: null }),
    onHealth: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  let isOver = false;
  void doorClosed(dispenser, clock, SLOT).then(() => {
    isOver = true;
  });
  return {
    wait: (ms: number) => virtual.advance(ms),
    shut: async () => {
      door = "closed";
      for (const listener of listeners) listener();
      await virtual.settle();
    },
    isOver: () => isOver,
    listeners,
  };
};

test("a door shut by its buyer is seen at once, and then nobody listens any more", async () => {
  const { wait, shut, isOver, listeners } = waitAtDoor();
  await wait(20_000);
  expect(isOver()).toBe(false);
  await shut();
  expect(isOver()).toBe(true);
  expect(listeners.size).toBe(0);
});

test("a latch that falls back at once is believed only after a moment", async () => {
  const { wait, shut, isOver } = waitAtDoor();
  await wait(200);
  await shut();
  expect(isOver()).toBe(false);
  await wait(1_300);
  expect(isOver()).toBe(true);
});

test("a quick hand is seen although the timer rings a little early", async () => {
  const { wait, shut, isOver } = waitAtDoor(1);
  await wait(800);
  await shut();
  await wait(700);
  expect(isOver()).toBe(true);
});
