import * as z from "zod";
import { RestockDraft } from "../restock/restock-draft.ts";

const slot = { slotId: z.string() };

/** What a restocker asks for at the open machine. */
export const RestockWish = z.discriminatedUnion("kind", [
  /** This slot now: a locker is opened, nothing is sold from it until it is done. */
  z.object({ kind: z.literal("take"), ...slot }),
  /** The locker in hands fell shut. */
  z.object({ kind: z.literal("open-door"), ...slot }),
  /** How far the hands have come; the whole of it each time. */
  z.object({ kind: z.literal("note"), ...slot, draft: RestockDraft }),
  /** Gives the slot back as it was. */
  z.object({ kind: z.literal("undo"), ...slot }),
  z.object({ kind: z.literal("confirm"), ...slot }),
  /** Ends the visit and prints its hand-over slip. */
  z.object({ kind: z.literal("end") }),
  z.object({ kind: z.literal("print-slip"), visitId: z.string() }),
  z.object({ kind: z.literal("print-list") }),
]);
export type RestockWish = z.infer<typeof RestockWish>;

export const RESTOCK_TOUCHES = [
  /** To the slots, from the first staff screen. */
  z.object({ kind: z.literal("staff-open-restock") }),
  z.object({ kind: z.literal("restock"), wish: RestockWish }),
] as const;
