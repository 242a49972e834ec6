import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type OrderOnScreen, orderOneUnit } from "../support/buy-by-channel.ts";
import { lastSaleOf, readDeadKioskJournal } from "../support/dead-kiosk-journal.ts";
import { connectKioskChannel } from "../support/kiosk-channel.ts";
import { type MachineCounters, movedSince } from "../support/machine-page.ts";
import { papersOf } from "../support/receipt-papers.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";
import { takeReceipt } from "../support/take-receipt.ts";
import { until } from "../support/until.ts";

/** Sold from spirals and from a locker; each moment has its own, so that no stock is shared. */
const GOODS = {
  qrShown: "KLT-04",
  paid: "KRJ-05",
  factOnDisk: "KLT-01",
  commandSent: "BBT-01",
  delivered: "BBT-02",
} as const;

let shop: TestShop;
let before: MachineCounters;
let order: OrderOnScreen | null = null;

beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

beforeEach(async () => {
  order = null;
  before = await shop.machine.counters();
});
afterEach(async () => {
  order?.channel.close();
  expect(await shop.books.faults()).toEqual([]);
});

const showCode = async (sku: string): Promise<OrderOnScreen> => {
  order = await orderOneUnit(shop.urls.kiosk, sku);
  return order;
};

const payFor = async ({ payment }: OrderOnScreen) => {
  await shop.phone.pay(await shop.phone.scan(payment.qrString));
};

/** Returns the facts of the sale that are on the dead service's disk: was it the named moment? */
const kill = async ({ channel }: OrderOnScreen): Promise<readonly string[]> => {
  await shop.kiosk().kill("SIGKILL");
  channel.close();
  return lastSaleOf(readDeadKioskJournal(shop.dataDir));
};

const moved = async () => movedSince(before, await shop.machine.counters());

const factKinds = async (orderCode: string) =>
  (await shop.books.factsOf(orderCode)).map(({ kind }) => kind);

/** Starts the service again and sees the interrupted sale to its last screen. */
const restartAndFinish = async (whileWaiting: () => Promise<void> = async () => {}) => {
  await shop.startKiosk();
  const channel = await connectKioskChannel(shop.urls.kiosk);
  await whileWaiting();
  const thanks = await takeReceipt(channel);
  channel.touch({ kind: "done" });
  await channel.on("attract");
  channel.close();
  const sale = await shop.books.closedSale(thanks.orderCode);
  const papers = await papersOf(shop.urls.printer, thanks.receiptNumber);
  return { thanks, sale, papers, facts: await factKinds(thanks.orderCode) };
};

const ONE_TURN = { turns: 1, drops: 1, openings: 0 };
const NOTHING = { turns: 0, drops: 0, openings: 0 };
const ORDERED = ["order-placed", "charge-requested", "charge-offered"];
const ABOUT_TO = ["payment-proved", "dispense-started"];
const HANDED_OUT = [...ABOUT_TO, "dispense-finished"];
const ENDED = ["receipt-started", "receipt-finished", "sale-closed"];

describe("the kiosk service is killed", () => {
  test("while the code is on the screen: the same code comes back and is served once", async () => {
    const shown = await showCode(GOODS.qrShown);
    expect(await kill(shown)).toEqual(ORDERED);

    await shop.startKiosk();
    const channel = await connectKioskChannel(shop.urls.kiosk);
    const again = await channel.on("payment");
    expect(again.qrString).toBe(shown.payment.qrString);
    expect(again.orderCode).toBe(shown.payment.orderCode);
    expect(again.remainingMs).toBeLessThanOrEqual(shown.payment.remainingMs);
    await payFor(shown);
    const thanks = await takeReceipt(channel);
    channel.touch({ kind: "done" });
    await channel.on("attract");
    channel.close();

    expect(thanks.orderCode).toBe(shown.payment.orderCode);
    expect(await moved()).toEqual(ONE_TURN);
    const sale = await shop.books.closedSale(thanks.orderCode);
    expect(sale).toMatchObject({ state: "delivered", paidRupiah: sale.totalRupiah });
    expect(await factKinds(thanks.orderCode)).toEqual([...ORDERED, ...HANDED_OUT, ...ENDED]);
    expect(await papersOf(shop.urls.printer, thanks.receiptNumber)).toHaveLength(1);
  });

  test("when the bank has the money and nobody knows: it is learnt by asking, and served once", async () => {
    await shop.phone.behave({ "mute-notices": true, "query-blind": "pending" });
    const shown = await showCode(GOODS.paid);
    await payFor(shown);
    shown.channel.touch({ kind: "i-have-paid" });
    await shown.channel.on("payment", ({ notYetPaid }) => notYetPaid);
    expect(await kill(shown)).toEqual(ORDERED);
    await shop.phone.behave({ "query-blind": "off" });

    const { sale, papers, facts } = await restartAndFinish();
    await shop.phone.behave({ "mute-notices": false });
    expect(await moved()).toEqual(ONE_TURN);
    expect(sale).toMatchObject({ state: "delivered", orderCode: shown.payment.orderCode });
    expect(facts).toEqual([...ORDERED, ...HANDED_OUT, ...ENDED]);
    expect(papers).toHaveLength(1);
  });

  test("when the fact is on disk and the command has not left: nothing turns, the money is owed", async () => {
    const shown = await showCode(GOODS.factOnDisk);
    await shop.machine.become("spiral-1", "silent");
    await payFor(shown);
    const { orderCode } = shown.payment;
    await until("the hub knows that a command is about to leave", async () =>
      (await factKinds(orderCode)).includes("dispense-started"),
    );
    expect(await kill(shown)).toEqual([...ORDERED, ...ABOUT_TO]);
    expect(await moved()).toEqual(NOTHING);
    await shop.machine.become("spiral-1", "ready");

    const { thanks, sale, papers, facts } = await restartAndFinish();
    expect(await moved()).toEqual(NOTHING);
    expect(thanks.refundOwedRupiah).toBe(sale.paidRupiah);
    expect(sale).toMatchObject({ state: "refund-owed", refundOwedRupiah: sale.totalRupiah });
    expect(facts).toEqual([...ORDERED, ...HANDED_OUT, "refund-owed", ...ENDED]);
    expect(papers).toHaveLength(1);
  });

  test("when the command has left and no answer has come: it turns once and is never sent again", async () => {
    const shown = await showCode(GOODS.commandSent);
    await payFor(shown);
    await until("a spiral turns", async () => (await moved()).turns > 0);
    expect(await kill(shown)).toEqual([...ORDERED, ...ABOUT_TO]);
    const { orderCode } = shown.payment;
    await until("the unit has dropped", async () => (await moved()).drops > 0);

    const { sale, papers, facts } = await restartAndFinish();
    expect(await moved()).toEqual(ONE_TURN);
    expect(sale).toMatchObject({ orderCode, state: "delivered", paidRupiah: sale.totalRupiah });
    expect(facts).toEqual([...ORDERED, ...HANDED_OUT, ...ENDED]);
    expect(papers).toHaveLength(1);
  });

  test("when the goods are out and the receipt has not begun: it is printed once, no door opens again", async () => {
    const shown = await showCode(GOODS.delivered);
    await payFor(shown);
    await shown.channel.on("delivery", ({ lines }) =>
      lines.every(({ state }) => state === "take-and-close"),
    );
    expect(await kill(shown)).toEqual([...ORDERED, ...HANDED_OUT]);
    const { orderCode } = shown.payment;
    const [door] = await shop.machine.openDoors();

    const { sale, papers, facts } = await restartAndFinish(async () => {
      if (door) await shop.machine.takeAndClose(door);
    });
    expect(await moved()).toEqual({ turns: 0, drops: 0, openings: 1 });
    expect(sale).toMatchObject({ orderCode, state: "delivered", paidRupiah: sale.totalRupiah });
    expect(facts).toEqual([...ORDERED, ...HANDED_OUT, ...ENDED]);
    expect(papers).toHaveLength(1);
  });

  test("and after all of it the hub has the kiosk's own journal, fact by fact", async () => {
    await shop.kiosk().kill("SIGKILL");
    const onDisk = readDeadKioskJournal(shop.dataDir).map(({ hash }) => hash);
    await shop.startKiosk();
    await until("the hub has them all", async () => {
      const atHub = await shop.books.hashes();
      return onDisk.every((hash, index) => atHub[index] === hash);
    });
  });
});
