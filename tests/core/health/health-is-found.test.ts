import { describe, expect, test } from "vitest";
import type { FindingKind, HealthFinding } from "../../../core/contract/health-finding.ts";
import type { SlotFault, SlotHealth } from "../../../core/ports/dispenser.ts";
import type { LinkHealth } from "../../../core/ports/hub-link.ts";
import type { OpenRefund, SlotStock } from "../../../core/ports/journal.ts";
import type { PrinterHealth } from "../../../core/ports/receipt-printer.ts";
import { findHealth } from "../../../core/service/health/find-health.ts";
import type { HealthSources } from "../../../core/service/health/health-sources.ts";
import { fineOf, problemsOf } from "../../../core/service/health/severity.ts";
import { createTestSnapshot } from "../../support/test-snapshot.ts";

const NOW_MS = Date.parse("2026-11-24T14:00:00+07:00");
const MINUTE_MS = 60_000;
const GIGABYTE = 1024 ** 3;

const LINK: LinkHealth = {
  online: true,
  trouble: null,
  lastHeardAtMs: NOW_MS,
  clockOffsetMs: 400,
  acquirer: { state: "answers", lastAnsweredAtMs: NOW_MS },
  unsentFacts: 0,
  lastSyncedAtMs: NOW_MS,
  journalForked: false,
};

const wellSlot = (kind: "spiral" | "locker"): SlotHealth =>
  kind === "spiral"
    ? { fault: null, door: null, goods: null }
    : { fault: null, door: "closed", goods: "present" };

const stockOf = (slotId: string, changes: Partial<SlotStock> = {}): SlotStock => ({
  slotId,
  sku: "roti",
  variantId: null,
  units: 3,
  heldUnits: 0,
  inDoubt: false,
  isInHands: false,
  bestBefore: null,
  editionNumber: null,
  ...changes,
});

const { slots } = createTestSnapshot();
const WELL: HealthSources = {
  books: {
    areSound: true,
    today: "2026-11-24",
    openRefunds: [],
    unknownOrderCodes: [],
    overdueDays: [],
    stock: slots.map(({ slotId }) => stockOf(slotId)),
  },
  slots,
  healthOf: ({ kind }) => wellSlot(kind),
  printer: { fault: null, paperLow: false },
  link: LINK,
  disk: { hasRoomForSale: true, freeBytes: 40 * GIGABYTE },
  clock: { isTrusted: true, nowMs: NOW_MS },
  copies: { problem: null, lastMadeAtMs: NOW_MS },
  version: "1.2.3",
};

const problems = (changes: Partial<HealthSources>): readonly HealthFinding[] =>
  problemsOf(findHealth({ ...WELL, ...changes }));
const kinds = (changes: Partial<HealthSources>): readonly FindingKind[] =>
  problems(changes).map(({ kind }) => kind);

const withSlot = (slotId: string, health: Partial<SlotHealth>): Partial<HealthSources> => ({
  healthOf: (slot) => ({
    ...wellSlot(slot.kind),
    ...(slot.slotId === slotId ? health : {}),
  }),
});
const withBoard = (board: string, fault: SlotFault): Partial<HealthSources> => ({
  healthOf: (slot) =>
    slot.board === board ? { fault, door: null, goods: null } : wellSlot(slot.kind),
});

test("a machine that is well has no problem, and every subject is spoken of", () => {
  const findings = findHealth(WELL);
  expect(problemsOf(findings)).toEqual([]);
  expect(fineOf(findings).map(({ kind }) => kind)).toEqual([
    "money-fine",
    "slots-fine",
    "days-fine",
    "board-fine",
    "board-fine",
    "board-fine",
    "doors-fine",
    "printer-fine",
    "network-fine",
    "hub-fine",
    "acquirer-fine",
    "sync-fine",
    "disk-fine",
    "copies-fine",
    "clock-fine",
    "program-fine",
  ]);
});

describe("boards, doors and slots", () => {
  test.each([
    ["board-silent", "board-silent"],
    ["line-closed", "board-unplugged"],
    ["cabinet-stopped", "cabinet-stopped"],
    ["no-such-slot", "board-not-set-up"],
  ] as const)("a board that is %s is told once, not slot by slot", (fault, kind) => {
    expect(problems(withBoard("spiral-1", fault))).toEqual([
      { kind, board: "spiral-1", slotKind: "spiral", slots: 2 },
    ]);
  });

  test("its neighbours are well", () => {
    const fine = fineOf(findHealth({ ...WELL, ...withBoard("spiral-1", "board-silent") }));
    expect(fine.flatMap((one) => ("board" in one ? one.board : []))).toEqual([
      "spiral-2",
      "locker-1",
    ]);
  });

  test("a stuck lock, a stopped motor and an open door name their place", () => {
    expect(problems(withSlot("l01", { fault: "latch-stuck" }))).toEqual([
      { kind: "lock-stuck", slotId: "l01", slotLabel: "l01", slotKind: "locker" },
    ]);
    expect(kinds(withSlot("s11", { fault: "motor-fault" }))).toEqual(["motor-stopped"]);
    const open = { fault: "door-open", door: "open" } as const;
    expect(problems(withSlot("l02", open))).toMatchObject([{ kind: "door-open", slotId: "l02" }]);
  });

  test("a slot in doubt, and a locker that looks empty against the books", () => {
    const stock = [stockOf("s11", { inDoubt: true }), stockOf("l01")];
    const changes = { books: { ...WELL.books, stock }, ...withSlot("l01", { goods: "absent" }) };
    expect(kinds(changes)).toEqual(["slot-in-doubt", "locker-looks-empty"]);
  });

  test("an empty locker that the books know is empty is well", () => {
    const stock = [stockOf("l01", { units: 0 })];
    const changes = { books: { ...WELL.books, stock }, ...withSlot("l01", { goods: "absent" }) };
    expect(kinds(changes)).toEqual([]);
  });

  test("without a catalogue that is the problem", () => {
    expect(kinds({ slots: null })).toEqual(["no-catalogue"]);
  });
});

test.each([
  ["printer.paper-out", "printer-paper-out"],
  ["printer.cover-open", "printer-cover-open"],
  ["printer.cutter-jam", "printer-cutter-jam"],
  ["printer.fault", "printer-fault"],
  ["printer.no-answer", "printer-silent"],
  ["printer.line-closed", "printer-unplugged"],
  ["printer.unknown", "printer-unsure"],
  [null, "paper-low"],
] as const satisfies readonly (readonly [PrinterHealth["fault"], FindingKind])[])(
  "a printer with %s is told as %s",
  (fault, kind) => {
    expect(kinds({ printer: { fault, paperLow: true } })).toEqual([kind]);
  },
);

describe("the way of a payment", () => {
  const away = (changes: Partial<LinkHealth>) => {
    const link = { ...LINK, online: false, ...changes };
    const findings = findHealth({ ...WELL, link });
    return [...problemsOf(findings), ...fineOf(findings)]
      .map(({ kind }) => kind)
      .filter((kind) => /^(network|hub|acquirer)/.test(kind));
  };

  test.each([
    ["no-network", ["network-away"]],
    ["no-answer", ["hub-silent", "network-fine"]],
    ["not-the-hub", ["hub-not-itself", "network-fine"]],
    ["not-known", ["hub-refuses-us", "network-fine"]],
    [null, ["hub-silent", "network-fine"]],
  ] as const)(
    "ends where it is cut (%s), and nothing is said of what lies beyond",
    (trouble, is) => {
      expect(away({ trouble })).toEqual(is);
    },
  );

  test("a silent bank is told with the time of its last word", () => {
    const acquirer = { state: "silent", lastAnsweredAtMs: NOW_MS - MINUTE_MS } as const;
    expect(problems({ link: { ...LINK, acquirer } })).toEqual([
      { kind: "acquirer-silent", sinceMs: NOW_MS - MINUTE_MS },
    ]);
  });

  test("facts that wait long are told, those of this minute are not", () => {
    const waiting = (minutes: number) =>
      kinds({ link: { ...LINK, unsentFacts: 37, lastSyncedAtMs: NOW_MS - minutes * MINUTE_MS } });
    expect(waiting(1)).toEqual([]);
    expect(waiting(11)).toEqual(["facts-waiting"]);
    expect(kinds({ link: { ...LINK, journalForked: true } })).toEqual(["journal-forked"]);
  });
});

test("disk: room, little room, none", () => {
  expect(kinds({ disk: { hasRoomForSale: true, freeBytes: 2 * GIGABYTE } })).toEqual([]);
  expect(kinds({ disk: { hasRoomForSale: true, freeBytes: GIGABYTE / 2 } })).toEqual(["disk-low"]);
  expect(kinds({ disk: { hasRoomForSale: false, freeBytes: 0 } })).toEqual(["disk-full"]);
});

test("clock: right, adrift, wrong, and how far from the hub's", () => {
  const clock = (isTrusted: boolean, clockOffsetMs: number | null) =>
    problems({ clock: { isTrusted, nowMs: NOW_MS }, link: { ...LINK, clockOffsetMs } });
  expect(clock(true, -30_000)).toEqual([]);
  expect(clock(true, null)).toEqual([]);
  expect(clock(true, -95_000)).toEqual([{ kind: "clock-drifts", aheadSeconds: -95 }]);
  expect(clock(false, 600_000)).toEqual([{ kind: "clock-wrong", aheadSeconds: 600 }]);
  expect(clock(false, null)).toEqual([{ kind: "clock-wrong", aheadSeconds: null }]);
});

describe("the books", () => {
  const refund = (amountRupiah: number, dueDate: string): OpenRefund => ({
    refundId: `refund-${amountRupiah}`,
    saleId: "sale-1",
    orderCode: "K7M4P2",
    amountRupiah,
    voucherRupiah: 0,
    reason: "not-delivered",
    dueDate,
  });
  const books = (changes: Partial<HealthSources["books"]>) =>
    problems({ books: { ...WELL.books, ...changes } });

  test("what is owed is added up; what is past its day apart from what is not", () => {
    const openRefunds = [
      refund(30_000, "2026-11-26"),
      refund(85_000, "2026-11-24"),
      refund(12_000, "2026-11-23"),
    ];
    expect(books({ openRefunds })).toEqual([
      { kind: "refunds-overdue", refunds: 1, totalRupiah: 12_000, since: "2026-11-23" },
      { kind: "refunds-owed", refunds: 2, totalRupiah: 115_000, firstDueDate: "2026-11-24" },
    ]);
  });

  test("unseen goods, open days and broken tables", () => {
    const unsure = { unknownOrderCodes: ["K7M4P2"], overdueDays: ["2026-11-23"], areSound: false };
    expect(books(unsure).map(({ kind }) => kind)).toEqual([
      "unknown-lines",
      "books-unsound",
      "days-overdue",
    ]);
  });
});

test("a copy of the journal that could not be made is a problem, with the age of the last", () => {
  const copies = { problem: "copy.folder-missing", lastMadeAtMs: NOW_MS } as const;
  expect(kinds({ copies })).toEqual(["copies-missing"]);
});

test("a machine that keeps no copies is not asked for any", () => {
  expect(findHealth({ ...WELL, copies: null }).map(({ kind }) => kind)).not.toContain(
    "copies-fine",
  );
});
