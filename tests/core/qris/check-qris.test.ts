import { expect, test } from "vitest";
import { checkQrisForOrder } from "../../../core/qris/check-qris.ts";
import { encodeQris, type QrisFields, sealQris } from "../../../core/qris/encode-qris.ts";
import { parseQris } from "../../../core/qris/parse-qris.ts";
import { VECTORS } from "./vectors.ts";

const ORDER = {
  amountRupiah: 25000,
  merchantName: "KIOS UJI COBA",
  nmid: "ID1020000000001",
  merchantPan: "936009990000000001",
};
const FIELDS: QrisFields = {
  initiation: "dynamic",
  amountRupiah: 25000,
  merchantName: "KIOS UJI COBA",
  merchantCity: "TANGERANG",
  postalCode: "15118",
  mcc: "5499",
  nmid: "ID1020000000001",
  account: {
    guid: "ID.CO.EXAMPLE.WWW",
    pan: "936009990000000001",
    merchantId: "1",
    criteria: "UMI",
  },
  additionalData: [],
};
const check = (changes: Partial<QrisFields>) =>
  checkQrisForOrder(encodeQris({ ...FIELDS, ...changes }), ORDER);

test("the acquirer's code for our order passes", () => {
  expect(checkQrisForOrder(VECTORS.Y2, ORDER)).toMatchObject({
    ok: true,
    value: { payload: VECTORS.Y2 },
  });
});

test("the nineteenth digit of a PAN does not count, on either side", () => {
  expect(check({ account: { ...FIELDS.account, pan: "9360099900000000017" } }).ok).toBe(true);
  const order = { ...ORDER, merchantPan: "9360099900000000017" };
  expect(checkQrisForOrder(VECTORS.Y2, order).ok).toBe(true);
});

test("a code without NMID passes", () => {
  expect(check({ nmid: null }).ok).toBe(true);
});

test.each([
  ["another amount", { amountRupiah: 25001 }, { kind: "qris-mismatch.amount", found: 25001 }],
  ["no amount", { amountRupiah: null }, { kind: "qris-mismatch.amount", found: null }],
  ["a static code", { initiation: "static" }, { kind: "qris-mismatch.static" }],
  [
    "another merchant",
    { merchantName: "KIOS UJI C0BA" },
    { kind: "qris-mismatch.merchant-name", found: "KIOS UJI C0BA" },
  ],
  [
    "another account",
    { account: { ...FIELDS.account, pan: "936009990000000002" } },
    { kind: "qris-mismatch.merchant-pan", found: "936009990000000002" },
  ],
  [
    "another NMID",
    { nmid: "ID1020000000002" },
    { kind: "qris-mismatch.nmid", found: "ID1020000000002" },
  ],
] as const)("%s is not shown", (_, changes, error) => {
  expect(check(changes)).toEqual({ ok: false, error });
});

const with55 = (id: string, value: string) => {
  const parsed = parseQris(VECTORS.Y2);
  if (!parsed.ok) throw new Error("Y2 is readable");
  return sealQris([...parsed.value.objects.slice(0, -1), { id, value }]);
};

test.each([
  ["55", "01"],
  ["56", "500"],
  ["57", "0.7"],
])("a surcharge in tag %s is not shown", (id, value) => {
  expect(checkQrisForOrder(with55(id, value), ORDER)).toEqual({
    ok: false,
    error: { kind: "qris-mismatch.tip" },
  });
});

test("a second account beside ours is not shown", () => {
  const code = with55("27", "0011ID.CO.OTHER0118936009990000000002");
  expect(checkQrisForOrder(code, ORDER)).toMatchObject({
    error: { kind: "qris-mismatch.merchant-pan" },
  });
});

test("a damaged code is not shown, and it says why", () => {
  expect(checkQrisForOrder(VECTORS.X1, ORDER)).toEqual({
    ok: false,
    error: {
      kind: "qris-mismatch.unreadable",
      error: { kind: "qris.crc", expected: "7F7A", found: "A79C" },
    },
  });
});
