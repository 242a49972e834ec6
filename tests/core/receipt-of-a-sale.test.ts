import { describe, expect, test } from "vitest";
import type { PrintDocument } from "../../core/receipt/print-document.ts";
import { jobTagOf, saleToReceipt } from "../../core/receipt/receipt.ts";
import { BUN, KEY_FOB, paidSale, receiptInput, SETTINGS } from "./receipt-fixture.ts";

const textsOf = (document: PrintDocument): readonly string[] =>
  document.lines.flatMap((line) => (line.kind === "text" ? [line.text] : []));
const textOf = (document: PrintDocument): string => textsOf(document).join("\n");

const LONG_NAME = {
  ...KEY_FOB,
  lineId: "line-9",
  sku: "SAB-01",
  variantId: "xxl",
  name: {
    id: "Kaos Sablon “Kesempatan Kedua” Edisi Lima Tahun – Lengan Panjang",
    en: "Second-Chance Printed T-Shirt, Five-Year Edition, Long Sleeves",
  },
  unitPriceRupiah: 9_850_000,
};
const everyKind = paidSale({
  lines: [KEY_FOB, { ...KEY_FOB, lineId: "line-2" }, BUN, LONG_NAME],
  language: "en",
  payment: { rrn: null, issuer: "Bank Pembangunan Daerah Contoh Sekali Panjang Namanya" },
  outcomes: { "line-1": "not-delivered", "line-3": "unknown", "line-9": "waiting" },
  refunded: ["line-1", "line-3"],
});

describe.each([48, 32])("a receipt of %i columns", (columns) => {
  test.each([
    ["everything out", paidSale(), false],
    ["every kind of trouble", everyKind, false],
    ["a copy", everyKind, true],
  ])("stays within the paper and in ASCII: %s", (_, sale, isCopy) => {
    for (const line of saleToReceipt(receiptInput({ sale, columns, isCopy })).lines) {
      if (line.kind !== "text") continue;
      expect(line.text).toMatch(/^[ -~]*$/);
      expect(line.text.length).toBeLessThanOrEqual(line.wide ? columns / 2 : columns);
    }
  });

  test("the total is the sum of the amounts of its lines", () => {
    const texts = textsOf(saleToReceipt(receiptInput({ sale: everyKind, columns })));
    const rupiah = (text: string) => Number(/Rp ([\d.]+)$/.exec(text)?.[1]?.replaceAll(".", ""));
    const amounts = texts.flatMap((text, index) =>
      /^ {2}\d+ x Rp/.test(text)
        ? [rupiah(/Rp .*Rp/.test(text) ? text : (texts[index + 1] ?? ""))]
        : [],
    );
    const total = texts.find((text) => text.startsWith("TOTAL"));
    expect(amounts).toEqual([60_000, 6_000, 9_850_000]);
    expect(rupiah(total ?? "")).toBe(9_916_000);
  });
});

describe("what a receipt says", () => {
  test("the example of the domain notes", () => {
    expect(textOf(saleToReceipt(receiptInput()))).toMatchInlineSnapshot(`
      "    LEMBAGA PEMASYARAKATAN KELAS I TANGERANG
            Gerai Karya Warga Binaan - Mesin 01
        Mal Contoh Lantai 1, Kota Tangerang, Banten
      ------------------------------------------------
      No. Struk                      M01-20261124-0037
      Tanggal                    24-Nov-2026 14.05 WIB
      Kode Pesanan                              K7QM2X
      ------------------------------------------------
      KLT-04 Gantungan Kunci Kulit
        2 x Rp 30.000                        Rp 60.000
      BAK-01 Roti Manis Isi Cokelat
        1 x Rp 6.000                          Rp 6.000
        Baik sebelum 27-Nov-2026
      ------------------------------------------------
      Jumlah barang                                  3
      TOTAL          Rp 66.000
      Bayar: QRIS (contoh PJP)               Rp 66.000
      Ref. QRIS (RRN)                     000123456789
      Status                     LUNAS - barang keluar
      ------------------------------------------------
      Harga dalam Rupiah, tanpa biaya tambahan.
      Barang cacat, salah, atau tidak keluar? Hubungi
      WA 0800-0000-0000 dengan No. Struk ini untuk
      penukaran atau pengembalian dana.
         Pindai: struk digital, klaim, dan katalog
                       Terima kasih.
              Karya mereka, kesempatan kedua."
    `);
  });

  test("equal units are one line, another price or variant is another", () => {
    const sale = paidSale({
      lines: [
        KEY_FOB,
        { ...KEY_FOB, lineId: "b", variantId: "m" },
        { ...KEY_FOB, lineId: "c", unitPriceRupiah: 25_000 },
        { ...KEY_FOB, lineId: "d" },
      ],
    });
    const quantities = textsOf(saleToReceipt(receiptInput({ sale }))).filter((t) =>
      / x Rp/.test(t),
    );
    expect(quantities.map((text) => text.trim().split("  ")[0])).toEqual([
      "2 x Rp 30.000",
      "1 x Rp 30.000",
      "1 x Rp 25.000",
    ]);
  });

  test("units of two loads name both best-before dates", () => {
    const lines = [BUN, { ...BUN, lineId: "b", bestBefore: "2026-11-26" }];
    const texts = textsOf(saleToReceipt(receiptInput({ sale: paidSale({ lines }) })));
    expect(texts.filter((text) => text.includes("Baik sebelum"))).toEqual([
      "  Baik sebelum 26-Nov-2026",
      "  Baik sebelum 27-Nov-2026",
    ]);
  });

  test("a unit that did not come out is named with the money owed and until when", () => {
    const sale = paidSale({ outcomes: { "line-2": "not-delivered" }, refunded: ["line-2"] });
    const text = textOf(saleToReceipt(receiptInput({ sale })));
    expect(text).toMatch(/Status +LUNAS - sebagian keluar/);
    expect(text).toContain("> 1 keluar, 1 TIDAK keluar");
    expect(text).toMatch(
      /DANA DIKEMBALIKAN +Rp 30\.000\nPaling lambat +25-Nov-2026\nKode Pesanan +K7QM2X/,
    );
  });

  test("a unit nobody saw come out is not called missing", () => {
    const sale = paidSale({ outcomes: { "line-3": "unknown" }, refunded: ["line-3"] });
    expect(textOf(saleToReceipt(receiptInput({ sale })))).toContain("> 1 belum pasti keluar");
  });

  test("nothing out yet is not called delivered", () => {
    const sale = paidSale({
      outcomes: { "line-1": "waiting", "line-2": "waiting", "line-3": "waiting" },
    });
    expect(textOf(saleToReceipt(receiptInput({ sale })))).toMatch(/LUNAS - barang belum keluar/);
  });

  test("a copy says SALINAN and when it was printed; an original does not", () => {
    const copy = textOf(
      saleToReceipt(
        receiptInput({ isCopy: true, printedAtMs: Date.parse("2026-11-25T09:30:00+07:00") }),
      ),
    );
    expect(copy).toContain("SALINAN");
    expect(copy).toContain("Dicetak ulang 25-Nov-2026 09.30 WIB");
    expect(copy).toMatch(/Tanggal +24-Nov-2026 14\.05 WIB/);
    expect(textOf(saleToReceipt(receiptInput()))).not.toContain("SALINAN");
  });

  test("a buyer who shopped in English finds the English names beside the Indonesian ones", () => {
    const text = textOf(saleToReceipt(receiptInput({ sale: paidSale({ language: "en" }) })));
    expect(text).toContain("KLT-04 Gantungan Kunci Kulit\n  Leather Key Fob\n  2 x Rp 30.000");
    expect(textOf(saleToReceipt(receiptInput()))).not.toContain("Leather Key Fob");
  });

  test("a payment without retrieval number is named by its provider", () => {
    const sale = paidSale({ payment: { rrn: null } });
    expect(textOf(saleToReceipt(receiptInput({ sale })))).toMatch(
      /Ref\. pembayaran +SIM-20261124-000045/,
    );
  });

  test("the claim code is ASCII and a returns refusal is never printed", () => {
    const document = saleToReceipt(receiptInput({ claimUrl: "https://contoh.invalid/k/é%20A" }));
    expect(document.lines.find((line) => line.kind === "qr")).toEqual({
      kind: "qr",
      data: "https://contoh.invalid/k/%C3%A9%20A",
    });
    expect(textOf(document)).not.toMatch(/tidak (dapat|bisa) (dikembalikan|ditukar)/i);
    expect(textOf(document)).toContain(SETTINGS.contactWhatsapp);
  });

  test("an unpaid sale has no receipt", () => {
    expect(() =>
      saleToReceipt(receiptInput({ sale: { ...paidSale(), receiptNumber: null } })),
    ).toThrow();
  });
});

test("a job tag is four base-36 characters and differs for a copy", () => {
  expect(jobTagOf(37)).toBe("0011");
  expect(jobTagOf(37, 1)).toBe("1011");
  expect(jobTagOf(46_655)).toBe("0ZZZ");
});
