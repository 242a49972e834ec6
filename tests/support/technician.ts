import type { ToolResult, ToolSlot } from "../../core/contract/tools-screen.ts";
import type { ToolWish } from "../../core/contract/tools-touches.ts";
import type { Position } from "../../core/service/position.ts";
import { enterService } from "./enter-service.ts";
import { startTestKiosk, type TestKiosk, type TestKioskOptions } from "./test-kiosk.ts";

/** A tool may take as long as a motor that is never seen to end. */
const LONGEST_TOOL_MS = 200_000;

/** From the shop window behind the PIN to the technician's tools. */
export const openTools = async (
  kiosk: TestKiosk,
  position: Position = "technician",
): Promise<void> => {
  await enterService(kiosk, position);
  kiosk.touch({ kind: "staff-open-tools" });
  kiosk.screen("staff-tools");
};

export const startAtTools = async (options: TestKioskOptions = {}): Promise<TestKiosk> => {
  const kiosk = await startTestKiosk(options);
  await openTools(kiosk);
  return kiosk;
};

/** Uses a tool and waits for what it shows. */
export const runTool = async (kiosk: TestKiosk, wish: ToolWish): Promise<ToolResult | null> => {
  kiosk.touch({ kind: "staff-tool", wish });
  const endMs = kiosk.clock.monotonicMs() + LONGEST_TOOL_MS;
  do await kiosk.wait(100);
  while (kiosk.screen("staff-tools").working && kiosk.clock.monotonicMs() < endMs);
  return kiosk.screen("staff-tools").result;
};

/** A slot as the technician's screen shows it. */
export const slotAt = (kiosk: TestKiosk, slotId: string): ToolSlot => {
  const slot = kiosk.screen("staff-tools").slots.find((one) => one.slotId === slotId);
  if (!slot) throw new Error(`no slot ${slotId}`);
  return slot;
};

/** What a slot holds by the books. */
export const unitsIn = (kiosk: TestKiosk, slotId: string): number =>
  kiosk
    .journal()
    .books.stock()
    .find((row) => row.slotId === slotId)?.units ?? 0;
