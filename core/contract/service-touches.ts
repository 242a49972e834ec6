import * as z from "zod";
import { Pin } from "../service/door/service-pin.ts";
import { Position } from "../service/position.ts";
import { RESTOCK_TOUCHES } from "./restock-touches.ts";
import { TOOLS_TOUCHES } from "./tools-touches.ts";

/** What staff can say at the machine. */
export const SERVICE_TOUCHES = [
  /** The hidden gesture of staff, wherever nobody is buying. */
  z.object({ kind: z.literal("staff-open") }),
  z.object({ kind: z.literal("staff-choose"), position: Position }),
  z.object({ kind: z.literal("staff-pin"), pin: Pin }),
  z.object({ kind: z.literal("staff-count"), slotId: z.string(), units: z.int().nonnegative() }),
  z.object({ kind: z.literal("staff-print-case"), orderCode: z.string().min(4).max(12) }),
  /** To the books of the day; and back to the screen before. */
  z.object({ kind: z.literal("staff-open-day") }),
  z.object({ kind: z.literal("staff-back") }),
  /** Closes the books for good: names the date that was on the screen. */
  z.object({
    kind: z.literal("staff-close-day"),
    date: z.iso.date(),
    position: z.string().min(1).max(40),
  }),
  z.object({ kind: z.literal("staff-print-day"), date: z.iso.date() }),
  /** Buyers read that staff are at work; leaving the staff screens ends it. */
  z.object({ kind: z.literal("staff-begin-service") }),
  z.object({ kind: z.literal("staff-leave") }),
  ...RESTOCK_TOUCHES,
  ...TOOLS_TOUCHES,
] as const;
