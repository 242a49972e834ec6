import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("killed while a receipt with a code was printed: the next buyer's paper shows nothing of it", async () => {
  const kiosk = await startTestKiosk();
  kiosk.hub.pay(await kiosk.orderUntilQr([{ sku: "pijat" }]));
  await kiosk.until("printing");
  const first = kiosk.screen("printing").orderCode;
  await kiosk.wait(400);
  await kiosk.crash();
  await kiosk.untilThanks();
  kiosk.touch({ kind: "done" });
  await kiosk.wait(5_000);

  kiosk.hub.pay(await kiosk.orderUntilQr([{ sku: "roti" }]));
  await kiosk.untilThanks();
  const { orderCode } = kiosk.screen("thanks");
  const papers = kiosk.machine.printer.papers().map((paper) => JSON.stringify(paper));
  const own = papers.filter((paper) => paper.includes(orderCode));
  expect(own).toHaveLength(1);
  expect(own[0]).not.toContain(first);
  expect(own[0]).not.toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/);
  expect(papers.some((paper) => paper.includes(first))).toBe(true);
});
