import * as z from "zod";
import { DIFFERENCE_REASONS, WITHDRAWAL_REASONS } from "../contract/restock-reasons.ts";
import { Position } from "../service/position.ts";
import { Filling, RestockDraft } from "./restock-draft.ts";

const visit = { visitId: z.string() };
const act = { ...visit, by: Position };

/** Somebody has come to fill the machine. A visit goes on until it is ended, whatever is switched off. */
export const RestockBegun = z.object({ kind: z.literal("restock-begun"), ...act });

/**
 * How far the hands have come with a slot; the newest one counts. The first takes the slot into the
 * hands, and nothing is sold from it until it is confirmed or undone.
 */
export const RestockNoted = z.object({
  kind: z.literal("restock-noted"),
  ...act,
  slotId: z.string(),
  draft: RestockDraft,
});

/** The slot was given back as it was: what was noted of it does not count. */
export const RestockUndone = z.object({
  kind: z.literal("restock-undone"),
  ...act,
  slotId: z.string(),
});

/**
 * About to open a locker for the restocker; on disk before the command. From here on nobody knows what
 * is inside, until it is counted or loaded (law 13).
 */
export const SlotOpening = z.object({
  kind: z.literal("slot-opening"),
  ...act,
  slotId: z.string(),
});

/** What was seen of the latch. */
export const SlotOpened = z.object({
  kind: z.literal("slot-opened"),
  ...visit,
  slotId: z.string(),
  outcome: z.enum(["open", "not-open", "unknown"]),
});

/** One line of the hand-over slip: a slot as it was found and as it was left. */
export const SlipLine = z.object({
  slotId: z.string(),
  slotKind: z.enum(["spiral", "locker"]),
  label: z.string(),
  sku: z.string(),
  variantId: z.string().nullable(),
  name: z.string(),
  /** By the books, and by the hand. */
  bookUnits: z.int().nonnegative(),
  countedUnits: z.int().nonnegative(),
  differenceReason: z.enum(DIFFERENCE_REASONS).nullable(),
  withdrawn: z.array(z.object({ units: z.int().positive(), reason: z.enum(WITHDRAWAL_REASONS) })),
  filled: Filling,
  leftUnits: z.int().nonnegative(),
  /** What stood here before; null where it is the same product. */
  formerSku: z.string().nullable(),
});
export type SlipLine = z.infer<typeof SlipLine>;

/** A slot is done. In one commit with its count, withdrawals and load. */
export const RestockConfirmed = z.object({
  kind: z.literal("restock-confirmed"),
  ...act,
  slotId: z.string(),
  line: SlipLine,
});

/** The visit is over. With a slip when any slot was confirmed; numbered without gaps. */
export const RestockEnded = z.object({
  kind: z.literal("restock-ended"),
  ...act,
  slip: z.object({ number: z.string(), sequence: z.int().positive() }).nullable(),
});

export const SlipStarted = z.object({
  kind: z.literal("slip-started"),
  ...visit,
  isCopy: z.boolean(),
});

export const SlipFinished = z.object({
  kind: z.literal("slip-finished"),
  ...visit,
  outcome: z.enum(["printed", "assumed", "unknown", "failed"]),
  reason: z.string().nullable(),
});

/** Paper begins to move with what to bring on a date. */
export const PickListStarted = z.object({
  kind: z.literal("pick-list-started"),
  forDate: z.string(),
  /** By itself in the evening; false when somebody asked for it. */
  isAutomatic: z.boolean(),
});

export const PickListFinished = z.object({
  kind: z.literal("pick-list-finished"),
  forDate: z.string(),
  outcome: z.enum(["printed", "assumed", "unknown", "failed"]),
  reason: z.string().nullable(),
});

export const RESTOCK_VISIT_FACTS = [
  RestockBegun,
  RestockNoted,
  RestockUndone,
  SlotOpening,
  SlotOpened,
  RestockConfirmed,
  RestockEnded,
  SlipStarted,
  SlipFinished,
  PickListStarted,
  PickListFinished,
] as const;
