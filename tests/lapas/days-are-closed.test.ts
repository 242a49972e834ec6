import { inflateSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeDay } from "../../core/day/close-day.ts";
import { f1Sheet } from "../../core/report/f1/f1-sheet.ts";
import type { StaffRole } from "../../db/lapas/staff-store.ts";
import { f1ToPdf } from "../../lapas/days/f1-pdf.ts";
import { encodeBatch } from "../../lapas-client/encode-batch.ts";
import { closeEvening, EVENING, liveOneDay } from "../support/evening-report.ts";
import type { TestJournal } from "../support/open-journal.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { signInAsStaff } from "../support/staff-session.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";

let postgres: TestPostgres;
let stand: HubStand;
let kiosk: TestKiosk;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  stand = await startHubStand(await postgres.freshDatabase());
  kiosk = await stand.enrol("M01");
});
afterEach(() => stand.stop());

const PRINTED_AT_MS = Date.parse("2026-11-25T08:00:00+07:00");

const send = async ({ journal }: TestJournal) => {
  const body: unknown = JSON.parse(encodeBatch(journal.factsAfter(0, 200)) ?? "{}");
  const { status } = await kiosk.call("POST", `/v1/journals/${journal.journalId}/facts`, body);
  expect(status).toBe(200);
};
const page = async (path: string, role: StaffRole = "petugas") =>
  (await signInAsStaff(stand, role)).get(path);
const dayPath = () => `/staff/days/${kiosk.kioskId}/${EVENING}`;

/** What a reader of the PDF sees, page by page. */
const pdfText = (pdf: Uint8Array): string => {
  const bytes = Buffer.from(pdf);
  const texts: string[] = [];
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 1)) {
    if (bytes.subarray(at - 3, at).toString() === "end") continue;
    const end = bytes.indexOf("\nendstream", at);
    const drawn = inflateSync(bytes.subarray(at + "stream\n".length, end)).toString("latin1");
    for (const [, line = ""] of drawn.matchAll(/\[([^\]]*)\] TJ/g)) {
      const hex = [...line.matchAll(/<([0-9a-f]*)>/g)].map(([, part]) => part).join("");
      texts.push(Buffer.from(hex, "hex").toString("latin1"));
    }
  }
  return texts.join("\n");
};

describe("the list of days", () => {
  test("shows today as running, and from 22.00 on as not closed", async () => {
    await send(liveOneDay());
    const running = await page("/staff/days");
    expect(running.status).toBe(200);
    expect(running.text).toContain("M01 · 24-Nov-2026");
    expect(running.text).toContain("berjalan");
    expect(running.text).toContain("Belum ditutup: 0");
    await stand.clock.advance(12 * 3_600_000);
    const late = await page("/staff/days");
    expect(late.text).toContain("Belum ditutup: 1");
    expect(late.text).toContain("Petugas piket menutupnya di mesin");
  });

  test("asks for the close at the hour that the machine's settings name", async () => {
    const snapshot = createTestSnapshot({ version: 2 });
    const dayClose = { dueAt: "20:30", dutyPositions: ["Petugas piket"] };
    const settings = { ...snapshot.settings, dayClose };
    await stand.hub().publishCatalogue({ ...snapshot, settings });
    await send(liveOneDay());
    await stand.clock.advance(10 * 3_600_000);
    expect((await page("/staff/days")).text).toContain("Belum ditutup: 0");
    await stand.clock.advance(30 * 60_000);
    expect((await page("/staff/days")).text).toContain("Belum ditutup: 1");
  });

  test("shows a closed day with its number, its money and that the hub came to the same figures", async () => {
    const evening = liveOneDay();
    closeEvening(evening);
    await send(evening);
    const { text } = await page("/staff/days");
    expect(text).toContain("F1-M01-20261124-0001");
    expect(text).toContain("Rp 145.000");
    expect(text).toContain("ditutup, cocok");
    expect(text).toContain("Petugas piket");
  });

  test("marks a day whose machine found that it does not add up", async () => {
    const evening = liveOneDay();
    evening.db.exec("UPDATE slot_stock SET units = units + 1 WHERE slot_id = 's11'");
    closeEvening(evening);
    await send(evening);
    expect((await page("/staff/days")).text).toContain("tidak cocok");
    const shown = await page(dayPath());
    expect(shown.text).toContain("TIDAK COCOK");
    expect(shown.text).toContain("Stok akhir di jurnal berbeda dari tabel mesin");
  });

  test("marks a day whose report says other figures than its facts", async () => {
    const evening = liveOneDay();
    evening.journal.commit((books) => {
      const closed = closeDay(books, { date: EVENING, closedBy: "Petugas piket" }, EVENING);
      if (!closed.ok) throw new Error(closed.error);
      const { report } = closed.value;
      const ended = { ...report.ended, deliveredRupiah: report.ended.deliveredRupiah - 12_000 };
      return [{ ...closed.value, report: { ...report, ended } }];
    });
    await send(evening);
    expect((await page("/staff/days")).text).toContain("tidak cocok");
    expect((await page(dayPath())).text).toContain("berbeda dari hitungan pusat data");
  });

  test.each(["kepala", "bendahara", "petugas"] as const)("%s may read it", async (role) => {
    expect((await page("/staff/days", role)).status).toBe(200);
  });

  test("nobody else may, and a day that was not closed is not found", async () => {
    const answer = await fetch(`${stand.hub().url}/staff/days`);
    expect(answer.status).toBe(401);
    expect((await page(dayPath())).status).toBe(404);
  });
});

describe("F1 at the hub", () => {
  test("is the machine's own report: same number, figures and fingerprint", async () => {
    const evening = liveOneDay();
    const { fingerprint } = closeEvening(evening);
    await send(evening);
    const { text } = await page(dayPath(), "kepala");
    for (const words of [
      ...["F1-M01-20261124-0001", fingerprint, "M01-20261124-0006", "Rp 143.985"],
      ...["uang tanpa barang", "W.1, berlaku 01-Jan-2026", "Rp 53.737", "COCOK"],
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("TIDAK COCOK");
  });

  test("comes as a PDF of A4 that says the same", async () => {
    const evening = liveOneDay();
    const { fingerprint } = closeEvening(evening);
    await send(evening);
    const session = await signInAsStaff(stand, "kepala");
    const answer = await fetch(`${stand.hub().url}${dayPath()}/f1.pdf`, {
      headers: { cookie: session.cookie },
    });
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const pdf = await answer.bytes();
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
    const text = pdfText(pdf);
    for (const words of [
      ...["LAPORAN PENJUALAN HARIAN (F1)", "Nomor F1-M01-20261124-0001", fingerprint],
      ...["Rp 143.985", "Mengetahui, Kasi Pengelolaan Hasil Kerja", "halaman 1/2"],
    ]) {
      expect(text).toContain(words);
    }
  });

  test("printed twice at the same moment it is the same bytes, later only the time differs", async () => {
    const sheet = f1Sheet(closeEvening(liveOneDay()));
    const print = (printedAtMs: number) => f1ToPdf({ sheet, warning: null, printedAtMs });
    const first = await print(PRINTED_AT_MS);
    expect(Buffer.compare(await print(PRINTED_AT_MS), first)).toBe(0);
    const later = pdfText(await print(PRINTED_AT_MS + 86_400_000)).split("\n");
    const changed = pdfText(first)
      .split("\n")
      .filter((line, index) => line !== later[index]);
    expect(changed.length).toBeGreaterThan(0);
    for (const line of changed) expect(line).toMatch(/^Dicetak 25-Nov-2026 08\.00 WIB$/);
  });

  test("leaves no room to sign while something does not add up", async () => {
    const evening = liveOneDay();
    evening.db.exec("UPDATE slot_stock SET units = units + 1 WHERE slot_id = 's11'");
    const sheet = f1Sheet(closeEvening(evening));
    const text = pdfText(await f1ToPdf({ sheet, warning: null, printedAtMs: PRINTED_AT_MS }));
    expect(text).toContain("TIDAK COCOK");
    expect(text).toContain("JANGAN DITANDATANGANI");
    expect(text).not.toContain("Mengetahui");
  });
});
