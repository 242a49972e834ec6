import { describe, expect, test } from "vitest";
import type { Fact } from "../../core/journal/fact.ts";
import { saleToCaseFile } from "../../core/receipt/case-file.ts";
import { CHAIR, KEY_FOB, paidSaleFacts, SETTINGS } from "./receipt-fixture.ts";

const QR =
  "00020101021226690014COM.EXAMPLE.WWW0118936000000000000000021000000000000303UMI51440014ID.CO.QRIS.WWW0215ID10200000000000303UMI520457325303360540530000.05802ID5918POJOKPAS TANGERANG6009TANGERANG61051511163047A6B";
const FIRST_AT_MS = Date.parse("2026-11-24T14:05:00+07:00");

/** A sale with something of everything, a second between the facts. */
const facts: readonly Fact[] = [
  ...paidSaleFacts({ lines: [KEY_FOB, CHAIR], voucherRupiah: 50_000 }).flatMap<Fact>((fact) =>
    fact.kind === "order-placed"
      ? [
          fact,
          {
            kind: "charge-requested",
            saleId: "sale-1",
            chargeId: "charge-1",
            amountRupiah: 130_000,
          },
          {
            kind: "charge-offered",
            saleId: "sale-1",
            chargeId: "charge-1",
            qrString: QR,
            referenceNo: "REF-77",
            expiresAt: "2026-11-24T14:10:00+07:00",
          },
        ]
      : [
          fact.kind === "dispense-finished"
            ? {
                ...fact,
                outcome: "unknown" as const,
                evidence: "no-answer" as const,
                frames: [
                  { afterMs: 0, direction: "in" as const, hex: "FA FB 41 00 40" },
                  { afterMs: 12, direction: "out" as const, hex: "FA FB 06 05 01 01 00 00 0E 0C" },
                ],
              }
            : fact,
        ],
  ),
  {
    kind: "refund-owed",
    saleId: "sale-1",
    chargeId: "charge-1",
    refundId: "refund-1",
    lineId: "line-1",
    amountRupiah: 30_000,
    voucherRupiah: 10_000,
    reason: "unknown-outcome",
    dueDate: "2026-11-25",
  },
  { kind: "sale-closed", saleId: "sale-1" },
  {
    kind: "refund-settled",
    saleId: "sale-1",
    refundId: "refund-1",
    how: "paid-out",
    documentNumber: "BKK-12",
    settledAt: "2026-11-25T09:00:00+07:00",
  },
];

const caseFile = (columns: number) =>
  saleToCaseFile({
    facts: facts.map((fact, index) => ({
      fact,
      atMs: FIRST_AT_MS + index * 1_000,
      businessDate: fact.kind === "refund-settled" ? "2026-11-25" : "2026-11-24",
    })),
    settings: SETTINGS,
    columns,
    printedAtMs: FIRST_AT_MS + 86_400_000,
  });
const textsOf = (columns: number): readonly string[] =>
  caseFile(columns).lines.flatMap((line) => (line.kind === "text" ? [line.text] : []));

describe.each([48, 32])("the court file on %i columns", (columns) => {
  test("stays within the paper and in ASCII", () => {
    for (const text of textsOf(columns)) {
      expect(text).toMatch(/^[ -~]*$/);
      expect(text.length).toBeLessThanOrEqual(columns);
    }
  });

  test("carries the QR that was shown, character by character, and nothing that can be scanned", () => {
    const texts = textsOf(columns);
    const start = texts.findIndex((text) => text.startsWith("  000201"));
    const rows = Math.ceil(QR.length / (columns - 2));
    const joined = texts
      .slice(start, start + rows)
      .map((text) => text.slice(2))
      .join("");
    expect(joined).toBe(QR);
    expect(caseFile(columns).lines.some(({ kind }) => kind === "qr")).toBe(false);
  });

  test("carries every frame of the device with its time", () => {
    const text = textsOf(columns).join(" ").replaceAll(/ +/g, " ");
    expect(text).toContain("+0 ms <- FA FB 41 00 40");
    expect(text).toContain("+12 ms -> FA FB 06 05 01 01 00 00 0E 0C");
  });
});

test("the court file tells the sale in the order of the journal, with the days it spans", () => {
  const titles = textsOf(48).filter((text) => /^(\d\d\.\d\d\.\d\d | {4,}\d\d-)/.test(text));
  expect(titles.map((title) => title.trim())).toEqual([
    "24-Nov-2026",
    "14.05.00 Pesanan dibuat",
    "14.05.01 Tagihan QRIS diminta Rp 130.000",
    "14.05.02 QR ditampilkan",
    "14.05.03 Bank: pembayaran sah",
    "14.05.04 Voucher barang dipakai Rp 50.000",
    "14.05.05 Perintah keluar slot S-14",
    "14.05.06 Slot S-14: BELUM PASTI (no-answer)",
    "14.05.07 Kode ambil diberikan",
    "14.05.08 Harus dikembalikan Rp 30.000",
    "14.05.09 Pesanan selesai di mesin",
    "25-Nov-2026",
    "14.05.10 Pengembalian selesai: dibayarkan",
  ]);
});

test("the court file names the bank's own numbers, the slip and the document", () => {
  const text = textsOf(48).join("\n");
  for (const proof of ["SIM-20261124-000045", "000123456789", "REF-77", "BKK-12", "K7QM2X"]) {
    expect(text).toContain(proof);
  }
  expect(text).toMatch(/No\. Struk +M01-20261124-0037/);
});

test("the court file of a sale this journal does not know says so", () => {
  const { lines } = saleToCaseFile({
    facts: [],
    settings: SETTINGS,
    columns: 48,
    printedAtMs: FIRST_AT_MS,
  });
  const texts = lines.flatMap((line) => (line.kind === "text" ? [line.text] : []));
  expect(texts.some((text) => text.includes("tidak ada dalam jurnal ini"))).toBe(true);
});
