import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { CatalogueAnswer } from "../../core/contract/hub-api.ts";
import { splitRuleOn } from "../../core/split/split-rule.ts";
import type { StaffRole } from "../../db/lapas/staff-store.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { signInAsStaff } from "../support/staff-session.ts";
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

const RULE = {
  premiPercent: "40",
  developmentPercent: "40",
  statePercent: "20",
  base: "gross",
  letterNumber: "W.12-PK.01-7",
  approverPosition: "Kepala Lapas",
  effectiveFrom: "2026-12-01",
};

const announce = async (changes: Partial<typeof RULE> = {}, role: StaffRole = "kepala") =>
  (await signInAsStaff(stand, role)).post("/staff/split", { ...RULE, ...changes });
const page = async (role: StaffRole = "kepala") =>
  (await signInAsStaff(stand, role)).get("/staff/split");

test("the head announces a rule; the machine gets it and divides later sales by it, earlier ones not", async () => {
  const kiosk = await stand.enrol("M01");
  expect((await announce()).status).toBe(303);
  const { text } = await page("bendahara");
  expect(text).toContain("W.12-PK.01-7");
  expect(text).toContain("Kepala Lapas");
  expect(text).toContain("akan berlaku");

  const answer = await kiosk.call("GET", "/v1/catalogue?after=1");
  const { snapshot } = CatalogueAnswer.parse(answer.json);
  expect(snapshot.version).toBe(2);
  const rules = [snapshot.split, ...snapshot.laterSplits];
  expect(splitRuleOn(rules, "2026-11-30")).toMatchObject({ premiPercent: 50, letterNumber: "W.1" });
  expect(splitRuleOn(rules, "2026-12-01")).toMatchObject({
    premiPercent: 40,
    statePercent: 20,
    base: "gross",
  });
  const { json } = await kiosk.call("GET", "/v1/events?after=0");
  expect(json["events"]).toEqual([{ kind: "catalogue-published", version: 2 }]);
});

test.each([
  ["from today on", { effectiveFrom: "2026-11-24" }, "paling cepat besok"],
  ["for days that were", { effectiveFrom: "2026-01-02" }, "paling cepat besok"],
  ["whose shares are 99 %", { statePercent: "19" }, "berjumlah 100%"],
  ["without a letter", { letterNumber: " " }, "nomor surat"],
  ["that nobody approved", { approverPosition: "" }, "jabatan"],
  ["with half a percent", { premiPercent: "39.5", statePercent: "20.5" }, "persen"],
])("a rule %s is refused and says why", async (_, changes, words) => {
  const { status, text } = await announce(changes);
  expect(status).toBe(400);
  expect(text).toContain(words);
  expect(text).not.toContain("akan berlaku");
});

test("two rules from the same day on are refused", async () => {
  await announce();
  const { status, text } = await announce({ letterNumber: "W.13" });
  expect(status).toBe(400);
  expect(text).toContain("pada tanggal itu");
});

test.each(["bendahara", "petugas"] as const)("%s reads the rules and sets none", async (role) => {
  const { status, text } = await page(role);
  expect(status).toBe(200);
  expect(text).toContain("W.1");
  expect(text).not.toContain("Umumkan aturan");
  expect((await announce({}, role)).status).toBe(403);
});
