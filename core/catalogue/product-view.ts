import type { BusinessDate } from "../business-day.ts";
import { addDays } from "../business-day.ts";
import type { Availability, ProductCard } from "../contract/product-card.ts";
import type { EditionView, ProductDetail } from "../contract/product-detail.ts";
import { type Cart, unitsInCart } from "../sale/cart.ts";
import { limitOf } from "../sale/cart-limits.ts";
import { type CatalogueSnapshot, fulfilmentOf, type Product } from "./catalogue-snapshot.ts";
import type { Shelf, ShelfItem } from "./shelf.ts";
import { splitPrice } from "./split-price.ts";
import { covers, isSoldOut, type Wish } from "./wish.ts";

/** What the buyer in front of the screen has gathered. */
export interface Gathered {
  readonly cart: Cart;
  readonly wishes: readonly Wish[];
}

/** Every product of this machine as a tile: signature goods first, the workshops in turns. */
export const productCards = (
  shelf: Shelf,
  gathered: Gathered,
  today: BusinessDate,
): ProductCard[] => {
  const skus = [...new Set(shelf.items.map((item) => item.product.sku))];
  const cards = skus.flatMap((sku) => productCard(shelf, sku, gathered, today) ?? []);
  return interleaveWorkshops(cards);
};

export const productCard = (
  shelf: Shelf,
  sku: string,
  { cart, wishes }: Gathered,
  today: BusinessDate,
): ProductCard | null => {
  const items = shelf.itemsOf(sku);
  const product = items[0]?.product;
  if (!product) return null;
  return {
    sku,
    fulfilment: fulfilmentOf(product),
    readyInDays: product.supply.kind === "made-to-order" ? product.supply.leadDays : null,
    workshopId: product.workshopId,
    workshopName: workshopName(shelf.snapshot, product),
    name: product.name,
    unit: product.unit,
    photo: product.photos[0]?.small ?? null,
    priceRupiah: product.priceRupiah,
    availability: availabilityOf(items),
    isSignature: product.isSignature,
    suitsAsGift: product.suitsAsGift,
    material: product.material,
    searchWords: product.searchWords,
    isFreshToday: isFreshToday(product, items, today),
    hoursPerUnit: product.hoursPerUnit,
    hasVariants: items.length > 1,
    inCart: unitsInCart(cart, sku),
    isWished: wishes.some((wish) => wish.sku === sku),
  };
};

export const productDetail = (
  shelf: Shelf,
  sku: string,
  gathered: Gathered,
  today: BusinessDate,
): (ProductCard & ProductDetail) | null => {
  const card = productCard(shelf, sku, gathered, today);
  const items = shelf.itemsOf(sku);
  const product = items[0]?.product;
  if (!card || !product) return null;
  const mostFree = items.reduce((best, item) => (item.freeUnits > best.freeUnits ? item : best));
  return {
    ...card,
    description: product.description,
    photos: product.photos,
    sizeNote: product.sizeNote,
    measures: product.measures,
    care: product.care,
    food: product.food,
    bestBefore: mostFree.slots[0]?.bestBefore ?? null,
    edition: editionOf(product, mostFree),
    handOut: handOutOf(product),
    validForDays: product.handOut === "voucher" ? product.shelfLifeDays : null,
    variantKind: product.variantKind,
    variants: (items.length > 1 ? product.variants : []).map((variant) => ({
      ...variant,
      units: shelf.item(sku, variant.variantId)?.freeUnits ?? 0,
      isSoldOut: isSoldOut(shelf, { sku, variantId: variant.variantId }),
      isWished: covers(gathered.wishes, { sku, variantId: variant.variantId }),
    })),
    split: splitPrice(product, shelf.snapshot, today),
    story: workshopOf(shelf.snapshot, product)?.story ?? null,
    maximumUnits: limitOf(gathered.cart, mostFree, shelf).maximum,
  };
};

const handOutOf = (product: Product): ProductDetail["handOut"] => {
  if (fulfilmentOf(product) !== "machine") return "code";
  return product.handOut === "locker" ? "locker" : "spiral";
};

const editionOf = ({ edition }: Product, { slots }: ShelfItem): EditionView | null => {
  if (!edition) return null;
  const numbers = slots.flatMap(({ editionNumber }) => editionNumber ?? []);
  return {
    pieces: edition.pieces,
    nextNumber: slots[0]?.editionNumber ?? null,
    numbersHere: numbers.sort((left, right) => left - right),
  };
};

const availabilityOf = (items: readonly ShelfItem[]): Availability => {
  const units = items.reduce((sum, item) => sum + item.freeUnits, 0);
  if (units > 0) return { kind: "available", units };
  return { kind: items.some((item) => item.isBlocked) ? "unavailable" : "sold-out" };
};

const isFreshToday = (
  product: Product,
  items: readonly ShelfItem[],
  today: BusinessDate,
): boolean => {
  if (product.workshopId !== "bakery" || product.shelfLifeDays === null) return false;
  const bakedTodayExpires = addDays(today, product.shelfLifeDays);
  return items.some((item) => item.slots.some((slot) => slot.bestBefore === bakedTodayExpires));
};

const workshopOf = ({ workshops }: CatalogueSnapshot, { workshopId }: Product) =>
  workshops.find((workshop) => workshop.workshopId === workshopId);

const workshopName = (snapshot: CatalogueSnapshot, product: Product) =>
  workshopOf(snapshot, product)?.name ?? { id: product.workshopId, en: product.workshopId };

/** Signature goods first, then the workshops in turns, what can be bought before what cannot. */
const interleaveWorkshops = (cards: readonly ProductCard[]): ProductCard[] => {
  const rank = (card: ProductCard): number =>
    (card.availability.kind === "available" ? 0 : 2) + (card.isSignature ? 0 : 1);
  const turn = new Map<string, number>();
  return cards
    .map((card) => {
      const key = `${rank(card)}/${card.workshopId}`;
      const position = turn.get(key) ?? 0;
      turn.set(key, position + 1);
      return { card, rank: rank(card), position };
    })
    .sort((left, right) => left.rank - right.rank || left.position - right.position)
    .map(({ card }) => card);
};
