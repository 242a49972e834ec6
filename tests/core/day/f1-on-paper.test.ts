import { describe, expect, test } from "vitest";
import type { PrintDocument } from "../../../core/receipt/print-document.ts";
import type { F1Input } from "../../../core/report/f1/f1-input.ts";
import { f1JobTag, f1ToPaper } from "../../../core/report/f1/f1-paper.ts";
import { closeEvening, liveOneDay } from "../../support/evening-report.ts";

const PRINTED_AT_MS = Date.parse("2026-11-24T21:45:00+07:00");

const evening = liveOneDay();
const closed = closeEvening(evening);
const input = (changes: Partial<F1Input> = {}): F1Input => ({
  closed,
  columns: 48,
  isCopy: false,
  printedAtMs: PRINTED_AT_MS,
  jobTag: f1JobTag(closed.fact.sequence, 0),
  ...changes,
});
const textsOf = ({ lines }: PrintDocument) =>
  lines.flatMap((line) => (line.kind === "text" ? [line.text] : []));
const flat = (document: PrintDocument) => textsOf(document).join("\n").replaceAll(/ +/g, " ");

describe.each([48, 32])("F1 of %i columns", (columns) => {
  test("stays within the paper and in ASCII", () => {
    for (const line of f1ToPaper(input({ columns })).lines) {
      if (line.kind !== "text") continue;
      expect(line.text).toMatch(/^[ -~]*$/);
      expect(line.text.length).toBeLessThanOrEqual(line.wide ? columns / 2 : columns);
    }
  });

  test("a copy differs by SALINAN and the line that says when it was printed, nothing else", () => {
    const original = textsOf(f1ToPaper(input({ columns })));
    const copy = textsOf(
      f1ToPaper(input({ columns, isCopy: true, printedAtMs: PRINTED_AT_MS + 86_400_000 })),
    );
    const withoutMark = copy.filter((text) => text.trim() !== "SALINAN");
    expect(withoutMark.length).toBe(copy.length - 1);
    expect(original.filter((text, index) => text !== withoutMark[index])).toEqual([
      expect.stringMatching(/^Dicetak /),
    ]);
  });
});

describe("what F1 says of a day", () => {
  const paper = flat(f1ToPaper(input()));

  test.each([
    ["number and days", "Nomor F1-M01-20261124-0001"],
    ["first receipt", "Struk pertama M01-20261124-0001"],
    ["last receipt", "Struk terakhir M01-20261124-0006"],
    ["sales by product", "roti roti\n 4 unit Rp 48.000"],
    ["sales by workshop", "Kerajinan (5) Rp 133.000"],
    ["payments gross", "Bruto Rp 145.000"],
    ["what the acquirer keeps", "MDR -Rp 1.015"],
    ["what reaches the account", "Neto Rp 143.985"],
    ["and when", "Masuk rekening 25-Nov-2026"],
    ["money without goods", "Di antaranya tanpa barang (1) Rp 12.000"],
    ["what is owed", "Akhir Rp 36.000"],
    ["what came to its end", "Barang diserahkan (3) Rp 109.000"],
    ["stock by product", "roti 0 + 16 - 2 - 1 - 1 = 12"],
    ["a counted slot", "Slot s12 roti dihitung 7\n SELISIH - 1 unit"],
    ["the split's base", "Dasar bagi Rp 53.737"],
    ["the split's letter", "W.1, berlaku 01-Jan-2026\n Disahkan Kepala"],
    ["life-time counters", "Penjualan lunas (VA1) 5 / 5"],
    ["what was looked for in vain", "DICARI TETAPI HABIS\ntas tas 1 kali"],
    ["that it adds up", "COCOK\n barang = pembayaran = stok = kasus terbuka"],
  ])("%s", (_, words) => {
    expect(paper).toContain(words);
  });

  test("the shares of the split add up to its base", () => {
    const [part] = closed.fact.report.split;
    expect(part).toMatchObject({ grossRupiah: 109_000, costRupiah: 54_500, mdrRupiah: 763 });
    expect(
      (part?.premiRupiah ?? 0) + (part?.developmentRupiah ?? 0) + (part?.stateRupiah ?? 0),
    ).toBe(part?.baseRupiah);
  });

  test("the fingerprint is the close's own hash in the chain of facts", () => {
    expect(closed.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(paper).toContain(closed.fingerprint.slice(0, 32));
    expect(paper).toContain(closed.fingerprint.slice(32));
  });
});

test("a day that does not add up refuses to look finished and says where to look", () => {
  const wrong = liveOneDay();
  wrong.db.exec("UPDATE slot_stock SET units = units + 1 WHERE slot_id = 's11'");
  wrong.db.exec("UPDATE day_total SET paid_rupiah = paid_rupiah - 12000");
  const paper = flat(f1ToPaper(input({ closed: closeEvening(wrong) })));
  expect(paper).toContain("TIDAK COCOK");
  expect(paper).toContain("! Stok akhir di jurnal berbeda dari tabel mesin");
  expect(paper).toContain("Periksa: s11");
  expect(paper).toContain("! Uang masuk di jurnal berbeda dari tabel mesin");
  expect(paper).toContain("Seharusnya Rp 145.000, tercatat Rp 133.000");
  expect(paper).toContain("JANGAN DITANDATANGANI");
  expect(paper).not.toContain("Mengetahui");
});
