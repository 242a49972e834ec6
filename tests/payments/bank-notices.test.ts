import { afterEach, beforeEach, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { type AcquirerStand, chargeOf, startAcquirerStand } from "./acquirer-stand.ts";

let stand: AcquirerStand;
beforeEach(async () => {
  stand = await startAcquirerStand();
  await stand.acquirer.create(chargeOf(stand.clock, "A1"));
});
afterEach(() => stand.close());

const arrived = (count: number) =>
  eventually(`${count} notices`, () => stand.receiver.notices.length === count);
/** Whatever still is on the wire has come by then. */
const quiet = async () => {
  await stand.clock.advance(0);
  await new Promise((resolve) => setTimeout(resolve, 100));
};

test("an unanswered notice comes again after 2, 10 and 30 seconds until it is acknowledged", async () => {
  stand.receiver.answer(null);
  stand.simulator().pay("A1");
  await stand.clock.advance(0);
  await arrived(1);
  await quiet();
  await stand.clock.advance(1_999);
  await quiet();
  expect(stand.receiver.notices).toHaveLength(1);
  await stand.clock.advance(1);
  await arrived(2);
  await quiet();
  stand.receiver.answer('{"responseCode":"5005200"}');
  await stand.clock.advance(10_000);
  await arrived(3);
  await quiet();
  stand.receiver.answer(stand.acquirer.noticeAnswer());
  await stand.clock.advance(30_000);
  await arrived(4);
  await quiet();
  await stand.clock.advance(4_000_000);
  await quiet();
  expect(stand.receiver.notices).toHaveLength(4);
});

test("a bank that answers twice sends the same notice twice, both authentic", async () => {
  stand.simulator().become({ "answer-twice": true });
  stand.simulator().pay("A1");
  await stand.clock.advance(0);
  await arrived(2);
  const told = stand.receiver.notices.map((notice) => stand.acquirer.readNotice(notice));
  const expected = { ok: true, value: { partnerReferenceNo: "A1", status: "paid" } };
  expect(told).toEqual([expected, expected]);
});

test("with notices muted nothing is pushed and asking still tells of the payment", async () => {
  stand.simulator().become({ "mute-notices": true });
  stand.simulator().pay("A1");
  await stand.clock.advance(20_000);
  await quiet();
  expect(stand.receiver.notices).toHaveLength(0);
  expect(await stand.acquirer.query("A1")).toMatchObject({ value: { status: "paid" } });
});

test("after a restart only what was never acknowledged is told again", async () => {
  stand.simulator().pay("A1");
  await stand.clock.advance(0);
  await arrived(1);
  await quiet();
  stand.simulator().become({ "mute-notices": true });
  stand.simulator().pay("A1", { amountRupiah: 7_000 });
  await quiet();
  await stand.restart();
  await stand.clock.advance(0);
  await arrived(2);
  await quiet();
  expect(stand.receiver.notices).toHaveLength(2);
  expect(stand.receiver.notices[1]?.rawBody).toContain("7000.00");
});
