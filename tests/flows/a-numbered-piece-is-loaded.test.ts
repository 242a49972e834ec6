import { expect, test } from "vitest";
import {
  filling,
  fillSlot,
  note,
  openRestock,
  say,
  stockOf,
} from "../support/restock-at-screen.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

/** Bags in a limited edition of seven, one to a locker. */
const limited = () => {
  const snapshot = createTestSnapshot();
  const products = snapshot.products.map((product) =>
    product.sku === "tas" ? { ...product, edition: { pieces: 7 } } : product,
  );
  return { ...snapshot, products };
};

test("a piece of an edition is loaded by its number, which stands in one locker only", async () => {
  const kiosk = await startTestKiosk({ snapshot: limited() });
  await openRestock(kiosk);
  await say(kiosk, { kind: "take", slotId: "l01" });
  await note(kiosk, { counted: { units: 1, reason: null } });
  await note(kiosk, { withdrawn: [{ units: 1, reason: "returned" }] });
  await note(kiosk, { filled: filling(1) });
  expect(kiosk.screen("staff-restock-slot").notice).toBe("number-missing");
  await note(kiosk, { filled: filling(1, { editionNumber: 8 }) });
  expect(kiosk.screen("staff-restock-slot").notice).toBe("number-wrong");
  await note(kiosk, { filled: filling(1, { editionNumber: 3 }) });
  await say(kiosk, { kind: "confirm", slotId: "l01" });
  expect(stockOf(kiosk, "l01")).toMatchObject({ units: 1, editionNumber: 3 });

  await say(kiosk, { kind: "take", slotId: "l02" });
  await note(kiosk, { counted: { units: 1, reason: null } });
  await note(kiosk, { withdrawn: [{ units: 1, reason: "returned" }] });
  await note(kiosk, { filled: filling(1, { editionNumber: 3 }) });
  expect(kiosk.screen("staff-restock-slot").notice).toBe("number-wrong");
  await say(kiosk, { kind: "undo", slotId: "l02" });
  await fillSlot(kiosk, "l02", 0);
  expect(stockOf(kiosk, "l02")).toMatchObject({ units: 1, editionNumber: null, inDoubt: false });
});
