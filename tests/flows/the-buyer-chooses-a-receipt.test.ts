import { expect, test } from "vitest";
import type { ReceiptChoice } from "../../core/contract/delivery-screens.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

/** One loaf is out, and the buyer is asked. Returns the charge. */
const untilAsked = async (kiosk: TestKiosk): Promise<string> => {
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.until("receipt-choice");
  return chargeId;
};

const choose = (kiosk: TestKiosk, receipt: ReceiptChoice) =>
  kiosk.touch({ kind: "choose-receipt", receipt });

const papers = (kiosk: TestKiosk) =>
  kiosk.machine.printer.papers().map((paper) => JSON.stringify(paper));

test("paper: one receipt is printed, the original", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await untilAsked(kiosk);
  choose(kiosk, "paper");
  await kiosk.until("printing");
  await kiosk.until("thanks");
  expect(kiosk.screen("thanks").receipt).toBe("printed");
  expect(papers(kiosk)).toHaveLength(1);
  expect(papers(kiosk)[0]).not.toContain("SALINAN");
  expect(kiosk.saleOf(chargeId).closed).toBe(true);
});

test("phone: nothing is printed, and the code stays a minute for the phone to be found", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await untilAsked(kiosk);
  const { orderCode } = kiosk.screen("receipt-choice");
  choose(kiosk, "phone");
  await kiosk.until("thanks", 1_000);
  await kiosk.wait(55_000);
  const thanks = kiosk.screen("thanks");
  expect(thanks.receipt).toBe("phone");
  expect(thanks.claimUrl).toContain(orderCode);
  await kiosk.until("attract", 10_000);
  expect(papers(kiosk)).toEqual([]);
  expect(kiosk.saleOf(chargeId)).toMatchObject({ receipt: "none", closed: true });
});

test("none: nothing is printed; who thinks again gets the original", async () => {
  const kiosk = await startTestKiosk();
  await untilAsked(kiosk);
  choose(kiosk, "none");
  await kiosk.until("thanks", 1_000);
  expect(kiosk.screen("thanks")).toMatchObject({ receipt: "none", canPrintAgain: true });
  expect(papers(kiosk)).toEqual([]);

  kiosk.touch({ kind: "print-again" });
  await kiosk.wait(10_000);
  expect(kiosk.screen("thanks").receipt).toBe("printed");
  expect(papers(kiosk)).toHaveLength(1);
  expect(papers(kiosk)[0]).not.toContain("SALINAN");
});

test("no word at all: after a while no paper, but the code on the last screen", async () => {
  const kiosk = await startTestKiosk();
  await untilAsked(kiosk);
  await kiosk.until("thanks", 25_000);
  const thanks = kiosk.screen("thanks");
  expect(thanks.receipt).toBe("none");
  expect(thanks.claimUrl).toContain(thanks.orderCode);
  expect(papers(kiosk)).toEqual([]);
});

test("where money is owed back the paper comes without asking", async () => {
  const kiosk = await startTestKiosk();
  for (const board of kiosk.machine.spirals.values()) board.become("jammed");
  kiosk.hub.pay(await kiosk.orderUntilQr([{ sku: "roti" }]));
  await kiosk.until("printing");
  await kiosk.until("thanks");
  expect(kiosk.screen("thanks")).toMatchObject({ receipt: "printed", refundOwedRupiah: 12_000 });
  expect(papers(kiosk)).toHaveLength(1);
});

test("where a code is what was bought the paper comes without asking", async () => {
  const kiosk = await startTestKiosk();
  kiosk.hub.pay(await kiosk.orderUntilQr([{ sku: "roti" }, { sku: "pijat" }]));
  await kiosk.until("printing");
  await kiosk.until("thanks");
  expect(papers(kiosk)).toHaveLength(1);
});

test("paid twice while the buyer is asked: the second payment is owed, so paper comes", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await untilAsked(kiosk);
  kiosk.hub.pay(chargeId);
  await kiosk.until("printing", 10_000);
  await kiosk.until("thanks");
  expect(kiosk.screen("thanks")).toMatchObject({ receipt: "printed", refundOwedRupiah: 12_000 });
});

test("killed while the buyer is asked: asked again, and one receipt is printed", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await untilAsked(kiosk);
  await kiosk.crash(5_000);
  await kiosk.until("receipt-choice");
  choose(kiosk, "paper");
  await kiosk.until("thanks");
  expect(papers(kiosk)).toHaveLength(1);
  expect(kiosk.saleOf(chargeId).prints).toEqual({ started: 1, onPaper: 1 });
});

test.each(["phone", "none"] as const)(
  "killed after %s was chosen: nobody is asked again and nothing is printed",
  async (receipt) => {
    const kiosk = await startTestKiosk();
    const chargeId = await untilAsked(kiosk);
    choose(kiosk, receipt);
    await kiosk.crash(5_000);
    await kiosk.wait(30_000);
    expect(kiosk.view().screen.kind).toBe("attract");
    expect(papers(kiosk)).toEqual([]);
    expect(kiosk.saleOf(chargeId)).toMatchObject({ receipt: "none", closed: true });
  },
);

test("killed after paper was chosen: it is not printed a second time", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await untilAsked(kiosk);
  choose(kiosk, "paper");
  await kiosk.crashAfter("receipt-started", 5_000);
  await kiosk.until("thanks", 60_000);
  expect(papers(kiosk).length).toBeLessThanOrEqual(1);
  expect(kiosk.saleOf(chargeId)).toMatchObject({ receipt: "unknown", closed: true });
});

test("killed while the buyer is asked and away for long: the sale ends without paper", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await untilAsked(kiosk);
  await kiosk.crash(3_600_000);
  await kiosk.wait(10_000);
  expect(kiosk.view().screen.kind).toBe("attract");
  expect(papers(kiosk)).toEqual([]);
  expect(kiosk.saleOf(chargeId).closed).toBe(true);
});

test("a printer that cannot print is not offered, and offered again once it can", async () => {
  const kiosk = await startTestKiosk();
  kiosk.machine.printer.become("paper-out");
  await kiosk.wait(10_000);
  await untilAsked(kiosk);
  expect(kiosk.screen("receipt-choice").canPrint).toBe(false);
  kiosk.machine.printer.become("ready");
  await kiosk.wait(10_000);
  expect(kiosk.screen("receipt-choice").canPrint).toBe(true);
});

test("the last screen tells what the makers receive, by the split rule and without names", async () => {
  const kiosk = await startTestKiosk();
  kiosk.hub.pay(await kiosk.orderUntilQr([{ sku: "roti", units: 2 }, { sku: "kursi" }]));
  await kiosk.untilThanks();
  // Half of the price is cost; half of the profit is premi: 2 × 3.000 + 37.500.
  expect(kiosk.screen("thanks").makers).toEqual({
    workshops: [{ id: "Kerajinan", en: "Kerajinan" }],
    premiRupiah: 43_500,
  });
});

test("what did not come out gives its makers nothing", async () => {
  const kiosk = await startTestKiosk();
  for (const board of kiosk.machine.spirals.values()) board.become("jammed");
  kiosk.hub.pay(await kiosk.orderUntilQr([{ sku: "roti" }]));
  await kiosk.untilThanks();
  expect(kiosk.screen("thanks").makers).toEqual({ workshops: [], premiRupiah: 0 });
});
