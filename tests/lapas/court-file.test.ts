import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Fact } from "../../core/journal/fact.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { signInAsStaff } from "../support/staff-session.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";
import { saleStory } from "./sale-story.ts";
import { createTeller } from "./tell-hub.ts";

let postgres: TestPostgres;
let databaseUrl: string;
let stand: HubStand;
let kiosk: TestKiosk;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  stand = await startHubStand(databaseUrl);
  kiosk = await stand.enrol();
});
afterEach(() => stand.stop());

const story = saleStory("sale-1", "ABCDEF");
const jammed: Fact = {
  ...story.finished(2, "not-delivered"),
  frames: [
    { afterMs: 0, direction: "out", hex: "fafb0303070b00" },
    { afterMs: 412, direction: "in", hex: "fafb420007" },
  ],
};

test("a court file has the QR code, the bank's signed words, commands, frames, outcome, refund and hashes", async () => {
  const chargeId = "11111111-1111-4111-8111-111111111111";
  const charge = await kiosk.call("POST", "/v1/charges", {
    ...{ chargeId, saleId: "sale-1", orderCode: "ABCDEF", amountRupiah: 97_000 },
    validForMs: 180_000,
  });
  stand.bank.pay(chargeId.replaceAll("-", ""));
  await stand.within(10, "the payment is known", async () => {
    return (await askDatabase(databaseUrl, "select 1 from charge_payment")).length === 1;
  });
  await createTeller(stand, kiosk).tell(
    ...[story.placed, story.paid, story.started(1), story.finished(1, "delivered")],
    ...[story.started(2), jammed, story.refund(2, 85_000), story.closed],
  );
  const staff = await signInAsStaff(stand, "bendahara");
  await staff.post(
    `/staff/refunds/${kiosk.kioskId}/${encodeURIComponent("sale-1:refund-2")}/pay-out`,
    { documentNumber: "KW-118" },
  );

  const { status, text } = await staff.get(`/staff/sales/${kiosk.kioskId}/sale-1`);
  expect(status).toBe(200);
  const [payment] = await askDatabase(
    databaseUrl,
    "select convert_from(statement, 'UTF8') as statement, encode(signature, 'base64') as signature from charge_payment",
  );
  const facts = await askDatabase(
    databaseUrl,
    "select encode(hash, 'hex') as hash, hash as bytes from fact where subject = 'sale-1' order by seq",
  );
  const fingerprint = createHash("sha256");
  for (const { bytes } of facts) if (bytes instanceof Buffer) fingerprint.update(bytes);
  for (const seen of [
    ...[
      "ABCDEF · M01",
      "M01-20261124-0001",
      "keluar sebagian",
      "<svg",
      String(charge.json["qrString"]),
    ],
    ...[String(payment?.["statement"]).replaceAll('"', "&quot;")],
    ...[String(payment?.["signature"]).replaceAll("\n", "")],
    ...["Slot s12", "not-delivered (motor-jammed)", "fafb0303070b00", "412", "dari alat"],
    ...["not-delivered", "paid-out", "KW-118", fingerprint.digest("hex")],
    ...facts.map(({ hash }) => String(hash)),
  ]) {
    expect(text).toContain(seen);
  }
  expect((await staff.get("/")).text).toContain(`/staff/sales/${kiosk.kioskId}/sale-1`);
});

test("a court file of a sale nobody knows is not there", async () => {
  const staff = await signInAsStaff(stand);
  expect((await staff.get(`/staff/sales/${kiosk.kioskId}/sale-9`)).status).toBe(404);
});
