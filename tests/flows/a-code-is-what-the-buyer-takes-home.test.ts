import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const skuOf = (kind: "voucher" | "made"): string => {
  const product = createTestSnapshot().products.find((candidate) =>
    kind === "voucher"
      ? candidate.handOut === "voucher"
      : candidate.supply.kind === "made-to-order",
  );
  if (!product) throw new Error("the test shop has no such product");
  return product.sku;
};

test("one payment: a parcel, a locker, something made to order and a service", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([
    { sku: "roti", units: 2 },
    { sku: "tas" },
    { sku: skuOf("made") },
    { sku: skuOf("voucher") },
  ]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks(300_000);
  const thanks = kiosk.screen("thanks");
  expect(thanks.deliveredUnits).toBe(5);
  const codes = thanks.lines.flatMap(({ code }) => code ?? []);
  expect(new Set(codes).size).toBe(2);
  const paper = JSON.stringify(kiosk.machine.printer.papers());
  for (const code of codes) expect(paper).toContain(code);
  // The books and the hub know the hash alone.
  const facts = JSON.stringify(kiosk.facts());
  for (const code of codes) {
    expect(facts).not.toContain(code);
    expect(facts).toContain(kiosk.codes.hashOf(code));
  }
});

test("what is made to order is owed until an officer takes its code, once", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: skuOf("made") }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  const { saleId, lines } = kiosk.saleOf(chargeId);
  const lineId = lines[0]?.lineId ?? "";
  expect(lines[0]?.redeemed).toBe(false);
  const redeemed = { kind: "code-redeemed", saleId, lineId, redeemedAt: "2026-12-04" } as const;
  kiosk.hub.publish(redeemed);
  kiosk.hub.publish(redeemed);
  expect(kiosk.saleOf(chargeId).lines[0]?.redeemed).toBe(true);
  expect(kiosk.facts().filter(({ kind }) => kind === "code-redeemed")).toHaveLength(1);
});

test("paper is out: the codes stand on the screen, and on paper once there is some", async () => {
  const kiosk = await startTestKiosk();
  kiosk.machine.printer.become("paper-out");
  const chargeId = await kiosk.orderUntilQr([{ sku: skuOf("voucher") }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  const thanks = kiosk.screen("thanks");
  expect(thanks.receipt).toBe("failed");
  expect(thanks.lines[0]?.code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  kiosk.machine.printer.become("ready");
  await kiosk.wait(6_000);
  kiosk.touch({ kind: "print-again" });
  await kiosk.wait(10_000);
  expect(kiosk.screen("thanks").receipt).toBe("printed");
  const complete = kiosk.machine.printer.papers().filter((paper) => paper.isComplete);
  expect(JSON.stringify(complete)).not.toContain("SALINAN");
  kiosk.touch({ kind: "print-again" });
  await kiosk.wait(10_000);
  expect(JSON.stringify(kiosk.machine.printer.papers())).toContain("SALINAN");
});
