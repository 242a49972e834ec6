import type { HealthProblem, SlotToCount, StaffScreen } from "../../core/contract/staff-screens.ts";
import { sampleProduct } from "./sample-goods.ts";

type Fine = StaffScreen["fine"][number];

const SPIRAL: SlotToCount = {
  slotId: "spiral-1/31",
  slotLabel: "31",
  slotKind: "spiral",
  name: sampleProduct("KLT-04").name,
  bookUnits: 4,
  capacity: 8,
};
const LOCKER: SlotToCount = {
  slotId: "locker-1/04",
  slotLabel: "04",
  slotKind: "locker",
  name: sampleProduct("KRJ-01").name,
  bookUnits: 1,
  capacity: 1,
};

const inDoubt = ({ slotId, slotLabel, slotKind }: SlotToCount): HealthProblem => ({
  finding: { kind: "slot-in-doubt", slotId, slotLabel, slotKind },
  isUrgent: true,
  remedy: "count",
});

const SYNCED_MS = Date.parse("2026-11-24T13:42:00+07:00");

const FINE: readonly Fine[] = [
  { kind: "board-fine", board: "A", slotKind: "spiral", slots: 40 },
  { kind: "board-fine", board: "B", slotKind: "locker", slots: 16 },
  { kind: "doors-fine", doors: 32 },
  { kind: "network-fine" },
  { kind: "hub-fine" },
  { kind: "acquirer-fine" },
  { kind: "sync-fine", facts: 0, lastSyncedAtMs: SYNCED_MS },
  { kind: "disk-fine", freeMegabytes: 41_200 },
  { kind: "clock-fine", aheadSeconds: 1 },
  { kind: "program-fine", version: "0.1.0" },
];

/** Several things at once, as the head sees them. */
export const sampleStaff = (notice: StaffScreen["notice"]): StaffScreen => ({
  kind: "staff",
  position: "head",
  problems: [
    {
      finding: {
        kind: "refunds-owed",
        refunds: 2,
        totalRupiah: 115_000,
        firstDueDate: "2026-11-25",
      },
      isUrgent: false,
      remedy: null,
    },
    {
      finding: { kind: "unknown-lines", orderCodes: ["K7M4P2"] },
      isUrgent: true,
      remedy: "case",
    },
    inDoubt(SPIRAL),
    inDoubt(LOCKER),
    {
      finding: { kind: "board-silent", board: "C", slotKind: "locker", slots: 16 },
      isUrgent: true,
      remedy: null,
    },
    { finding: { kind: "printer-paper-out" }, isUrgent: true, remedy: null },
    {
      finding: { kind: "days-overdue", dates: ["2026-11-23"] },
      isUrgent: false,
      remedy: "day",
    },
  ],
  fine: FINE,
  slotsToCount: [SPIRAL, LOCKER],
  openRefunds: [
    {
      orderCode: "K7M4P2",
      amountRupiah: 30_000,
      dueDate: "2026-11-25",
      isOverdue: false,
      reason: "unknown-outcome",
    },
    {
      orderCode: "T9XWQ3",
      amountRupiah: 85_000,
      dueDate: "2026-11-25",
      isOverdue: false,
      reason: "second-payment",
    },
  ],
  ways: ["restock", "day", "case", "tools", "pause"],
  notice,
});

/** After the count: that slot is no problem any more. */
export const sampleCountedStaff = (): StaffScreen => {
  const screen = sampleStaff("counted");
  const isLeft = ({ finding }: HealthProblem) => finding.kind !== "slot-in-doubt";
  return {
    ...screen,
    problems: screen.problems.filter(
      (problem) => isLeft(problem) || problem.finding === screen.problems[3]?.finding,
    ),
  };
};

export const sampleQuietStaff = (): StaffScreen => ({
  ...sampleStaff(null),
  position: "restocker",
  ways: ["restock", "day", "case", "pause"],
  problems: [],
  slotsToCount: [],
  openRefunds: [],
  fine: [
    { kind: "money-fine" },
    { kind: "slots-fine", slots: 72 },
    { kind: "days-fine" },
    { kind: "board-fine", board: "C", slotKind: "locker", slots: 16 },
    { kind: "printer-fine" },
    ...FINE,
  ],
});

/** What the treasurer is shown: nothing that is counted or filled. */
export const sampleTreasurer = (): StaffScreen => {
  const screen = sampleStaff(null);
  return {
    ...screen,
    position: "treasurer",
    problems: screen.problems.map((problem) =>
      problem.remedy === "count" ? { ...problem, remedy: null } : problem,
    ),
    slotsToCount: [],
    ways: ["day", "case"],
  };
};

/** The line is cut while the treasurer stands there: nothing beyond it is known. */
export const sampleOfflineStaff = (): StaffScreen => ({
  ...sampleQuietStaff(),
  position: "treasurer",
  problems: [
    { finding: { kind: "network-away", sinceMs: SYNCED_MS }, isUrgent: true, remedy: null },
    {
      finding: { kind: "facts-waiting", facts: 37, lastSyncedAtMs: SYNCED_MS },
      isUrgent: false,
      remedy: null,
    },
    {
      finding: { kind: "clock-drifts", aheadSeconds: 95 },
      isUrgent: false,
      remedy: null,
    },
  ],
  fine: sampleQuietStaff().fine.filter(({ kind }) => !AWAY.includes(kind) && kind !== "clock-fine"),
  ways: ["day", "case"],
});

const AWAY: readonly Fine["kind"][] = ["network-fine", "hub-fine", "acquirer-fine", "sync-fine"];
