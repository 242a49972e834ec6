import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ToolWish } from "../../core/contract/tools-touches.ts";
import { connectKioskChannel, type KioskChannel } from "../support/kiosk-channel.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";

let shop: TestShop;
let kiosk: KioskChannel;

beforeAll(async () => {
  shop = await openTestShop();
  kiosk = await connectKioskChannel(shop.urls.kiosk);
});
afterAll(async () => {
  kiosk?.close();
  await shop?.close();
});

const comeIn = async () => {
  await kiosk.on("attract");
  kiosk.touch({ kind: "staff-open" });
  await kiosk.on("staff-position");
  kiosk.touch({ kind: "staff-choose", position: "technician" });
  await kiosk.on("staff-pin");
  kiosk.touch({ kind: "staff-pin", pin: shop.servicePins.technician });
  await kiosk.on("staff");
  kiosk.touch({ kind: "staff-open-tools" });
  await kiosk.on("staff-tools");
};

/** Each tool here shows something else than the one before it. */
const use = async (wish: ToolWish) => {
  const before = JSON.stringify((await kiosk.on("staff-tools")).result);
  kiosk.touch({ kind: "staff-tool", wish });
  const { result } = await kiosk.on(
    "staff-tools",
    (screen) => screen.result !== null && JSON.stringify(screen.result) !== before,
  );
  return result;
};

/** The command line as a technician types it beside the running service. */
const byHand = (program: string, ...args: readonly string[]) => {
  const root = join(import.meta.dirname, "../..");
  return spawnSync(process.execPath, [join(root, "out/kiosk", program), ...args], {
    encoding: "utf8",
  });
};

test("a motor turns, the hub answers, the journal is copied and whole, and the service comes back", async () => {
  await comeIn();
  expect(await use({ tool: "test-slot", slotId: "S31" })).toMatchObject({
    evidence: "drop-seen",
    unitsOut: 1,
  });
  const { slots } = await kiosk.on("staff-tools");
  const vendId = slots.find(({ slotId }) => slotId === "S31")?.openVendId ?? "";
  expect(await use({ tool: "end-vend", vendId, unit: "returned" })).toMatchObject({
    unit: "returned",
  });
  expect(await use({ tool: "test-network" })).toMatchObject({
    roundTripMs: expect.any(Number),
  });
  expect(await use({ tool: "copy-journal" })).toMatchObject({ kind: "copied" });
  const copies = join(shop.dataDir, "copies");
  const [copy = ""] = readdirSync(copies);
  const checked = byHand("journal.js", "check", join(copies, copy));
  expect(checked.stdout).toContain("holds together: machine M01");

  const refused = byHand("hardware.js", "--config", shop.configFile, "open", "locker-1", "1");
  expect(refused.status).toBe(78);
  expect(refused.stderr).toContain("the kiosk service runs on");
  const restore = ["restore", join(copies, copy), "--config", shop.configFile];
  expect(byHand("journal.js", ...restore).stderr).toContain("stop it first");

  const first = shop.kiosk();
  kiosk.touch({ kind: "staff-tool", wish: { tool: "restart" } });
  expect(await first.exited).toBe(0);
  kiosk.close();

  const forgetting = byHand("journal.js", ...restore);
  expect(forgetting.status).toBe(78);
  expect(forgetting.stderr).toContain("nothing to restore");

  await shop.startKiosk();
  kiosk = await connectKioskChannel(shop.urls.kiosk);
  await comeIn();
  const again = await kiosk.on("staff-tools");
  expect(again.slots.find(({ slotId }) => slotId === "S31")?.isInDoubt).toBe(false);
  expect(again.copies.last?.name).toBe(copy);
});
