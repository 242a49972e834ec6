import { expect, test } from "vitest";
import { restock } from "../../core/restock/restock.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const editionOfSeven = () => {
  const snapshot = createTestSnapshot();
  const products = snapshot.products.map((product) =>
    product.sku === "tas" ? { ...product, edition: { pieces: 7 } } : product,
  );
  return { ...snapshot, products };
};

const loadNumbers = (kiosk: TestKiosk, numbers: Readonly<Record<string, number | null>>) =>
  kiosk.journal().commit((books) =>
    restock(books, {
      loadedBy: "petugas",
      loads: Object.entries(numbers).map(([slotId, editionNumber]) => ({
        slotId,
        units: 1,
        producedOn: null,
        editionNumber,
      })),
    }),
  );

const pageOf = (kiosk: TestKiosk) => {
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "open-product", sku: "tas" });
  return kiosk.screen("product").product;
};

test("the page says which piece comes out, and the receipt says it again", async () => {
  const kiosk = await startTestKiosk({ snapshot: editionOfSeven() });
  loadNumbers(kiosk, { l01: 3, l02: 5 });
  expect(pageOf(kiosk).edition).toEqual({ pieces: 7, nextNumber: 3, numbersHere: [3, 5] });
  kiosk.touch({ kind: "back" });
  kiosk.touch({ kind: "leave" });

  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  const order = kiosk.facts().find(({ kind }) => kind === "order-placed");
  expect(order).toMatchObject({ lines: [{ sku: "tas", edition: { number: 3, pieces: 7 } }] });
  expect(JSON.stringify(kiosk.machine.printer.papers())).toContain("nomor 3 dari 7");

  kiosk.touch({ kind: "done" });
  expect(pageOf(kiosk).edition).toEqual({ pieces: 7, nextNumber: 5, numbersHere: [5] });
});

test("a piece whose number nobody told is sold without one", async () => {
  const kiosk = await startTestKiosk({ snapshot: editionOfSeven() });
  expect(pageOf(kiosk).edition).toEqual({ pieces: 7, nextNumber: null, numbersHere: [] });
});

test("a number that is read off the piece later is taken into the books", async () => {
  const kiosk = await startTestKiosk({ snapshot: editionOfSeven() });
  loadNumbers(kiosk, { l02: 6 });
  expect(pageOf(kiosk).edition).toEqual({ pieces: 7, nextNumber: null, numbersHere: [6] });
});

test("a number the edition does not have is not believed, the piece is", async () => {
  const kiosk = await startTestKiosk({ snapshot: editionOfSeven() });
  loadNumbers(kiosk, { l01: 8 });
  expect(pageOf(kiosk)).toMatchObject({
    availability: { kind: "available", units: 2 },
    edition: { numbersHere: [] },
  });
});

test("a piece whose latch sticks is tried for once more: no other number takes its place", async () => {
  const kiosk = await startTestKiosk({ snapshot: editionOfSeven() });
  loadNumbers(kiosk, { l01: 3, l02: 5 });
  const board = kiosk.machine.lockers.get("locker-1");
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  board?.become("latch-stuck");
  kiosk.hub.pay(chargeId);
  await kiosk.wait(12_000);
  board?.become("ready");
  await kiosk.until("thanks", 120_000);
  expect(kiosk.screen("thanks")).toMatchObject({ deliveredUnits: 1, refundOwedRupiah: 0 });
  expect(["l01", "l02"].map(kiosk.machine.openings)).toEqual([1, 0]);
});

const payNumberThreeTooLate = async (meanwhile: (kiosk: TestKiosk) => void) => {
  const kiosk = await startTestKiosk({ snapshot: editionOfSeven() });
  loadNumbers(kiosk, { l01: 3, l02: 5 });
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended");
  kiosk.touch({ kind: "done" });
  await kiosk.until("attract");
  meanwhile(kiosk);
  kiosk.hub.pay(chargeId, { late: true });
  await kiosk.wait(5_000);
  return kiosk.facts();
};

test("late money waits for the very piece it bought", async () => {
  const facts = await payNumberThreeTooLate(() => undefined);
  expect(facts.find(({ kind }) => kind === "pick-up-promised")).toMatchObject({
    lines: [{ slotId: "l01" }],
  });
});

test("late money for a piece that has gone is owed back, though another is there", async () => {
  const facts = await payNumberThreeTooLate((kiosk) => loadNumbers(kiosk, { l01: 4 }));
  expect(facts.map(({ kind }) => kind)).not.toContain("pick-up-promised");
  expect(facts.find(({ kind }) => kind === "refund-owed")).toMatchObject({
    amountRupiah: 85_000,
    reason: "late-payment",
  });
});
