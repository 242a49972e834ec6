import { expect, test } from "vitest";
import type { Vouchers } from "../../core/ports/vouchers.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";
import { typeCode } from "../support/type-code.ts";

const CODE = "K7M4-P2QX-9TRW";

/** Bread in the cart and a voucher of that worth beside it, then "pay". */
const payWithVoucher = async (valueRupiah: number, changes: Partial<Vouchers>) => {
  const kiosk = await startTestKiosk({
    tapPorts: (ports) => ({ ...ports, vouchers: { ...ports.vouchers, ...changes } }),
  });
  const voucherId = kiosk.hub.vouchers.issue(kiosk.codes.hashOf(CODE), valueRupiah);
  await putInCart(kiosk);
  await typeCode(kiosk, CODE);
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  return { kiosk, voucherId };
};

const putInCart = async (kiosk: TestKiosk) => {
  await kiosk.until("attract");
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
};

const heldUnits = (kiosk: TestKiosk): number =>
  kiosk
    .journal()
    .books.stock()
    .reduce((sum, row) => sum + row.heldUnits, 0);

test("the hub does not answer for the voucher: the order ends and its goods are free again", async () => {
  const { kiosk, voucherId } = await payWithVoucher(5_000, {
    reserve: async () => ({ ok: false, error: { kind: "voucher.no-answer" } }),
  });
  await kiosk.until("cart");
  expect(kiosk.screen("cart").notice).toEqual({ kind: "voucher-declined" });
  expect(heldUnits(kiosk)).toBe(1);
  await kiosk.wait(60_000);
  expect(kiosk.journal().books.openCharges()).toEqual([]);
  expect(kiosk.journal().books.openSales()).toEqual([]);
  expect(heldUnits(kiosk)).toBe(0);
  expect(kiosk.hub.vouchers.balance(voucherId)).toBe(5_000);
});

test("killed while the voucher is on its way to the hub: it arrives after the restart and takes nothing", async () => {
  const arrivals: (() => void)[] = [];
  const kiosk = await startTestKiosk({
    tapPorts: (ports) => ({
      ...ports,
      vouchers: {
        ...ports.vouchers,
        reserve: (part) => {
          arrivals.push(() => void ports.vouchers.reserve(part));
          return new Promise(() => undefined);
        },
      },
    }),
  });
  const voucherId = kiosk.hub.vouchers.issue(kiosk.codes.hashOf(CODE), 12_000);
  await putInCart(kiosk);
  await typeCode(kiosk, CODE);
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.crash();
  await kiosk.wait(5_000);
  for (const arrive of arrivals) arrive();
  await kiosk.wait(60_000);
  expect(kiosk.hub.vouchers.balance(voucherId)).toBe(12_000);
  expect(kiosk.journal().books.openSales()).toEqual([]);
  expect(kiosk.machine.drops("s11")).toBe(0);
});

test("a voucher being set aside is not given back as left over from an order before", async () => {
  const kiosk = await startTestKiosk({
    tapPorts: (ports) => ({
      ...ports,
      vouchers: {
        ...ports.vouchers,
        reserve: async (part) => {
          const reserved = await ports.vouchers.reserve(part);
          await new Promise<void>((resolve) => ports.clock.setTimeout(resolve, 6_000));
          return reserved;
        },
      },
    }),
  });
  kiosk.hub.vouchers.issue(kiosk.codes.hashOf(CODE), 5_000);
  await putInCart(kiosk);
  await typeCode(kiosk, CODE);
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended");

  // The first part is given back within 15 s; the second is being set aside just then.
  const second = "H8N3-V6WZ-2KQB";
  kiosk.hub.vouchers.issue(kiosk.codes.hashOf(second), 5_000);
  kiosk.touch({ kind: "done" });
  await kiosk.wait(4_000);
  await putInCart(kiosk);
  await typeCode(kiosk, second);
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment", 30_000);
  kiosk.hub.pay(kiosk.hub.chargeIds().at(-1) ?? "");
  await kiosk.untilThanks();
  expect(kiosk.screen("thanks").refundOwedRupiah).toBe(0);
  expect(kiosk.machine.drops("s11")).toBe(1);
});

test("no answer while the buyer waits: given up stays given up, though the hub comes back", async () => {
  let isAway = true;
  const kiosk = await startTestKiosk({
    tapPorts: ({ vouchers, ...ports }) => ({
      ...ports,
      vouchers: {
        ...vouchers,
        consume: async (saleId) =>
          isAway
            ? { ok: false, error: { kind: "voucher.no-answer" } }
            : await vouchers.consume(saleId),
      },
    }),
  });
  const voucherId = kiosk.hub.vouchers.issue(kiosk.codes.hashOf(CODE), 12_000);
  await putInCart(kiosk);
  await typeCode(kiosk, CODE);
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("delivery");
  await kiosk.wait(48_000);
  isAway = false;
  await kiosk.wait(120_000);
  expect(kiosk.machine.drops("s11")).toBe(0);
  expect(kiosk.hub.vouchers.balance(voucherId)).toBe(12_000);
  expect(kiosk.journal().books.openVouchers()).toEqual([]);
  expect(kiosk.journal().books.openSales()).toEqual([]);
});
