import type { TestKiosk } from "./test-kiosk.ts";

/** "I have a code", types it, and waits for what it is good for. */
export const typeCode = async (kiosk: TestKiosk, code: string): Promise<void> => {
  kiosk.touch({ kind: "open-code-entry" });
  kiosk.touch({ kind: "enter-code", code });
  await kiosk.wait(500);
};
