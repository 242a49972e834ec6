import { expect } from "vitest";
import type { Fact } from "../../core/journal/fact.ts";
import type { Sale } from "../../core/sale/sale.ts";
import { openTestJournal } from "./open-journal.ts";
import { consume, load, payment, placeOrder } from "./sale-facts.ts";
import { createTestSnapshot } from "./test-snapshot.ts";

export const ROTI = { slotId: "s11", sku: "roti" };

/** A machine with four loaves, and words for what happens to a sale. */
export const openEndingShop = () => {
  const { journal, ids, db } = openTestJournal({ snapshot: createTestSnapshot() });
  const { books } = journal;
  const write = (...facts: readonly Fact[]) => {
    const stored = journal.commit(() => facts);
    if (!stored.ok) throw new Error(stored.error.kind);
    expect(books.areSound()).toBe(true);
  };
  const sale = (saleId: string): Sale => {
    const found = books.sale(saleId);
    if (!found) throw new Error("no such sale");
    return found;
  };
  write(load("s11", "roti", 4), load("s12", "roti", 4));

  /** Orders; a voucher that pays everything leaves no charge. */
  const order = (goods: Parameters<typeof placeOrder>[1], voucherRupiah = 0): string => {
    const [placed, requested] = placeOrder(ids, goods, voucherRupiah);
    if (requested.amountRupiah > 0) write(placed, requested);
    else write(placed);
    return placed.saleId;
  };
  const pay = (saleId: string) =>
    journal.commit((now) => [payment(now, ids, sale(saleId))]).ok || expect.fail();
  const takeVoucher = (saleId: string) =>
    journal.commit((now) => consume(now, sale(saleId))).ok || expect.fail();
  const abandon = (saleId: string) => {
    const chargeId = sale(saleId).chargeId ?? "";
    write(
      { kind: "charge-abandoned", saleId, chargeId, reason: "cancelled" },
      { kind: "sale-closed", saleId },
    );
  };
  const closeCharge = (saleId: string) => {
    const chargeId = sale(saleId).chargeId ?? "";
    write({ kind: "charge-closed", saleId, chargeId, reason: "expired" });
  };
  const promise = (saleId: string, slotId = "s11") => {
    const lines = sale(saleId).lines.map(({ lineId }) => ({ lineId, slotId }));
    journal.commit((now) => [
      payment(now, ids, sale(saleId)),
      { kind: "pick-up-promised", saleId, lines, until: "2026-11-27" },
    ]);
  };
  const held = (slotId: string) =>
    books.stock().find((each) => each.slotId === slotId)?.heldUnits ?? 0;
  /** Rupiah of today's row and of each bucket's last one; zeros left out. */
  const money = (): Record<string, number> => {
    const totals = db
      .prepare<[], Record<string, number | string>>("SELECT * FROM day_total")
      .all()[0];
    const buckets = db
      .prepare<[], { bucket: string; closing: number }>(
        "SELECT bucket, closing_rupiah AS closing FROM day_bucket",
      )
      .all();
    const all = [
      ...Object.entries(totals ?? {}).flatMap(([name, value]) =>
        name.endsWith("_rupiah") && typeof value === "number" ? [[name, value] as const] : [],
      ),
      ...buckets.map(({ bucket, closing }) => [bucket, closing] as const),
    ];
    return Object.fromEntries(all.filter(([, value]) => value !== 0));
  };
  return {
    books,
    ids,
    write,
    sale,
    order,
    pay,
    takeVoucher,
    abandon,
    closeCharge,
    promise,
    held,
    money,
  };
};
