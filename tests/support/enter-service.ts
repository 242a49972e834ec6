import type { Position } from "../../core/service/position.ts";
import type { TestKiosk } from "./test-kiosk.ts";
import { TEST_PIN } from "./test-pin.ts";

/** The hidden gesture, the position, its PIN. */
export const enterService = async (
  kiosk: Pick<TestKiosk, "touch" | "until">,
  position: Position = "head",
  pin = TEST_PIN,
): Promise<void> => {
  kiosk.touch({ kind: "staff-open" });
  kiosk.touch({ kind: "staff-choose", position });
  kiosk.touch({ kind: "staff-pin", pin });
  await kiosk.until("staff");
};
