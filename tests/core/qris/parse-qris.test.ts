import { describe, expect, test } from "vitest";
import { sealQris } from "../../../core/qris/encode-qris.ts";
import { parseQris } from "../../../core/qris/parse-qris.ts";
import type { Qris } from "../../../core/qris/qris.ts";
import type { TlvObject } from "../../../core/qris/tlv.ts";
import { VECTORS } from "./vectors.ts";

const read = (text: string): Qris => {
  const parsed = parseQris(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};
const errorOf = (text: string) => {
  const parsed = parseQris(text);
  return parsed.ok ? null : parsed.error;
};

describe("the published codes", () => {
  test.each([
    ["V01", "dynamic", 1000, "GUREUM SHOP", "ID1020039293482", "936008990000002475"],
    ["V02", "dynamic", 4548051, "AUTO2000 Bintaro", "ID2021071980399", "936008223210000455"],
    ["V03", "dynamic", 789000, "Test", "AID060733612866", "9360091434905263034"],
    ["V05", "dynamic", 49500, "OMBE KOFIE-HO", null, "936000143000616438"],
    ["V06", "dynamic", 100000, "Tims Donuts", "ID1020041698835", "936009120000604962"],
    ["V07", "dynamic", 500000, "Tims Donuts", "ID1020041698835", "936009120000604962"],
    ["V09", "dynamic", 50000, "TOKO WINPAY", "ID2021110182888", "936008153000110850"],
    ["V10", "dynamic", 5000, "Ritual Kopi Bandung", null, "936000020210461472"],
    ["V12", "static", 500000, "LAGI PEDIA", "ID1023267714302", "936004905940214832"],
    ["V13", "static", null, "Baznas", "ID2019002291555", "936009180000000018"],
    ["V14", "static", null, "VFS GLOBAL 6", "ID2022233782269", "936000091503052565"],
    ["V15", "static", null, "NamaMerchantC1", "ID1019123456781", "936000140456789"],
    ["Y1", "static", null, "KIOS UJI COBA", "ID1020000000001", "936009990000000001"],
    ["Y2", "dynamic", 25000, "KIOS UJI COBA", "ID1020000000001", "936009990000000001"],
  ] as const)("%s is read", (name, initiation, amountRupiah, merchantName, nmid, pan) => {
    const qris = read(VECTORS[name]);
    expect(qris).toMatchObject({ initiation, amountRupiah, merchantName, nmid });
    expect(qris.accounts.map((account) => account.pan)).toEqual([pan]);
    expect(qris.warnings).toEqual([]);
  });

  test("tips are told, fixed and in percent", () => {
    expect(read(VECTORS.V01).tip).toEqual({ indicator: "02", fixed: "500", percent: null });
    expect(read(VECTORS.V06).tip).toEqual({ indicator: "01", fixed: null, percent: null });
    expect(read(VECTORS.V07).tip).toEqual({ indicator: "03", fixed: null, percent: "0.7" });
    expect(read(VECTORS.Y2).tip).toBeNull();
  });

  test("the order of the objects is kept", () => {
    const ids = read(VECTORS.V03).objects.map(({ id }) => id);
    expect(ids.slice(-3)).toEqual(["54", "62", "63"]);
  });

  test("X1 with its wrong CRC is refused", () => {
    expect(errorOf(VECTORS.X1)).toEqual({ kind: "qris.crc", expected: "7F7A", found: "A79C" });
  });

  test("blanks around the code are not part of it, blanks inside are", () => {
    expect(read(` ${VECTORS.Y2}\n`).payload).toBe(VECTORS.Y2);
    expect(read(changed({ "59": "Starbucks " })).merchantName).toBe("Starbucks ");
  });
});

describe("what real codes do", () => {
  test("an empty value inside a template is read", () => {
    expect(read(changed({ "62": "07000103ABC" })).additionalData).toEqual([
      { id: "07", value: "" },
      { id: "01", value: "ABC" },
    ]);
  });

  test("unknown tags and unread templates are tolerated", () => {
    expect(read(changed({ "64": "0002EN0104SHOP", "80": "no template", "47": "x" })).mcc).toBe(
      "5499",
    );
  });

  test("a name of 26 letters is a warning", () => {
    expect(read(changed({ "59": "ABCDEFGHIJKLMNOPQRSTUVWXYZ" })).warnings).toEqual([
      "long-merchant-name",
    ]);
  });

  test("an odd NMID is a warning, not an error", () => {
    expect(read(changed({ "51": "0014ID.CO.QRIS.WWW0214ID102000000000" })).warnings).toEqual([]);
    expect(read(changed({ "51": "0014ID.CO.QRIS.WWW0204ID-1" })).warnings).toEqual(["odd-nmid"]);
  });

  test("lengths count characters and the CRC counts UTF-8 bytes", () => {
    const qris = read(changed({ "59": "Kedai Délice 😀" }));
    expect(qris.merchantName).toBe("Kedai Délice 😀");
  });

  test.each(["25000", "25000.", "25000.0", "25000.00", "0025000"])("%s is Rp 25.000", (amount) => {
    expect(read(changed({ "54": amount })).amountRupiah).toBe(25000);
  });
});

describe("what is refused", () => {
  test.each([
    "0",
    "0.00",
    "25000.50",
    "25,000",
    "25.000",
    " 25000",
    "-1",
    ".5",
    "1e4",
    "12345678901234",
  ])("the amount %s", (amount) => {
    expect(errorOf(changed({ "54": amount }))).toEqual({ kind: "qris.amount", found: amount });
  });

  test("another currency or country", () => {
    expect(errorOf(changed({ "53": "840" }))?.kind).toBe("qris.currency");
    expect(errorOf(changed({ "58": "SG" }))?.kind).toBe("qris.country");
  });

  test.each(["BOOK", "DMCT", "XBCT"])("a transfer marked %s", (purpose) => {
    expect(errorOf(changed({ "62": `0804${purpose}` }))).toEqual({ kind: "qris.transfer" });
  });

  test("a transfer by its category code", () => {
    expect(errorOf(changed({ "52": "4829" }))).toEqual({ kind: "qris.transfer" });
  });

  test("an id written twice, at the root or in a template", () => {
    const twice = sealQris([...BASE, { id: "54", value: "1000" }]);
    expect(errorOf(twice)).toEqual({ kind: "qris.duplicate", id: "54" });
    expect(errorOf(changed({ "62": "0101A0101B" }))).toEqual({ kind: "qris.duplicate", id: "01" });
  });

  test("a length that runs over the end, at the root or in a template", () => {
    expect(errorOf(VECTORS.Y2.slice(0, -1))).toMatchObject({ kind: "qris.tlv", reason: "overrun" });
    expect(errorOf(changed({ "62": "0199AB" }))).toMatchObject({ kind: "qris.tlv" });
  });

  test("anything after the CRC", () => {
    expect(errorOf(`${VECTORS.Y2}0`)?.kind).toBe("qris.tlv");
    expect(errorOf(`${VECTORS.Y2}6502AB`)?.kind).toBe("qris.frame");
  });

  test("a code that does not begin with 00 or does not end with 63", () => {
    expect(errorOf(sealQris([...BASE.slice(1), BASE[0] ?? FIRST]))?.kind).toBe("qris.frame");
    expect(errorOf(VECTORS.Y2.slice(0, -8))?.kind).toBe("qris.frame");
    expect(errorOf(changed({ "00": "02" }))?.kind).toBe("qris.frame");
    expect(errorOf("")?.kind).toBe("qris.frame");
  });

  test("a CRC in small letters", () => {
    expect(errorOf(`${VECTORS.V01.slice(0, -4)}fd26`)?.kind).toBe("qris.crc");
  });

  test.each(["52", "53", "58", "59", "60", "61"])("a code without tag %s", (id) => {
    const without = sealQris(BASE.filter((object) => object.id !== id));
    expect(errorOf(without)).toEqual({ kind: "qris.missing", id });
  });

  test("a code that names no account at all", () => {
    const without = sealQris(BASE.filter(({ id }) => id !== "26" && id !== "51"));
    expect(errorOf(without)).toEqual({ kind: "qris.missing", id: "26" });
  });
});

const FIRST: TlvObject = { id: "00", value: "01" };
const BASE: readonly TlvObject[] = read(VECTORS.Y2).objects.slice(0, -1);

/** Y2 with some root values replaced or added, sealed again. */
function changed(values: Readonly<Record<string, string>>): string {
  const kept = BASE.map(({ id, value }) => ({ id, value: values[id] ?? value }));
  const added = Object.entries(values)
    .filter(([id]) => !BASE.some((object) => object.id === id))
    .map(([id, value]) => ({ id, value }));
  return sealQris([...kept, ...added]);
}
