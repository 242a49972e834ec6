import * as z from "zod";
import { Rupiah } from "../../money.ts";
import { DeviceFrame, DispenseEvidenceCode } from "../../sale/sale-facts.ts";
import { Position } from "../position.ts";

/** What the technician's tools can test. A slot is a spiral or a locker. */
export const TestedDevice = z.enum([
  "spiral",
  "locker",
  "printer",
  "sound",
  "touch",
  "network",
  "clock",
]);
export type TestedDevice = z.infer<typeof TestedDevice>;

/**
 * About to turn a spiral or open a lock without a sale; on disk before the command (law 2). Nothing is
 * sold from the slot until the vend has ended or somebody has counted. Its unit is out on loan: it stays
 * in the books of the slot and leaves them only as a loss.
 */
export const TestVend = z.object({
  kind: z.literal("test-vend"),
  vendId: z.string(),
  slotId: z.string(),
  /** Spirals: the packet number of the drive command. */
  packetNo: z.int().min(1).max(255).nullable(),
  by: Position,
});

/** About to print a page that sells nothing. */
export const DeviceTestStarted = z.object({
  kind: z.literal("device-test-started"),
  testId: z.string(),
  device: TestedDevice,
  by: Position,
});

/** What a test showed. Of a slot it names its `test-vend`; `unknown` stops the slot until it is counted. */
export const DeviceTested = z.object({
  kind: z.literal("device-tested"),
  testId: z.string(),
  device: TestedDevice,
  slotId: z.string().optional(),
  outcome: z.enum(["passed", "failed", "unknown"]),
  evidence: DispenseEvidenceCode.optional(),
  /** Units that fell, or lie behind the door that opened: somebody has to say what became of them. */
  unitsOut: z.int().min(0).max(1).default(0),
  /** What such a unit costs a buyer. */
  unitPriceRupiah: Rupiah.default(0),
  /** What went over the wire. */
  frames: z.array(DeviceFrame).default([]),
  by: Position,
});

/** The unit of a test vend is back in its slot, or gone: damaged, eaten, not found. */
export const TestVendEnded = z.object({
  kind: z.literal("test-vend-ended"),
  vendId: z.string(),
  slotId: z.string(),
  unit: z.enum(["returned", "lost"]),
  unitPriceRupiah: Rupiah,
  by: Position,
});

/** A copy of the journal was made and verified in another place. */
export const JournalCopied = z.object({
  kind: z.literal("journal-copied"),
  /** Facts in the copy, this one not among them. */
  facts: z.int().positive(),
  /** `night`: by itself, after midnight. */
  by: z.union([Position, z.literal("night")]),
});

/**
 * The journal goes on from a copy. What moved after the copy was made is not in it: every slot sells
 * nothing until it was counted or filled.
 */
export const JournalRestored = z.object({
  kind: z.literal("journal-restored"),
  /** Facts in the copy. */
  facts: z.int().positive(),
  by: Position,
});

export const TOOL_FACTS = [
  TestVend,
  DeviceTestStarted,
  DeviceTested,
  TestVendEnded,
  JournalCopied,
  JournalRestored,
] as const;
