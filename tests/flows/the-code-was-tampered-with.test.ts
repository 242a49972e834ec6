import { expect, test } from "vitest";
import { qrisCrc } from "../../core/qris/crc.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";

const sealed = (body: string) => `${body}${qrisCrc(body)}`;
const forge = (from: string, to: string) => (qrString: string) =>
  sealed(qrString.slice(0, -4).replace(from, to));

test.each([
  ["another merchant's PAN", forge("936000000000000001", "936000000000000002")],
  ["another NMID", forge("ID1020000000001", "ID1020000000009")],
  ["another name", forge("POJOKPAS", "POJOKPAX")],
  ["another amount", forge("540512000", "540521000")],
  ["a static code", forge("010212", "010211")],
  ["a wrong checksum", (qrString: string) => `${qrString.slice(0, -4)}0000`],
  ["nonsense", () => "hello"],
])("a code with %s is never shown", async (_, change) => {
  const kiosk = await startTestKiosk();
  kiosk.hub.tamper(change);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  kiosk.touch({ kind: "open-cart" });
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("checking-out", 100);
  await kiosk.until("cart", 5_000);

  expect(kiosk.screen("cart").notice).toEqual({ kind: "charge-refused" });
  expect(kiosk.facts().map(({ kind }) => kind)).not.toContain("charge-offered");
  await kiosk.wait(30_000);
  expect(kiosk.journal().books.openCharges()).toEqual([]);
});
