import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Fact } from "../../core/journal/fact.ts";
import { NOTHING_FILLED } from "../../core/restock/restock-draft.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { signInAsStaff } from "../support/staff-session.ts";
import { createFactWriter } from "./fact-writer.ts";
import { type HubStand, startHubStand } from "./hub-stand.ts";

let postgres: TestPostgres;
let stand: HubStand;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  stand = await startHubStand(await postgres.freshDatabase());
});
afterEach(() => stand.stop());

const page = async (): Promise<string> => {
  const { status, text } = await (await signInAsStaff(stand)).get("/staff/restocks");
  expect(status).toBe(200);
  return text
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
};

const VISIT: readonly Fact[] = [
  { kind: "restock-begun", visitId: "visit-1", by: "restocker" },
  {
    kind: "restock-confirmed",
    visitId: "visit-1",
    by: "restocker",
    slotId: "s11",
    line: {
      slotId: "s11",
      slotKind: "spiral",
      label: "11",
      sku: "BAK-01",
      variantId: null,
      name: "Roti Manis",
      bookUnits: 4,
      countedUnits: 3,
      differenceReason: "missing",
      withdrawn: [{ units: 3, reason: "expired" }],
      filled: { ...NOTHING_FILLED, broughtUnits: 9, loadedUnits: 8, batchNumber: "24112601" },
      leftUnits: 8,
      formerSku: null,
    },
  },
  {
    kind: "slot-counted",
    slotId: "s11",
    countedUnits: 3,
    differenceUnits: -1,
    reason: "missing",
    countedBy: "restocker",
  },
  {
    kind: "restock-ended",
    visitId: "visit-1",
    by: "restocker",
    slip: { number: "F2-M01-20261124-0001", sequence: 1 },
  },
];

test("the page says that nothing was filled yet", async () => {
  expect(await page()).toContain("Belum ada isi ulang bulan ini.");
});

test("a visit is read with both counts and its reasons, differences add up per position", async () => {
  const kiosk = await stand.enrol("M01");
  const writer = createFactWriter();
  for (const fact of VISIT) writer.add(fact, "2026-11-24");
  await kiosk.call("POST", `/v1/journals/${writer.journalId}/facts`, writer.batch());
  const text = await page();
  expect(text).toContain("F2-M01-20261124-0001");
  expect(text).toContain("11 Roti Manis BAK-01 · 24112601 · Kedaluwarsa, Barang hilang 9 8 3 8 -1");
  expect(text).toMatch(/Pengisi barang M01 1 -1 0/);
});
