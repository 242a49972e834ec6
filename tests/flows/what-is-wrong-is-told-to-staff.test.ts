import { expect, test } from "vitest";
import type { FindingKind } from "../../core/contract/health-finding.ts";
import type { TerminalPorts } from "../../core/ports/terminal-ports.ts";
import { adviceOn } from "../../core/text/health/say-health.ts";
import { enterService } from "../support/enter-service.ts";
import { startTestKiosk, type TestKiosk, type TestKioskOptions } from "../support/test-kiosk.ts";

const GIGABYTE = 1024 ** 3;

const atWork = async (options: TestKioskOptions = {}): Promise<TestKiosk> => {
  const kiosk = await startTestKiosk(options);
  await kiosk.wait(10_000);
  await enterService(kiosk);
  return kiosk;
};

const wrong = (kiosk: TestKiosk): readonly FindingKind[] =>
  kiosk.screen("staff").problems.map(({ finding }) => finding.kind);
/** As the Indonesian screen says it. */
const told = (kiosk: TestKiosk): readonly string[] =>
  kiosk.screen("staff").problems.map(({ finding }) => adviceOn(finding, "id").problem);
const well = (kiosk: TestKiosk): readonly FindingKind[] =>
  kiosk.screen("staff").fine.map(({ kind }) => kind);

test("when nothing is wrong the page says so of every subject", async () => {
  const kiosk = await atWork();
  expect(wrong(kiosk)).toEqual([]);
  expect(well(kiosk)).toEqual([
    ...["money-fine", "slots-fine", "days-fine"],
    ...["board-fine", "board-fine", "board-fine", "doors-fine", "printer-fine"],
    ...["network-fine", "hub-fine", "acquirer-fine", "sync-fine"],
    ...["disk-fine", "clock-fine", "program-fine"],
  ]);
});

test("a board's plug is pulled: the board is named, its doors are not guessed at, until it is back", async () => {
  const kiosk = await atWork();
  kiosk.machine.wires.get("locker-1")?.unplug();
  await kiosk.wait(5_000);
  expect(told(kiosk)).toEqual([
    "Papan loker locker-1 terlepas dari komputer, 2 slot tidak berjualan",
  ]);
  expect(well(kiosk)).not.toContain("doors-fine");
  kiosk.machine.wires.get("locker-1")?.plug();
  await kiosk.wait(5_000);
  expect(wrong(kiosk)).toEqual([]);
});

test("a board goes silent and comes back", async () => {
  const kiosk = await atWork();
  kiosk.machine.spirals.get("spiral-1")?.become("silent");
  await kiosk.wait(10_000);
  expect(told(kiosk)).toEqual(["Papan spiral spiral-1 diam, 2 slot tidak berjualan"]);
  kiosk.machine.spirals.get("spiral-1")?.become("ready");
  await kiosk.wait(10_000);
  expect(wrong(kiosk)).toEqual([]);
});

test.each([
  ["paper-out", "printer-paper-out"],
  ["cover-open", "printer-cover-open"],
  ["cutter-jam", "printer-cutter-jam"],
  ["silent", "printer-silent"],
  ["paper-low", "paper-low"],
] as const)("the printer is %s, and then well", async (condition, kind) => {
  const kiosk = await atWork();
  kiosk.machine.printer.become(condition);
  await kiosk.wait(15_000);
  expect(wrong(kiosk)).toEqual([kind]);
  kiosk.machine.printer.become("ready");
  await kiosk.wait(15_000);
  expect(wrong(kiosk)).toEqual([]);
});

test("the printer's cable comes out", async () => {
  const kiosk = await atWork();
  kiosk.machine.wires.get("printer")?.unplug();
  await kiosk.wait(10_000);
  expect(wrong(kiosk)).toEqual(["printer-unplugged"]);
});

test("a door stands open, and is closed", async () => {
  const kiosk = await atWork();
  kiosk.machine.lockers.get("locker-1")?.openDoor(1);
  await kiosk.wait(5_000);
  expect(told(kiosk)).toEqual(["Pintu loker l01 terbuka"]);
  kiosk.machine.lockers.get("locker-1")?.closeDoor(1);
  await kiosk.wait(5_000);
  expect(wrong(kiosk)).toEqual([]);
});

test("somebody emptied a locker: it looks empty until it is counted here", async () => {
  const kiosk = await atWork();
  const board = kiosk.machine.lockers.get("locker-1");
  board?.openDoor(1);
  board?.takeGoods(1);
  board?.closeDoor(1);
  await kiosk.wait(5_000);
  expect(wrong(kiosk)).toEqual(["locker-looks-empty"]);
  expect(kiosk.screen("staff").slotsToCount).toMatchObject([{ slotId: "l01", bookUnits: 1 }]);
  kiosk.touch({ kind: "staff-count", slotId: "l01", units: 0 });
  await kiosk.wait(1_000);
  expect(wrong(kiosk)).toEqual([]);
});

test("the line is cut: nothing is said of the hub and the bank beyond it, until it is back", async () => {
  const kiosk = await atWork();
  kiosk.hub.setOnline(false);
  expect(wrong(kiosk)).toEqual(["network-away"]);
  expect(well(kiosk)).not.toContain("hub-fine");
  expect(well(kiosk)).not.toContain("acquirer-fine");
  kiosk.hub.setOnline(true);
  expect(wrong(kiosk)).toEqual([]);
});

test("the hub says that its bank is silent", async () => {
  const kiosk = await atWork();
  kiosk.hub.setLinkHealth({ acquirer: { state: "silent", lastAnsweredAtMs: null } });
  expect(wrong(kiosk)).toEqual(["acquirer-silent"]);
});

test("the disk fills up, and somebody makes room", async () => {
  let disk: TerminalPorts["disk"] = { hasRoomForSale: () => true, freeBytes: () => GIGABYTE / 2 };
  const kiosk = await atWork({
    tapPorts: (ports) => ({
      ...ports,
      disk: { hasRoomForSale: () => disk.hasRoomForSale(), freeBytes: () => disk.freeBytes() },
    }),
  });
  expect(told(kiosk)).toEqual(["Penyimpanan hampir penuh: sisa 512 MB"]);
  disk = { hasRoomForSale: () => false, freeBytes: () => 0 };
  expect(wrong(kiosk)).toEqual(["disk-full"]);
  disk = { hasRoomForSale: () => true, freeBytes: () => 9 * GIGABYTE };
  expect(wrong(kiosk)).toEqual([]);
});

test("the clock is wrong, then right again", async () => {
  const kiosk = await atWork();
  kiosk.clock.setTrusted(false);
  kiosk.hub.setLinkHealth({ clockOffsetMs: 3_600_000 });
  expect(told(kiosk)).toEqual(["Jam mesin 60 menit terlambat: makanan tidak dijual"]);
  kiosk.clock.setTrusted(true);
  kiosk.hub.setLinkHealth({ clockOffsetMs: 95_000 });
  expect(wrong(kiosk)).toEqual(["clock-drifts"]);
  kiosk.hub.setLinkHealth({ clockOffsetMs: 200 });
  expect(wrong(kiosk)).toEqual([]);
});

/** Sold, paid, and the cabinet lost its tongue in the middle: nobody saw whether it fell. */
const sellUnseen = async (kiosk: TestKiosk): Promise<string> => {
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.machine.spirals.get("spiral-1")?.become("lost-result");
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks(200_000);
  const { orderCode } = kiosk.screen("thanks");
  kiosk.machine.spirals.get("spiral-1")?.become("ready");
  kiosk.touch({ kind: "done" });
  await kiosk.wait(10_000);
  return orderCode;
};

test("owed money, unseen goods and the slot in doubt stand first, whatever else is wrong", async () => {
  const kiosk = await startTestKiosk();
  const orderCode = await sellUnseen(kiosk);
  kiosk.machine.lockers.get("locker-1")?.openDoor(1);
  kiosk.hub.setOnline(false);
  await kiosk.wait(5_000);
  await enterService(kiosk);
  expect(wrong(kiosk)).toEqual([
    "refunds-owed",
    "unknown-lines",
    "slot-in-doubt",
    "door-open",
    "network-away",
  ]);
  expect(told(kiosk)[1]).toContain(orderCode);
});

test("who may not count is not offered to, and reads the same problem", async () => {
  const kiosk = await startTestKiosk();
  await sellUnseen(kiosk);
  await enterService(kiosk, "treasurer");
  const screen = kiosk.screen("staff");
  expect(wrong(kiosk)).toContain("slot-in-doubt");
  expect(screen.slotsToCount).toEqual([]);
  expect(screen.ways).toEqual(["day", "case"]);
  kiosk.touch({ kind: "staff-leave" });
  await enterService(kiosk, "restocker");
  expect(kiosk.screen("staff").slotsToCount).toMatchObject([{ slotId: "s11" }]);
});
