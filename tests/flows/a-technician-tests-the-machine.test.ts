import { expect, test } from "vitest";
import type { ToolResult } from "../../core/contract/tools-screen.ts";
import type { ToolWish } from "../../core/contract/tools-touches.ts";
import { enterService } from "../support/enter-service.ts";
import { openTools, runTool, slotAt, startAtTools, unitsIn } from "../support/technician.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

test("a motor is tested: the item falls, is put back, and nothing was sold", async () => {
  const kiosk = await startAtTools();
  expect(await runTool(kiosk, { tool: "test-slot", slotId: "s11" })).toEqual({
    kind: "slot-tested",
    slotId: "s11",
    evidence: "drop-seen",
    unitsOut: 1,
  });
  expect(kiosk.machine.drops("s11")).toBe(1);
  expect(slotAt(kiosk, "s11")).toMatchObject({ isInDoubt: true, bookUnits: 4 });

  const vendId = slotAt(kiosk, "s11").openVendId ?? "";
  expect(await runTool(kiosk, { tool: "end-vend", vendId, unit: "returned" })).toEqual({
    kind: "vend-ended",
    unit: "returned",
  });
  expect(slotAt(kiosk, "s11")).toMatchObject({ isInDoubt: false, openVendId: null });
  expect(unitsIn(kiosk, "s11")).toBe(4);
  expect(kiosk.facts().filter(({ kind }) => kind.startsWith("dispense"))).toEqual([]);
});

test("the intent is on disk before the motor moves", async () => {
  const kiosk = await startAtTools();
  kiosk.touch({ kind: "staff-tool", wish: { tool: "test-slot", slotId: "s11" } });
  await kiosk.wait(1);
  expect(kiosk.facts().at(-1)).toMatchObject({ kind: "test-vend", slotId: "s11" });
  expect(kiosk.machine.spirals.get("spiral-1")?.turns(11)).toBe(0);
});

test("an item that came out and cannot be found is a loss, not a sale", async () => {
  const kiosk = await startAtTools();
  await runTool(kiosk, { tool: "test-slot", slotId: "s11" });
  const vendId = slotAt(kiosk, "s11").openVendId ?? "";
  await runTool(kiosk, { tool: "end-vend", vendId, unit: "lost" });
  expect(unitsIn(kiosk, "s11")).toBe(3);
  expect(slotAt(kiosk, "s11").isInDoubt).toBe(false);
  expect(kiosk.facts().at(-1)).toMatchObject({ kind: "test-vend-ended", unit: "lost" });
});

test("a lock is tested: it opens, and its goods stay where they were", async () => {
  const kiosk = await startAtTools();
  const result = await runTool(kiosk, { tool: "test-slot", slotId: "l01" });
  expect(result).toMatchObject({ evidence: "latch-open", unitsOut: 1 });
  expect(slotAt(kiosk, "l01")).toMatchObject({ door: "open", goods: "present" });
  kiosk.machine.lockers.get("locker-1")?.closeDoor(1);
  const vendId = slotAt(kiosk, "l01").openVendId ?? "";
  await runTool(kiosk, { tool: "end-vend", vendId, unit: "returned" });
  await kiosk.wait(3_000);
  expect(slotAt(kiosk, "l01")).toMatchObject({ fault: null, door: "closed", isInDoubt: false });
});

test("an empty locker opens for a technician too, and leaves nothing to account for", async () => {
  const kiosk = await startAtTools();
  kiosk.machine.lockers.get("locker-1")?.takeGoods(1);
  await countSlot(kiosk, "l01", 0);
  expect(await runTool(kiosk, { tool: "test-slot", slotId: "l01" })).toMatchObject({
    evidence: "latch-open",
    unitsOut: 0,
  });
  expect(kiosk.machine.openings("l01")).toBe(1);
  expect(slotAt(kiosk, "l01")).toMatchObject({ openVendId: null, isInDoubt: false });
});

test("a motor that jams is told, and its slot waits to be counted", async () => {
  const kiosk = await startAtTools();
  kiosk.machine.spirals.get("spiral-1")?.become("jammed");
  expect(await runTool(kiosk, { tool: "test-slot", slotId: "s11" })).toMatchObject({
    evidence: "motor-jammed",
    unitsOut: 0,
  });
  expect(slotAt(kiosk, "s11")).toMatchObject({ isInDoubt: true, fault: "motor-fault" });
});

test("a jammed motor that was freed is proved by its test and sells again once counted", async () => {
  const kiosk = await startAtTools();
  const spirals = kiosk.machine.spirals.get("spiral-1");
  spirals?.become("jammed");
  await runTool(kiosk, { tool: "test-slot", slotId: "s11" });
  spirals?.become("ready");
  await runTool(kiosk, { tool: "test-slot", slotId: "s11" });
  const vendId = slotAt(kiosk, "s11").openVendId ?? "";
  await runTool(kiosk, { tool: "end-vend", vendId, unit: "returned" });
  // The jam before it is still to be counted: a test that went well does not say what is inside.
  expect(slotAt(kiosk, "s11")).toMatchObject({ isInDoubt: true, fault: null });
  await countSlot(kiosk, "s11", 4);
  expect(slotAt(kiosk, "s11")).toMatchObject({ isInDoubt: false, fault: null });
});

test("a cabinet that stopped after turns nobody saw goes on once a test is seen", async () => {
  const kiosk = await startAtTools();
  const spirals = kiosk.machine.spirals.get("spiral-1");
  spirals?.become("lost-result");
  for (const slotId of ["s11", "s12", "s11"]) {
    await runTool(kiosk, { tool: "test-slot", slotId });
    await countSlot(kiosk, slotId, 3);
  }
  expect(slotAt(kiosk, "s11").fault).toBe("cabinet-stopped");
  spirals?.become("ready");
  expect(await runTool(kiosk, { tool: "test-slot", slotId: "s12" })).toMatchObject({
    evidence: "drop-seen",
  });
  expect(slotAt(kiosk, "s11").fault).toBeNull();
});

test("a dead board is told as silence; nothing moved, nothing is in doubt", async () => {
  const kiosk = await startAtTools();
  kiosk.machine.lockers.get("locker-1")?.become("silent");
  await kiosk.wait(10_000);
  expect(slotAt(kiosk, "l01").fault).toBe("board-silent");
  expect(await runTool(kiosk, { tool: "test-slot", slotId: "l01" })).toMatchObject({
    evidence: "never-sent",
  });
  expect(slotAt(kiosk, "l01").isInDoubt).toBe(false);
});

test("killed while the motor turns: the slot sells nothing until somebody has counted it", async () => {
  const kiosk = await startAtTools();
  kiosk.touch({ kind: "staff-tool", wish: { tool: "test-slot", slotId: "s11" } });
  await kiosk.wait(300);
  await kiosk.crash();
  await kiosk.until("attract");
  await openTools(kiosk);
  expect(slotAt(kiosk, "s11")).toMatchObject({ isInDoubt: true, openVendId: null });
  expect(await runTool(kiosk, { tool: "test-slot", slotId: "s11" })).toEqual({
    kind: "slot-refused",
    slotId: "s11",
    because: "not-ended",
  });
  await countSlot(kiosk, "s11", 4);
  expect(slotAt(kiosk, "s11").isInDoubt).toBe(false);
});

test("killed while the item lies in the tray: the question is asked again", async () => {
  const kiosk = await startAtTools();
  kiosk.touch({ kind: "staff-tool", wish: { tool: "test-slot", slotId: "s11" } });
  await kiosk.crashAfter("device-tested");
  await kiosk.until("attract");
  await openTools(kiosk);
  const vendId = slotAt(kiosk, "s11").openVendId ?? "";
  await runTool(kiosk, { tool: "end-vend", vendId, unit: "returned" });
  expect(slotAt(kiosk, "s11")).toMatchObject({ isInDoubt: false, bookUnits: 4 });
});

test("a slot that was counted meanwhile needs no answer any more", async () => {
  const kiosk = await startAtTools();
  await runTool(kiosk, { tool: "test-slot", slotId: "s11" });
  const vendId = slotAt(kiosk, "s11").openVendId ?? "";
  await countSlot(kiosk, "s11", 3);
  expect(await runTool(kiosk, { tool: "end-vend", vendId, unit: "returned" })).toEqual({
    kind: "vend-ended",
    unit: "not-open",
  });
  expect(unitsIn(kiosk, "s11")).toBe(3);
});

const SHOWN: readonly (readonly [ToolWish, ToolResult])[] = [
  [{ tool: "test-printer" }, { kind: "printer-tested", fault: null }],
  [{ tool: "test-network" }, { kind: "network-tested", roundTripMs: 42 }],
  [{ tool: "test-clock" }, { kind: "clock-tested", hubAheadMs: 900, isRight: true }],
  [
    { tool: "judge", device: "sound", isGood: false },
    { kind: "judged", device: "sound", isGood: false },
  ],
  [
    { tool: "judge", device: "touch", isGood: true },
    { kind: "judged", device: "touch", isGood: true },
  ],
];

test.each(SHOWN)("%o shows %o and is written down", async (wish, shown) => {
  const kiosk = await startAtTools();
  expect(await runTool(kiosk, wish)).toEqual(shown);
  expect(kiosk.facts().at(-1)).toMatchObject({ kind: "device-tested" });
});

test("a test page comes out of the printer and is no receipt", async () => {
  const kiosk = await startAtTools();
  await runTool(kiosk, { tool: "test-printer" });
  const paper = JSON.stringify(kiosk.machine.printer.papers().at(-1));
  expect(paper).toContain("UJI CETAK");
  expect(paper).toContain("Bukan struk penjualan");
  expect(kiosk.facts().map(({ kind }) => kind)).toContain("device-test-started");
});

test("without paper the page is told to be missing, and why", async () => {
  const kiosk = await startAtTools();
  kiosk.machine.printer.become("paper-out");
  await kiosk.wait(3_000);
  expect(await runTool(kiosk, { tool: "test-printer" })).toEqual({
    kind: "printer-tested",
    fault: "printer.paper-out",
  });
});

test("a hub that does not answer is told, and there is no clock to compare with", async () => {
  const kiosk = await startAtTools();
  kiosk.hub.setOnline(false);
  expect(await runTool(kiosk, { tool: "test-network" })).toMatchObject({ roundTripMs: null });
  expect(await runTool(kiosk, { tool: "test-clock" })).toMatchObject({ hubAheadMs: null });
});

test("the service is restarted on request", async () => {
  const kiosk = await startAtTools();
  expect(await runTool(kiosk, { tool: "restart" })).toEqual({ kind: "restarting" });
  expect(kiosk.restarts()).toBe(1);
});

test("a stop stays until staff come in again, however long that takes", async () => {
  const kiosk = await startAtTools();
  kiosk.touch({ kind: "staff-tool", wish: { tool: "stop" } });
  await kiosk.until("in-service");
  await kiosk.wait(40 * 60_000);
  expect(kiosk.view().screen.kind).toBe("in-service");
  await openTools(kiosk);
  kiosk.touch({ kind: "staff-leave" });
  expect(kiosk.view().screen.kind).toBe("attract");
});

test("a restart waits for the sale that is handed out beside the session", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.crashAfter("dispense-started", 200_000);
  await kiosk.until("attract");
  await openTools(kiosk);
  expect(kiosk.journal().books.openSales()).toHaveLength(1);
  expect(await runTool(kiosk, { tool: "test-slot", slotId: "s12" })).toMatchObject({
    because: "sale-runs",
  });
  kiosk.touch({ kind: "staff-tool", wish: { tool: "restart" } });
  await kiosk.wait(100);
  expect(kiosk.restarts()).toBe(0);
  await kiosk.wait(60_000);
  expect(kiosk.journal().books.openSales()).toEqual([]);
  expect(kiosk.restarts()).toBe(1);
});

test("what is promised to a buyer is not tested away", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended");
  kiosk.touch({ kind: "done" });
  kiosk.hub.pay(chargeId, { late: true });
  await kiosk.wait(5_000);
  await openTools(kiosk);
  expect(await runTool(kiosk, { tool: "test-slot", slotId: "s11" })).toEqual({
    kind: "slot-refused",
    slotId: "s11",
    because: "promised",
  });
  expect(kiosk.machine.drops("s11")).toBe(0);
});

test("a restocker or treasurer finds no tools and moves nothing", async () => {
  const kiosk = await startTestKiosk();
  for (const position of ["restocker", "treasurer"] as const) {
    await enterService(kiosk, position);
    kiosk.touch({ kind: "staff-open-tools" });
    kiosk.touch({ kind: "staff-tool", wish: { tool: "test-slot", slotId: "s11" } });
    expect(kiosk.view().screen.kind).toBe("staff");
    kiosk.touch({ kind: "staff-leave" });
  }
  await kiosk.wait(10_000);
  expect(kiosk.machine.drops("s11")).toBe(0);
});

/** Counts a slot from the first staff screen and comes back to the tools. */
const countSlot = async (kiosk: TestKiosk, slotId: string, units: number) => {
  kiosk.touch({ kind: "staff-back" });
  kiosk.touch({ kind: "staff-count", slotId, units });
  await kiosk.until("staff");
  await kiosk.wait(100);
  kiosk.touch({ kind: "staff-open-tools" });
};
