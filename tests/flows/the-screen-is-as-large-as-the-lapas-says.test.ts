import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const snapshot = createTestSnapshot();

test("the page is told the diagonal that the lapas set for this machine", async () => {
  const settings = { ...snapshot.settings, screenInches: 32 };
  const kiosk = await startTestKiosk({ snapshot: { ...snapshot, settings } });
  expect(kiosk.view().screenInches).toBe(32);
});

test("a machine of which nothing is said counts as the smallest that is allowed", async () => {
  const kiosk = await startTestKiosk({ snapshot });
  expect(kiosk.view().screenInches).toBe(21.5);
});
