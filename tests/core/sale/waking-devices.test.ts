import { describe, expect, test } from "vitest";
import type { Slot } from "../../../core/catalogue/catalogue-snapshot.ts";
import type { SlotFault } from "../../../core/ports/dispenser.ts";
import { createWakingDevices, DEVICES_AWAKE_MS } from "../../../core/sale/waking-devices.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

const SLOT: Slot = {
  slotId: "S31",
  kind: "spiral",
  label: "31",
  cabinet: "spiral-1",
  board: "spiral-1",
  channel: 31,
  capacity: 8,
  sku: "KLT-04",
  variantId: null,
};

/** Health alone, told by the test; nothing is handed out or printed here. */
const startAsleep = () => {
  const clock = createVirtualClock();
  const listeners = new Set<() => void>();
  let fault: SlotFault | null = "line-closed";
  const onHealth = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const never = () => new Promise<never>(() => undefined);
  const waking = createWakingDevices({
    clock,
    dispenser: {
      dispense: never,
      openForStaff: never,
      reconcile: never,
      health: () => ({ fault, door: null, goods: null }),
      onHealth,
    },
    printer: {
      columns: 48,
      print: never,
      health: () => ({ fault: fault ? "printer.no-answer" : null, paperLow: false }),
      onHealth,
    },
  });
  let isOver = false;
  return {
    clock,
    waking,
    listeners,
    becomes: (next: SlotFault | null) => {
      fault = next;
      for (const listener of listeners) listener();
    },
    watch: async (wait: Promise<void>) => {
      void wait.then(() => {
        isOver = true;
      });
      await clock.settle();
    },
    isOver: () => isOver,
  };
};

describe("devices shortly after a start", () => {
  test("a slot is waited for until its board is heard, then nobody listens any more", async () => {
    const { clock, waking, watch, becomes, isOver, listeners } = startAsleep();
    await watch(waking.slot(SLOT));
    becomes("board-silent");
    await clock.advance(1_000);
    expect(isOver()).toBe(false);
    becomes(null);
    await clock.settle();
    expect(isOver()).toBe(true);
    expect(listeners.size).toBe(0);
    expect(clock.nextTimerInMs()).toBeNull();
  });

  test("a device with a fault of its own has been heard", async () => {
    const { clock, waking, watch, becomes, isOver } = startAsleep();
    await watch(waking.slot(SLOT));
    becomes("motor-fault");
    await clock.settle();
    expect(isOver()).toBe(true);
  });

  test("a dead printer is waited for no longer than devices need to wake", async () => {
    const { clock, waking, watch, isOver } = startAsleep();
    await clock.advance(3_000);
    await watch(waking.printer());
    await clock.advance(DEVICES_AWAKE_MS - 3_001);
    expect(isOver()).toBe(false);
    await clock.advance(1);
    expect(isOver()).toBe(true);
  });

  test("a device that falls silent later is not waited for", async () => {
    const { clock, waking, watch, isOver } = startAsleep();
    await clock.advance(DEVICES_AWAKE_MS);
    await watch(waking.slot(SLOT));
    expect(isOver()).toBe(true);
  });
});
