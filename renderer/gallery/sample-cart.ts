import type { CartLine, CartScreen, Limit, Notice } from "../../core/contract/cart-screen.ts";
import { sampleProduct } from "./sample-goods.ts";

const line = (sku: string, units: number, variantId: string | null = null): CartLine => {
  const product = sampleProduct(sku);
  const variant = product.variants.find((one) => one.variantId === variantId);
  return {
    sku,
    variantId,
    workshopId: product.workshopId,
    name: product.name,
    variantLabel: variant?.label ?? null,
    units,
    maximumUnits: 5,
    limit: null,
    formerUnitRupiah: null,
    unitPriceRupiah: product.priceRupiah,
    lineRupiah: product.priceRupiah * units,
  };
};

export const sampleCart = (
  notice: Notice | null,
  voucher: CartScreen["voucher"] = null,
): CartScreen => {
  const lines = [line("KLT-04", 2), line("BAK-01", 1), line("SAB-01", 1, "L")];
  const totalRupiah = lines.reduce((sum, { lineRupiah }) => sum + lineRupiah, 0);
  return {
    kind: "cart",
    lines,
    totalRupiah,
    voucher,
    payRupiah: totalRupiah - (voucher?.amountRupiah ?? 0),
    offerId: "offer-1",
    notice,
    canPay: true,
    canPrint: true,
    isPriceJustNew: false,
    removed: null,
  };
};

/** One line costs more than when it was put in. */
export const sampleNewPrice = (isPriceJustNew: boolean): CartScreen => {
  const { lines, ...screen } = sampleCart({ kind: "price-changed" });
  const [first, ...others] = lines;
  return {
    ...screen,
    isPriceJustNew,
    lines: first
      ? [{ ...first, formerUnitRupiah: first.unitPriceRupiah - 5_000 }, ...others]
      : others,
  };
};

/** Every line as full as it may be, each for another reason. */
export const sampleLimits = (): CartScreen => {
  const { lines, ...screen } = sampleCart(null);
  const reasons: readonly Limit[] = [
    { kind: "per-buyer", units: 5 },
    { kind: "stock", units: 1, from: "spiral" },
    { kind: "stock", units: 1, from: "locker" },
  ];
  return {
    ...screen,
    lines: lines.map((one, index) => ({
      ...one,
      maximumUnits: one.units,
      limit: reasons[index] ?? null,
    })),
  };
};

export const sampleRemoved = (): CartScreen => {
  const { lines, ...screen } = sampleCart(null);
  const [first, gone, ...others] = lines;
  const { sku, variantId, workshopId, name, units } = gone ?? line("BAK-01", 1);
  return {
    ...screen,
    lines: first ? [first, ...others] : others,
    removed: { kind: "item", sku, variantId, workshopId, name, units, place: 1 },
  };
};
