import * as z from "zod";

/** What the technician asks for at the machine. */
export const ToolWish = z.discriminatedUnion("tool", [
  /** Turns the spiral once, or opens the lock. */
  z.object({ tool: z.literal("test-slot"), slotId: z.string() }),
  /** Says what became of the unit that came out. */
  z.object({
    tool: z.literal("end-vend"),
    vendId: z.string(),
    unit: z.enum(["returned", "lost"]),
  }),
  z.object({ tool: z.literal("test-printer") }),
  /** Asks the hub, and looks how far our clock is from its own. */
  z.object({ tool: z.literal("test-network") }),
  z.object({ tool: z.literal("test-clock") }),
  /** What only a person can hear or feel, told by the person. */
  z.object({ tool: z.literal("judge"), device: z.enum(["sound", "touch"]), isGood: z.boolean() }),
  z.object({ tool: z.literal("copy-journal") }),
  z.object({ tool: z.literal("restart") }),
  /** No sale begins until staff come in again; the machine may be switched off. */
  z.object({ tool: z.literal("stop") }),
]);
export type ToolWish = z.infer<typeof ToolWish>;

export const TOOLS_TOUCHES = [
  z.object({ kind: z.literal("staff-open-tools") }),
  z.object({ kind: z.literal("staff-tool"), wish: ToolWish }),
] as const;
