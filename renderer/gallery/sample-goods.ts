import {
  CatalogueSnapshot,
  fulfilmentOf,
  isMachineProduct,
  type Product,
} from "../../core/catalogue/catalogue-snapshot.ts";
import { splitPrice } from "../../core/catalogue/split-price.ts";
import type { ProductScreen } from "../../core/contract/kiosk-view.ts";
import type { Availability, ProductCard } from "../../core/contract/product-card.ts";

/** The seed catalogue: the gallery shows the goods that the shop starts with. */
const [seed] = Object.values(
  import.meta.glob("../../assets/seed/catalogue.json", { eager: true, import: "default" }),
);
export const snapshot = CatalogueSnapshot.parse(seed);

/** Some of every state, as on a busy afternoon. */
const STOCK: Readonly<Record<string, Availability>> = {
  "KRJ-01": { kind: "available", units: 3 },
  "KLT-01": { kind: "available", units: 2 },
  "SAB-02": { kind: "sold-out" },
  "KRJ-02": { kind: "available", units: 2 },
  "TAN-02": { kind: "unavailable" },
};
const UNITS_OF_SIZE = [3, 5, 6, 0, 2] as const;
const PLENTY: Availability = { kind: "available", units: 12 };

const workshopOf = (product: Product) =>
  snapshot.workshops.find(({ workshopId }) => workshopId === product.workshopId);

export const productCard = (
  product: Product,
  inCart: Readonly<Record<string, number>> = {},
): ProductCard => ({
  fulfilment: fulfilmentOf(product),
  readyInDays: product.supply.kind === "made-to-order" ? product.supply.leadDays : null,
  sku: product.sku,
  workshopId: product.workshopId,
  workshopName: workshopOf(product)?.name ?? product.name,
  name: product.name,
  unit: product.unit,
  photo: product.photos[0]?.small ?? null,
  priceRupiah: product.priceRupiah,
  availability: STOCK[product.sku] ?? PLENTY,
  isSignature: product.isSignature,
  suitsAsGift: product.suitsAsGift,
  material: product.material,
  searchWords: product.searchWords,
  isFreshToday: product.workshopId === "bakery" && product.sku !== "BAK-04",
  hoursPerUnit: product.hoursPerUnit,
  hasVariants: product.variants.length > 0,
  inCart: inCart[product.sku] ?? 0,
  isWished: false,
});

export const machineProducts = snapshot.products.filter(isMachineProduct);

export const sampleProduct = (sku: string): Product => {
  const product = snapshot.products.find((one) => one.sku === sku);
  if (!product) throw new Error(`${sku} is not in the seed catalogue`);
  return product;
};

const handOutOf = (product: Product): ProductScreen["product"]["handOut"] => {
  if (!isMachineProduct(product)) return "code";
  return product.handOut === "locker" ? "locker" : "spiral";
};

export const productPage = (sku: string): ProductScreen["product"] => {
  const product = sampleProduct(sku);
  return {
    ...productCard(product),
    description: product.description,
    photos: product.photos,
    sizeNote: product.sizeNote,
    measures: product.measures,
    care: product.care,
    food: product.food,
    bestBefore: product.isFood ? "2026-11-27" : null,
    edition: product.edition && { ...product.edition, nextNumber: 3, numbersHere: [3, 4] },
    handOut: handOutOf(product),
    validForDays: product.handOut === "voucher" ? product.shelfLifeDays : null,
    variantKind: product.variantKind,
    variants: product.variants.map((variant, index) => ({
      ...variant,
      units: UNITS_OF_SIZE[index] ?? 0,
      isSoldOut: UNITS_OF_SIZE[index] === 0,
      isWished: false,
    })),
    split: splitPrice(product, snapshot, snapshot.split.effectiveFrom),
    story: workshopOf(product)?.story ?? null,
    maximumUnits: 5,
  };
};
