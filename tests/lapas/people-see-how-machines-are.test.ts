import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import type { HealthFinding } from "../../core/contract/health-finding.ts";
import { createSystemIds } from "../../lapas/system-ids.ts";
import { createHubLink, type KioskHubLink } from "../../lapas-client/create-hub-link.ts";
import { createCursorFile } from "../../lapas-client/cursor-store.ts";
import { enrol } from "../../lapas-client/enrol.ts";
import { temporaryFolder } from "../lapas-client/link-stand.ts";
import { createFactChain } from "../support/fact-chain.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { SAMPLE_FINDINGS } from "../support/sample-findings.ts";
import { type StaffSession, signInAsStaff } from "../support/staff-session.ts";
import { type HubStand, startHubStand } from "./hub-stand.ts";

let postgres: TestPostgres;
let stand: HubStand;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  stand = await startHubStand(await postgres.freshDatabase());
  officers.clear();
});
afterEach(() => stand.stop());

const officers = new Map<string, StaffSession>();

/** The page as an officer reads it: Indonesian and English, without markup. */
const page = async (role: "kepala" | "bendahara" | "petugas" = "petugas"): Promise<string> => {
  const officer = officers.get(role) ?? (await signInAsStaff(stand, role));
  officers.set(role, officer);
  const { status, text } = await officer.get("/staff/health");
  expect(status).toBe(200);
  const main = /<main>(.*)<\/main>/s.exec(text)?.[1] ?? "";
  return main
    .replaceAll("&#39;", "'")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
};

const FINE: readonly HealthFinding[] = [
  SAMPLE_FINDINGS["money-fine"],
  SAMPLE_FINDINGS["printer-fine"],
  SAMPLE_FINDINGS["hub-fine"],
  SAMPLE_FINDINGS["program-fine"],
];

const { "door-open": doorOpen, "refunds-owed": refundsOwed } = SAMPLE_FINDINGS;

test("without a machine the page says so", async () => {
  expect(await page()).toContain("Belum ada mesin yang terdaftar");
});

test("a machine that never reported is the first thing to do", async () => {
  await stand.enrol();
  const text = await page();
  expect(text).toContain("belum pernah terdengar");
  expect(text).toContain("Mesin belum pernah memberi kabar");
});

test("all is well: the page says it, when the machine was heard, and what was looked at", async () => {
  const kiosk = await stand.enrol();
  expect((await kiosk.call("POST", "/v1/health", { findings: FINE })).status).toBe(200);
  await stand.clock.advance(3 * 60_000);
  const text = await page();
  expect(text).toContain("Semua beres All is well");
  expect(text).toContain("terakhir terdengar 3 menit lalu last heard 3 minutes ago");
  expect(text).toMatch(/Printer siap, kertas cukup ready, enough paper/);
  expect(text).toMatch(/Program versi 0\.1\.0/);
  expect(text).not.toContain("Mesin tidak memberi kabar");
});

test.each(["kepala", "bendahara", "petugas"] as const)(
  "%s reads the problems in the machine's own words, owed money first, and what to do now",
  async (role) => {
    const kiosk = await stand.enrol();
    await kiosk.call("POST", "/v1/health", { findings: [...FINE, doorOpen, refundsOwed] });
    const text = await page(role);
    expect(text).toContain("2 hal perlu ditangani");
    const money = text.indexOf("Rp 30.000 harus kembali ke 1 pembeli");
    const door = text.indexOf("Pintu loker 04 terbuka");
    expect(money).toBeGreaterThan(0);
    expect(door).toBeGreaterThan(money);
    expect(text).toContain("Tutup pintunya sampai berbunyi klik.");
    expect(text).toContain("Close the door until it clicks.");
    expect(text).toContain("Lihat pengembalian");
  },
);

test("what a machine says replaces what it said before", async () => {
  const kiosk = await stand.enrol();
  await kiosk.call("POST", "/v1/health", { findings: [doorOpen] });
  await kiosk.call("POST", "/v1/health", { findings: FINE });
  expect(await page()).not.toContain("Pintu loker 04 terbuka");
});

test("a machine not heard of is told first, with its last word below", async () => {
  const kiosk = await stand.enrol();
  await kiosk.call("POST", "/v1/health", { findings: [...FINE, doorOpen] });
  await stand.clock.advance(12 * 60_000);
  const text = await page();
  const silence = text.indexOf("Mesin tidak memberi kabar selama 12 menit");
  expect(silence).toBeGreaterThan(0);
  expect(text.indexOf("Pintu loker 04 terbuka")).toBeGreaterThan(silence);
});

test("a machine in trouble stands above one that is well", async () => {
  const first = await stand.enrol("M01");
  const second = await stand.enrol("M02");
  await first.call("POST", "/v1/health", { findings: FINE });
  await second.call("POST", "/v1/health", { findings: [doorOpen] });
  const text = await page();
  expect(text.indexOf("M02")).toBeLessThan(text.indexOf("M01"));
});

test("a replaced kiosk says nothing more for its machine", async () => {
  const dead = await stand.enrol();
  await dead.call("POST", "/v1/health", { findings: [doorOpen] });
  await stand.clock.advance(60_000);
  const fresh = await stand.enrol();
  await fresh.call("POST", "/v1/health", { findings: FINE });
  const text = await page();
  expect(text).not.toContain("Pintu loker 04 terbuka");
  expect(text.match(/M01/g)).toHaveLength(1);
});

test("findings of a newer machine are counted by an older hub, not refused", async () => {
  const kiosk = await stand.enrol();
  const findings = [...FINE, { kind: "flux-low", percent: 3 }];
  expect((await kiosk.call("POST", "/v1/health", { findings })).status).toBe(200);
  expect(await page()).toContain("1 kabar lain tidak terbaca");
});

test("what is no report is refused, and nobody but a machine may send one", async () => {
  const kiosk = await stand.enrol();
  expect((await kiosk.call("POST", "/v1/health", { findings: "fine" })).status).toBe(400);
  expect((await stand.post("/v1/health", { findings: [] })).status).toBe(401);
  const stranger = await fetch(`${stand.hub().url}/staff/health`);
  expect(stranger.status).toBe(401);
});

const connect = async (): Promise<KioskHubLink> => {
  const { clock } = stand;
  const dir = temporaryFolder();
  const code = await stand.hub().newEnrolmentCode("M01");
  const hubUrl = new URL(stand.hub().url);
  const enrolled = await enrol({ hubUrl: hubUrl.href, code, dir, clock });
  if (!enrolled.ok) throw new Error(enrolled.error.reason);
  const chain = createFactChain("journal-1");
  const link = createHubLink({
    hubUrl,
    identity: enrolled.value,
    source: chain.source,
    onCommit: chain.onCommit,
    adoptedVersion: () => 0,
    clock,
    ids: createSystemIds(),
    cursorStore: createCursorFile(dir),
    log: () => {},
  });
  onTestFinished(link.stop);
  return link;
};

test("the kiosk's own line reports a change within seconds, and learns how the acquirer is", async () => {
  const link = await connect();
  let findings: readonly HealthFinding[] = FINE;
  link.reportHealth(() => findings);
  await stand.within(10, "the first report", async () => (await page()).includes("Semua beres"));
  expect(link.health().acquirer).toMatchObject({ state: "not-asked" });

  findings = [...FINE, doorOpen];
  await stand.within(10, "the change", async () =>
    (await page()).includes("Pintu loker 04 terbuka"),
  );

  const charge = {
    chargeId: "charge-0001",
    saleId: "sale-1",
    orderCode: "ABC234",
    amountRupiah: 45_000,
    validForMs: 300_000,
  };
  expect((await link.charges.request(charge)).ok).toBe(true);
  await stand.within(
    70,
    "the acquirer's health",
    () => link.health().acquirer?.state === "answers",
  );

  stand.bank.become({ down: true });
  await stand.within(
    120,
    "the acquirer's silence",
    () => link.health().acquirer?.state === "silent",
  );
});
