import { expect, test } from "vitest";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const both = (text: string) => ({ id: text, en: text });
const sizes = ["M", "L"].map((size) => ({ variantId: size, label: both(size) }));

const base = createTestSnapshot();
/** Beside the goods in stock: a shirt and a skirt nobody has loaded, and trousers of which L is gone. */
const snapshot = createTestSnapshot({
  products: base.products.flatMap((product) =>
    product.sku === "roti"
      ? [
          product,
          { ...product, sku: "kaos", name: both("Kaos") },
          { ...product, sku: "celana", name: both("Celana"), variants: sizes },
          { ...product, sku: "rok", name: both("Rok"), variants: sizes },
        ]
      : [product],
  ),
  slots: base.slots.map((slot) =>
    slot.slotId === "s12" ? { ...slot, sku: "celana", variantId: "M" } : slot,
  ),
});

const wishes = (kiosk: TestKiosk) =>
  kiosk.facts().flatMap((fact) => (fact.kind === "product-wished" ? [fact] : []));

const card = (kiosk: TestKiosk, sku: string) => {
  const found = kiosk.screen("catalogue").products.find((product) => product.sku === sku);
  if (!found) throw new Error(`${sku} is not on the shelf`);
  return found;
};

const wish = async (kiosk: TestKiosk, sku: string, variantId: string | null = null) => {
  kiosk.touch({ kind: "wish", sku, variantId });
  await kiosk.wait(10);
};

const shopping = async () => {
  const kiosk = await startTestKiosk({ snapshot });
  kiosk.touch({ kind: "start" });
  return kiosk;
};

test("a sold-out product stays on the shelf and one touch wishes for it, without a word of who", async () => {
  const kiosk = await shopping();
  expect(card(kiosk, "kaos")).toMatchObject({
    availability: { kind: "sold-out" },
    isWished: false,
  });
  await wish(kiosk, "kaos");
  expect(card(kiosk, "kaos").isWished).toBe(true);
  expect(wishes(kiosk)).toEqual([
    { kind: "product-wished", sku: "kaos", variantId: null, name: both("Kaos") },
  ]);
});

test("a hundred touches of one buyer are one wish", async () => {
  const kiosk = await shopping();
  for (let touches = 0; touches < 100; touches++) await wish(kiosk, "kaos");
  expect(wishes(kiosk)).toHaveLength(1);
});

test("leaving and coming back at once is the same finger; a minute later it is another buyer", async () => {
  const kiosk = await shopping();
  await wish(kiosk, "kaos");
  kiosk.touch({ kind: "leave" });
  kiosk.touch({ kind: "start" });
  expect(card(kiosk, "kaos").isWished).toBe(false);
  await wish(kiosk, "kaos");
  expect(card(kiosk, "kaos").isWished).toBe(true);
  expect(wishes(kiosk)).toHaveLength(1);

  kiosk.touch({ kind: "leave" });
  await kiosk.wait(60_000);
  kiosk.touch({ kind: "start" });
  await wish(kiosk, "kaos");
  expect(wishes(kiosk)).toHaveLength(2);
});

test("from its page the size that is missing is wished for; the product stays for sale", async () => {
  const kiosk = await shopping();
  kiosk.touch({ kind: "open-product", sku: "celana" });
  const size = (variantId: string) =>
    kiosk.screen("product").product.variants.find((variant) => variant.variantId === variantId);
  expect(size("M")).toMatchObject({ isSoldOut: false, isWished: false });
  expect(size("L")).toMatchObject({ units: 0, isSoldOut: true, isWished: false });
  await wish(kiosk, "celana", "M");
  await wish(kiosk, "celana", "L");
  expect(wishes(kiosk).map(({ variantId }) => variantId)).toEqual(["L"]);
  expect(size("L")?.isWished).toBe(true);
  expect(size("M")?.isWished).toBe(false);
});

test("a wish for the whole skirt stands for each of its sizes", async () => {
  const kiosk = await shopping();
  await wish(kiosk, "rok");
  kiosk.touch({ kind: "open-product", sku: "rok" });
  expect(kiosk.screen("product").product.variants.map(({ isWished }) => isWished)).toEqual([
    true,
    true,
  ]);
  await wish(kiosk, "rok", "L");
  expect(wishes(kiosk)).toHaveLength(1);
});

test("what can be bought, or is only out of order, is not wished for", async () => {
  const kiosk = await shopping();
  kiosk.machine.lockers.get("locker-1")?.become("unplugged");
  await kiosk.wait(30_000);
  expect(card(kiosk, "tas").availability.kind).toBe("unavailable");
  for (const sku of ["roti", "tas", "nothing-of-ours"]) await wish(kiosk, sku);
  expect(wishes(kiosk)).toEqual([]);
});

test("wishing leaves the cart alone and keeps the buyer from being thought away", async () => {
  const kiosk = await shopping();
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 2 });
  await kiosk.wait(59_000);
  await wish(kiosk, "kaos");
  await kiosk.wait(59_000);
  expect(kiosk.view()).toMatchObject({ idleWarning: null, cart: { units: 2 } });
});
