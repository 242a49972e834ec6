import { expect, test } from "vitest";
import { readState } from "../../payments/snap/read-state.ts";
import { QueryAnswer } from "../../payments/snap/snap-answers.ts";
import { STANDARD_PROFILE } from "../../payments/snap/snap-profile.ts";

const NOW = "2026-11-24T10:00:00+07:00";
const PAID = {
  originalReferenceNo: "REF1",
  latestTransactionStatus: "00",
  paidTime: "2026-11-24T09:59:00+07:00",
  amount: { value: "25000.00", currency: "IDR" },
};
const read = (answer: unknown) => {
  const parsed = QueryAnswer.safeParse(answer);
  return parsed.success ? readState(parsed.data, STANDARD_PROFILE, NOW) : null;
};

test.each([
  ["01", "open"],
  ["02", "open"],
  ["03", "open"],
  ["04", "cancelled"],
  ["05", "cancelled"],
  ["06", "cancelled"],
  ["07", "open"],
  ["08", "expired"],
  ["09", "cancelled"],
  ["99", "cancelled"],
])("status %s is %s and shows no money", (latestTransactionStatus, status) => {
  expect(read({ ...PAID, latestTransactionStatus })).toEqual({
    ok: true,
    value: { status, payments: [] },
  });
});

test("a status nobody told us of is unknown", () => {
  expect(read({ ...PAID, latestTransactionStatus: "42" })).toMatchObject({
    error: { kind: "acquirer.unknown" },
  });
});

test("one payment at the top is named by reference and RRN, whatever the provider calls it", () => {
  const payment = {
    providerId: "REF1-632811223344",
    amountRupiah: 25_000,
    rrn: "632811223344",
    issuer: "Bank Contoh",
    paidAt: PAID.paidTime,
  };
  for (const additionalInfo of [
    { rrn: "632811223344", issuer: "Bank Contoh" },
    { issuerRrn: "632811223344", issuerName: "Bank Contoh" },
    { retrievalReferenceNo: "632811223344", issuer: "Bank Contoh" },
  ]) {
    expect(read({ ...PAID, additionalInfo })).toEqual({
      ok: true,
      value: { status: "paid", payments: [payment] },
    });
  }
});

test("without RRN the reference names it, without a time our own clock dates it", () => {
  const { paidTime: _, ...undated } = PAID;
  expect(read(undated)).toMatchObject({
    value: { payments: [{ providerId: "REF1", rrn: null, issuer: null, paidAt: NOW }] },
  });
});

test("a listed payment is named as the provider names it", () => {
  const amount = PAID.amount;
  const payments = [
    { paymentReferenceNo: "P1", amount },
    { paymentReferenceNo: "P2", amount: { value: "1.00", currency: "IDR" } },
  ];
  expect(read({ ...PAID, additionalInfo: { payments } })).toMatchObject({
    value: { payments: [{ providerId: "P1" }, { providerId: "P2", amountRupiah: 1 }] },
  });
});

test("a paid answer that does not say what was paid is unknown", () => {
  const { amount: _, ...unpriced } = PAID;
  const { originalReferenceNo: __, ...unnamed } = PAID;
  for (const answer of [unpriced, unnamed]) {
    expect(read(answer)).toMatchObject({ error: { kind: "acquirer.unknown" } });
  }
});

test.each(["25000.50", "25,000.00", "-1.00", "", "1e4"])("the amount %j is unreadable", (value) => {
  expect(read({ ...PAID, amount: { value, currency: "IDR" } })).toBeNull();
  expect(read({ ...PAID, amount: { value: "1.00", currency: "USD" } })).toBeNull();
});
