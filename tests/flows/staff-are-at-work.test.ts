import { expect, test } from "vitest";
import { enterService } from "../support/enter-service.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";

const MINUTE_MS = 60_000;

const startService = async () => {
  const kiosk = await startTestKiosk();
  await enterService(kiosk);
  kiosk.touch({ kind: "staff-begin-service" });
  return kiosk;
};

test("while staff work on the machine nobody buys, and the screen says why", async () => {
  const kiosk = await startService();
  expect(kiosk.view().screen.kind).toBe("in-service");
  kiosk.touch({ kind: "start" });
  await kiosk.wait(10 * MINUTE_MS);
  expect(kiosk.view().screen.kind).toBe("in-service");
});

test("staff come in again and close their screen: the shop is open", async () => {
  const kiosk = await startService();
  await enterService(kiosk);
  kiosk.touch({ kind: "staff-leave" });
  expect(kiosk.view().screen.kind).toBe("attract");
});

test("a stranger at the PIN does not end it, nor do staff who walk away from their screen", async () => {
  const kiosk = await startService();
  kiosk.touch({ kind: "staff-open" });
  kiosk.touch({ kind: "staff-leave" });
  expect(kiosk.view().screen.kind).toBe("in-service");
  await enterService(kiosk);
  await kiosk.wait(3 * MINUTE_MS);
  expect(kiosk.view().screen.kind).toBe("in-service");
});

test("a sign that was forgotten comes down after half an hour", async () => {
  const kiosk = await startService();
  await kiosk.wait(31 * MINUTE_MS);
  expect(kiosk.view().screen.kind).toBe("attract");
});

test("after a restart the shop is open", async () => {
  const kiosk = await startService();
  await kiosk.crash();
  await kiosk.until("attract");
});
