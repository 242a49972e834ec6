import { describe, expect, test } from "vitest";
import type { PrintDocument } from "../../core/receipt/print-document.ts";
import { saleToReceipt } from "../../core/receipt/receipt.ts";
import { BUN, CHAIR, KEY_FOB, MASSAGE, paidSale, receiptInput } from "./receipt-fixture.ts";

const textsOf = (document: PrintDocument): readonly string[] =>
  document.lines.flatMap((line) => (line.kind === "text" ? [line.text] : []));
const receiptOf = (
  wishes: Parameters<typeof paidSale>[0],
  input: Parameters<typeof receiptInput>[0] = {},
): string => textsOf(saleToReceipt(receiptInput({ sale: paidSale(wishes), ...input }))).join("\n");

const MIXED = [KEY_FOB, BUN, MASSAGE, CHAIR];
const PROMISED = {
  outcomes: { "line-1": "waiting", "line-3": "waiting" },
  lines: [KEY_FOB, BUN],
  language: "en",
  later: [
    {
      kind: "pick-up-promised",
      saleId: "sale-1",
      lines: [
        { lineId: "line-1", slotId: "S-14" },
        { lineId: "line-3", slotId: "S-03" },
      ],
      until: "2026-11-27",
    },
  ],
} as const satisfies Parameters<typeof paidSale>[0];

const owed = (
  amountRupiah: number,
  voucherRupiah: number,
  refundId = "refund-1",
  lineId: string | null = null,
) =>
  ({
    kind: "refund-owed",
    saleId: "sale-1",
    chargeId: "charge-1",
    refundId,
    lineId,
    amountRupiah,
    voucherRupiah,
    reason: "not-served",
    dueDate: "2026-11-25",
  }) as const;

describe.each([48, 32])("a receipt of %i columns", (columns) => {
  test.each([
    ["a mixed cart", { lines: MIXED, voucherRupiah: 100_000, language: "en" }],
    ["a voucher alone", { lines: MIXED, voucherRupiah: 246_000 }],
    ["goods that wait", PROMISED],
    ["a refund in both kinds", { later: [owed(66_000, 20_000)] }],
  ] as const)("stays within the paper and in ASCII: %s", (_, wishes) => {
    const { lines } = saleToReceipt(receiptInput({ sale: paidSale(wishes), columns }));
    for (const line of lines) {
      if (line.kind !== "text") continue;
      expect(line.text).toMatch(/^[ -~]*$/);
      expect(line.text.length).toBeLessThanOrEqual(line.wide ? columns / 2 : columns);
    }
  });

  test("a code is never broken over two lines", () => {
    expect(receiptOf({ lines: MIXED }, { columns })).toMatch(/Kode: K7M4-P2QX-9TRW$/m);
    expect(receiptOf({ lines: MIXED }, { columns })).toMatch(/Kode ambil: HHB2-4MNP-7XYZ$/m);
  });
});

describe("a receipt with codes", () => {
  test("names the code, until when it is good and where", () => {
    expect(receiptOf({ lines: [MASSAGE] }, { columns: 32 })).toContain(
      [
        "JSR-01 Pijat Refleksi 60 Menit",
        "  1 x Rp 60.000        Rp 60.000",
        "  Kode: K7M4-P2QX-9TRW",
        "  Berlaku sampai 22-Feb-2027,",
        "  tunjukkan kode di Lembaga",
        "  Pemasyarakatan Kelas I",
        "  Tangerang",
      ].join("\n"),
    );
  });

  test("names from when what is made to order can be collected, and where", () => {
    expect(receiptOf({ lines: [CHAIR] }).replaceAll(/\n {2}/g, " ")).toContain(
      "Kode ambil: HHB2-4MNP-7XYZ Bisa diambil mulai 04-Des-2026 di Lembaga Pemasyarakatan Kelas I Tangerang",
    );
  });

  test("shows each unit its own code", () => {
    const codes = new Map([
      ["line-4", "AAAA-AAAA-AAAA"],
      ["line-6", "BBBB-BBBB-BBBB"],
    ]);
    const text = receiptOf({ lines: [MASSAGE, { ...MASSAGE, lineId: "line-6" }] }, { codes });
    expect(text).toContain("2 x Rp 60.000");
    expect(text).toContain("Kode: AAAA-AAAA-AAAA\n  Kode: BBBB-BBBB-BBBB");
  });

  test("of codes alone does not speak of goods that came out", () => {
    expect(receiptOf({ lines: [MASSAGE, CHAIR] })).toMatch(/Status +LUNAS - pakai kode/);
    expect(receiptOf({ lines: MIXED })).toMatch(/Status +LUNAS - barang keluar/);
  });

  test("names what was given by code and what did not come out in one cart", () => {
    const text = receiptOf({
      lines: MIXED,
      outcomes: { "line-1": "not-delivered" },
      refunded: ["line-1"],
    });
    expect(text).toContain("> 1 TIDAK keluar");
    expect(text).toContain("> 1 keluar");
    expect(text).not.toContain("dengan kode");
    expect(text).toMatch(/Status +LUNAS - sebagian keluar/);
  });
});

describe("a receipt with a goods voucher", () => {
  test("shows both parts of the price", () => {
    const text = receiptOf({ voucherRupiah: 20_000 });
    expect(text).toMatch(
      /Bayar: Voucher barang +Rp 20\.000\nBayar: QRIS \(contoh PJP\) +Rp 46\.000\nRef\. QRIS \(RRN\) +000123456789/,
    );
  });

  test("that paid all has a number and no trace of QRIS", () => {
    const text = receiptOf({ voucherRupiah: 66_000 });
    expect(text).toMatch(/No\. Struk +M01-20261124-0037/);
    expect(text).toMatch(/Bayar: Voucher barang +Rp 66\.000\nStatus/);
    expect(text).not.toMatch(/QRIS|Ref\./);
  });
});

describe("a receipt of goods that wait", () => {
  test("says until when and where the code is, and carries no code itself", () => {
    const text = receiptOf(PROMISED);
    expect(text).toContain("MENUNGGU DI MESIN SAMPAI 27-Nov-2026");
    expect(text).toContain("Scan the QR code below for your pick-up code");
    expect(text).toMatch(/Status +LUNAS - barang menunggu/);
  });

  test("forgets the wait once they were handed out", () => {
    const text = receiptOf({ ...PROMISED, outcomes: {} });
    expect(text).not.toContain("MENUNGGU");
    expect(text).toMatch(/Status +LUNAS - barang keluar/);
  });
});

describe("a receipt with money owed back", () => {
  test("tells the part that goes back to a voucher from the part in money", () => {
    const text = receiptOf({ later: [owed(66_000, 20_000)] });
    expect(text).toMatch(
      /DANA DIKEMBALIKAN +Rp 46\.000\nKEMBALI KE VOUCHER +Rp 20\.000\nPaling lambat +25-Nov-2026/,
    );
  });

  test("names no money when all of it goes back to the voucher", () => {
    const text = receiptOf({ later: [owed(20_000, 20_000)] });
    expect(text).toMatch(/^KEMBALI KE VOUCHER +Rp 20\.000$/m);
    expect(text).not.toContain("DANA DIKEMBALIKAN");
  });

  test("printed again later tells what was settled", () => {
    const text = receiptOf({
      later: [
        owed(30_000, 0, "refund-1"),
        owed(6_000, 0, "refund-2"),
        {
          kind: "refund-settled",
          saleId: "sale-1",
          refundId: "refund-1",
          how: "paid-out",
          documentNumber: "BKK-12",
          settledAt: "2026-11-25T09:00:00+07:00",
        },
      ],
    });
    expect(text).toMatch(/DANA DIKEMBALIKAN +Rp 6\.000/);
    expect(text).toMatch(/Sudah diselesaikan +Rp 30\.000/);
  });
});
