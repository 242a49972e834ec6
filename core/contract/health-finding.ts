import * as z from "zod";

const count = z.int().nonnegative();
const date = z.string();
/** Epoch milliseconds; null: not since this program began. */
const moment = z.int().nullable();

/** A place in the machine, as its label reads. */
const slot = { slotId: z.string(), slotLabel: z.string(), slotKind: z.enum(["spiral", "locker"]) };
/** One board on one serial line, and how many slots it drives. */
const board = { board: z.string(), slotKind: z.enum(["spiral", "locker"]), slots: count };
const money = { refunds: count, totalRupiah: count };
const disk = { freeMegabytes: count };
/** Hub's clock minus ours, seconds; null while the hub was not heard. */
const clock = { aheadSeconds: z.int().nullable() };

/** Why a journal could not be copied (core/ports/journal-copies.ts). */
const CopyTrouble = z.enum([
  "copy.not-set",
  "copy.folder-missing",
  "copy.disk-full",
  "copy.unsound",
  "copy.failed",
]);

/**
 * One thing that is known of a machine's health, as data. What it is called and what to do about it
 * stands in `core/text/health`; how pressing it is in `core/service/health/severity.ts`.
 */
export const HealthFinding = z.discriminatedUnion("kind", [
  // Money and goods nobody is sure of.
  z.object({ kind: z.literal("refunds-overdue"), ...money, since: date }),
  z.object({ kind: z.literal("refunds-owed"), ...money, firstDueDate: date }),
  z.object({ kind: z.literal("money-fine") }),
  /** Sold, and nobody saw whether it came out; until its refund has ended. */
  z.object({ kind: z.literal("unknown-lines"), orderCodes: z.array(z.string()) }),
  z.object({ kind: z.literal("slot-in-doubt"), ...slot }),
  /** The books say goods, the sensor of the locker sees none. */
  z.object({ kind: z.literal("locker-looks-empty"), ...slot }),
  z.object({ kind: z.literal("slots-fine"), slots: count }),
  /** Business dates that should be closed by now, oldest first. */
  z.object({ kind: z.literal("days-overdue"), dates: z.array(date) }),
  z.object({ kind: z.literal("days-fine") }),
  z.object({ kind: z.literal("books-unsound") }),
  z.object({ kind: z.literal("no-catalogue") }),

  // What moves goods.
  z.object({ kind: z.literal("board-silent"), ...board }),
  z.object({ kind: z.literal("board-unplugged"), ...board }),
  z.object({ kind: z.literal("board-not-set-up"), ...board }),
  z.object({ kind: z.literal("cabinet-stopped"), ...board }),
  z.object({ kind: z.literal("board-fine"), ...board }),
  z.object({ kind: z.literal("lock-stuck"), ...slot }),
  z.object({ kind: z.literal("motor-stopped"), ...slot }),
  z.object({ kind: z.literal("door-open"), ...slot }),
  z.object({ kind: z.literal("doors-fine"), doors: count }),

  // Paper.
  z.object({ kind: z.literal("printer-paper-out") }),
  z.object({ kind: z.literal("printer-cover-open") }),
  z.object({ kind: z.literal("printer-cutter-jam") }),
  z.object({ kind: z.literal("printer-fault") }),
  z.object({ kind: z.literal("printer-silent") }),
  z.object({ kind: z.literal("printer-unplugged") }),
  /** Whether the last paper came out is not known. */
  z.object({ kind: z.literal("printer-unsure") }),
  z.object({ kind: z.literal("paper-low") }),
  z.object({ kind: z.literal("printer-fine") }),

  // The line: this computer's network, the hub behind it, the acquirer behind that.
  z.object({ kind: z.literal("network-away"), sinceMs: moment }),
  z.object({ kind: z.literal("network-fine") }),
  z.object({ kind: z.literal("hub-silent"), sinceMs: moment }),
  /** Something else answers at the hub's address: a sign-in page of the mall's network, a proxy. */
  z.object({ kind: z.literal("hub-not-itself"), sinceMs: moment }),
  /** The hub answers and does not know this machine's key. */
  z.object({ kind: z.literal("hub-refuses-us"), sinceMs: moment }),
  z.object({ kind: z.literal("hub-fine") }),
  z.object({ kind: z.literal("acquirer-silent"), sinceMs: moment }),
  z.object({ kind: z.literal("acquirer-fine") }),
  /** Nobody has paid since the hub began, so it was not asked yet. */
  z.object({ kind: z.literal("acquirer-not-asked") }),
  /** The hub has other facts under our name than we. */
  z.object({ kind: z.literal("journal-forked") }),
  z.object({ kind: z.literal("facts-waiting"), facts: count, lastSyncedAtMs: moment }),
  z.object({ kind: z.literal("sync-fine"), facts: count, lastSyncedAtMs: moment }),

  // The computer.
  z.object({ kind: z.literal("disk-full"), ...disk }),
  z.object({ kind: z.literal("disk-low"), ...disk }),
  z.object({ kind: z.literal("disk-fine"), ...disk }),
  z.object({ kind: z.literal("clock-wrong"), ...clock }),
  z.object({ kind: z.literal("clock-drifts"), ...clock }),
  z.object({ kind: z.literal("clock-fine"), ...clock }),
  /** The last try brought no copy of the journal. */
  z.object({ kind: z.literal("copies-missing"), because: CopyTrouble, lastMadeAtMs: moment }),
  z.object({ kind: z.literal("copies-fine"), lastMadeAtMs: moment }),
  z.object({ kind: z.literal("program-fine"), version: z.string() }),

  // What only the hub can see.
  z.object({ kind: z.literal("machine-unheard"), minutes: count }),
  z.object({ kind: z.literal("machine-never-heard") }),
]);
export type HealthFinding = z.infer<typeof HealthFinding>;
export type FindingKind = HealthFinding["kind"];
export type FindingOf<K extends FindingKind> = Extract<HealthFinding, { readonly kind: K }>;
