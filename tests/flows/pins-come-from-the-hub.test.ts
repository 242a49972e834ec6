import { expect, test } from "vitest";
import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import { restock } from "../../core/restock/restock.ts";
import { enterService } from "../support/enter-service.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";
import { TEST_PIN, testServicePins } from "../support/test-pin.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const NEW_PIN = "907153";

const publish = (kiosk: TestKiosk, servicePins: CatalogueSnapshot["servicePins"], version = 2) =>
  kiosk.hub.publish({
    kind: "catalogue-published",
    snapshot: createTestSnapshot({ version, servicePins }),
  });

const startWithout = (options: { readonly isNew: boolean }) =>
  startTestKiosk({ ...options, snapshot: createTestSnapshot({ servicePins: null }) });

/** How each position gets in. */
const waysIn = (kiosk: TestKiosk) => {
  kiosk.touch({ kind: "staff-open" });
  const { choices } = kiosk.screen("staff-position");
  kiosk.touch({ kind: "staff-leave" });
  return Object.fromEntries(choices.map(({ position, way }) => [position, way]));
};

const isIn = async (kiosk: TestKiosk, position: "restocker" | "technician", pin: string) => {
  kiosk.touch({ kind: "staff-open" });
  kiosk.touch({ kind: "staff-choose", position });
  kiosk.touch({ kind: "staff-pin", pin });
  await kiosk.wait(100);
  const isInside = kiosk.view().screen.kind === "staff";
  kiosk.touch({ kind: "staff-leave" });
  return isInside;
};

test("a PIN that was revoked lets nobody in, with or without a line to the hub", async () => {
  const kiosk = await startTestKiosk();
  publish(kiosk, testServicePins(["head", "treasurer"]));
  kiosk.hub.setOnline(false);
  expect(waysIn(kiosk)).toEqual({
    restocker: "none",
    treasurer: "pin",
    technician: "none",
    head: "pin",
  });
  expect(await isIn(kiosk, "restocker", TEST_PIN)).toBe(false);
  await kiosk.crash();
  await kiosk.wait(10_000);
  expect(await isIn(kiosk, "restocker", TEST_PIN)).toBe(false);
  await enterService(kiosk, "head");
});

test("a PIN that was set anew counts at once, the old one no more", async () => {
  const kiosk = await startTestKiosk();
  publish(kiosk, testServicePins(["restocker"], NEW_PIN));
  expect(await isIn(kiosk, "restocker", TEST_PIN)).toBe(false);
  expect(await isIn(kiosk, "restocker", NEW_PIN)).toBe(true);
});

test("who is in with a PIN that is revoked is sent out, and the books say why", async () => {
  const kiosk = await startTestKiosk();
  await enterService(kiosk, "restocker");
  publish(kiosk, testServicePins(["head"]));
  expect(kiosk.view().screen.kind).toBe("attract");
  expect(kiosk.facts().at(-1)).toEqual({
    kind: "service-left",
    position: "restocker",
    because: "revoked",
  });
});

test("who is in stays when somebody else's PIN changes", async () => {
  const kiosk = await startTestKiosk();
  await enterService(kiosk, "restocker");
  publish(kiosk, [...testServicePins(["restocker"]), ...testServicePins(["head"], NEW_PIN)]);
  expect(kiosk.view().screen.kind).toBe("staff");
});

test("what is being written and printed is finished before a revoked position is sent out", async () => {
  const kiosk = await startTestKiosk();
  await enterService(kiosk, "treasurer");
  kiosk.touch({ kind: "staff-open-day" });
  const date = kiosk.screen("staff-day").open?.date ?? "";
  kiosk.touch({ kind: "staff-close-day", date, position: "Petugas piket" });
  publish(kiosk, testServicePins(["head"]));
  await kiosk.wait(100);
  expect(kiosk.screen("staff-day").isWorking).toBe(true);
  await kiosk.until("attract");
  const kinds = kiosk.facts().map(({ kind }) => kind);
  expect(kinds.indexOf("day-report-finished")).toBeGreaterThan(kinds.indexOf("day-closed"));
  expect(kinds.at(-1)).toBe("service-left");
});

test("a new machine without PINs lets a technician set a first one, which lapses when the hub's come", async () => {
  const kiosk = await startWithout({ isNew: true });
  expect(waysIn(kiosk)).toEqual({
    restocker: "none",
    treasurer: "none",
    technician: "first-pin",
    head: "none",
  });
  expect(await isIn(kiosk, "technician", "123456")).toBe(false);
  expect(await isIn(kiosk, "technician", NEW_PIN)).toBe(true);
  expect(kiosk.facts().map(({ kind }) => kind)).toContain("first-pin-set");
  expect(await isIn(kiosk, "technician", "135790")).toBe(false);
  expect(await isIn(kiosk, "technician", NEW_PIN)).toBe(true);

  publish(kiosk, testServicePins(["head"]));
  expect(await isIn(kiosk, "technician", NEW_PIN)).toBe(false);
  publish(kiosk, [], 3);
  expect(Object.values(waysIn(kiosk))).toEqual(["none", "none", "none", "none"]);
});

test("a first PIN opens nothing once goods are inside", async () => {
  const kiosk = await startWithout({ isNew: true });
  expect(await isIn(kiosk, "technician", NEW_PIN)).toBe(true);
  kiosk.journal().commit((books) => restock(books, { loadedBy: "test" }));
  expect(await isIn(kiosk, "technician", NEW_PIN)).toBe(false);
});

test("a machine that has held goods lets nobody set a first PIN: a passer-by cannot take it", async () => {
  const kiosk = await startWithout({ isNew: false });
  expect(Object.values(waysIn(kiosk))).toEqual(["none", "none", "none", "none"]);
  expect(await isIn(kiosk, "technician", NEW_PIN)).toBe(false);
});
