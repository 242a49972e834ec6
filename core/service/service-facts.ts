import * as z from "zod";
import { Position } from "./position.ts";

/** Somebody came in with the PIN of a position. */
export const ServiceEntered = z.object({
  kind: z.literal("service-entered"),
  position: Position,
});

/** How it ended: closed by hand, the sign for buyers put up, nobody touched, PIN revoked, restarted. */
export const LeaveReason = z.enum(["closed", "paused", "idle", "revoked", "restart"]);
export type LeaveReason = z.infer<typeof LeaveReason>;

export const ServiceLeft = z.object({
  kind: z.literal("service-left"),
  position: Position,
  because: LeaveReason,
});

/** The technician's PIN of a machine that has none from the hub. The hash is no part of the books. */
export const FirstPinSet = z.object({
  kind: z.literal("first-pin-set"),
  position: Position,
});

export const SERVICE_FACTS = [ServiceEntered, ServiceLeft, FirstPinSet] as const;
