import * as z from "zod";
import { OpeningHours, QuietHours } from "../hours/hours-settings.ts";
import { Rupiah } from "../money.ts";
import { RestockSettings } from "../restock/restock-settings.ts";
import type { Fulfilment } from "../sale/sale-facts.ts";
import { LARGEST_SCREEN_INCHES, SMALLEST_SCREEN_INCHES } from "../screen-size.ts";
import { ServicePin } from "../service/door/service-pin.ts";
import { SplitRule } from "../split/split-rule.ts";
import { FoodLabel } from "./food-label.ts";
import { Localised } from "./localised.ts";
import { DayCloseSettings, SettlementTerms } from "./money-settings.ts";
import { MOST_PHOTOS, ProductPhoto } from "./product-photo.ts";
import { WorkshopId } from "./workshop-id.ts";
import { WorkshopStory } from "./workshop-story.ts";

export { WORKSHOP_IDS, WorkshopId } from "./workshop-id.ts";

export const Workshop = z.object({
  workshopId: WorkshopId,
  name: Localised,
  story: WorkshopStory.nullable().default(null),
});

/** How the goods leave us. Only `spiral` and `locker` leave through the machine. */
export const HandOut = z.enum(["spiral", "locker", "voucher", "collect-at-lapas"]);

export const Supply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("stock") }),
  z.object({ kind: z.literal("seasonal") }),
  z.object({ kind: z.literal("quota") }),
  z.object({ kind: z.literal("made-to-order"), leadDays: z.int().positive() }),
]);

export const Variant = z.object({ variantId: z.string().min(1), label: Localised });

/** A thing as it stands or lies before its buyer. */
export const Measures = z.object({
  widthMm: z.int().positive(),
  heightMm: z.int().positive(),
});
export type Measures = z.infer<typeof Measures>;

// Fields with a default came later: snapshots from before them are read as well.
export const Product = z.object({
  sku: z.string().min(1),
  workshopId: WorkshopId,
  /** The unit (UPT) that made it and gets its share; left out, the lapas that sells. */
  upt: z.string().min(1).optional(),
  name: Localised,
  description: Localised,
  /** What one price buys: "buah", "bungkus" … */
  unit: Localised,
  priceRupiah: Rupiah,
  costRupiah: Rupiah,
  handOut: HandOut,
  supply: Supply,
  weightGrams: z.int().positive().nullable(),
  /** Food and vouchers only: how long they keep after the production date. */
  shelfLifeDays: z.int().positive().nullable(),
  /** Food is sold only from a slot whose load carries a best-before date. */
  isFood: z.boolean(),
  /** Sizes or colours; empty when there is only one. A variant is chosen before the product is added. */
  variants: z.array(Variant),
  variantKind: z.enum(["size", "colour"]).default("size"),
  /** Measures and what they mean: "11 × 9 cm – muat di saku". */
  sizeNote: Localised.nullable(),
  /** Drawn beside a hand; null for what is no thing, or has no one size. */
  measures: Measures.nullable().default(null),
  material: Localised.nullable(),
  care: Localised.nullable(),
  hoursPerUnit: z.number().positive(),
  weeklyCapacity: z.int().positive(),
  /** What a food label says; null for what nobody eats. */
  food: FoodLabel.nullable().default(null),
  /** A limited edition of so many numbered pieces; null for everything else. */
  edition: z.object({ pieces: z.int().positive() }).nullable().default(null),
  /** The first one stands for it on tiles; without any the drawing does. */
  photos: z.array(ProductPhoto).max(MOST_PHOTOS).default([]),
  isSignature: z.boolean(),
  suitsAsGift: z.boolean().default(false),
  /** Everyday words in either language that its name leaves out: "wallet purse tas uang". */
  searchWords: z.array(z.string().min(1)).default([]),
  /** Made from a drawing the buyer sends: not offered at the machine. */
  needsArtwork: z.boolean().default(false),
});
export type Product = z.infer<typeof Product>;

/** One place in the machine that holds units of one product. */
export const Slot = z.object({
  slotId: z.string().min(1),
  kind: z.enum(["spiral", "locker"]),
  /** What a shopper reads on the machine: "14" on a spiral, "04" on a door. */
  label: z.string().min(1),
  cabinet: z.string().min(1),
  /** The board that drives it: one serial line, one thing that can be dead. */
  board: z.string().min(1),
  /** Spiral: selection number of the VMC. Locker: lock number 1–16 on its board. */
  channel: z.int().positive(),
  capacity: z.int().positive(),
  sku: z.string().min(1),
  variantId: z.string().nullable(),
  /** Fewer inside than this want filling; left out, half of the capacity. */
  parUnits: z.int().nonnegative().optional(),
  /** Another product stands here from the next restock on, once what is inside was taken out. */
  next: z.object({ sku: z.string().min(1), variantId: z.string().nullable() }).optional(),
  /** Neighbours whose room its wide goods take: nothing is sold from them meanwhile. */
  covers: z.array(z.string().min(1)).optional(),
});
export type Slot = z.infer<typeof Slot>;

/** What the hub decides for a machine: shown on screen, printed, and checked against the QR. */
export const MachineSettings = z.object({
  sellerName: z.string().min(1),
  machineName: z.string().min(1),
  place: z.string().min(1),
  /** QRIS tags 59, 51.02 and 26-45.01 that every code shown here must carry. */
  merchantName: z.string().min(1).max(25),
  nmid: z.string().min(1),
  merchantPan: z.string().min(1),
  contactWhatsapp: z.string().min(1),
  /** The public web address printed and shown in phone QR codes. */
  publicUrl: z.string().min(1),
  /** How long a QRIS code stays on the screen. */
  paymentWindowMs: z.int().positive(),
  maximumUnitsPerSale: z.int().positive(),
  maximumUnitsPerProduct: z.int().positive(),
  maximumSaleRupiah: Rupiah,
  /** Working days until a refund is due. */
  refundDueDays: z.int().positive(),
  /** The machine's sounds. */
  sound: z
    .object({ isOn: z.boolean(), volumePercent: z.int().min(0).max(100) })
    .default({ isOn: true, volumePercent: 60 }),
  /** Diagonal of the machine's screen, in inches; left out, the smallest that is allowed. */
  screenInches: z.number().min(SMALLEST_SCREEN_INCHES).max(LARGEST_SCREEN_INCHES).optional(),
  /** When the screen is dim, still and silent; null: never. */
  quietHours: QuietHours.nullable().default(null),
  /** When a sale may begin; null: always. */
  openingHours: OpeningHours.nullable().default(null),
  /** What the acquirer keeps and when it pays; left out, nothing is known of it yet. */
  settlement: SettlementTerms.optional(),
  dayClose: DayCloseSettings.optional(),
  /** Left out: the pick list is printed only when somebody asks for it. */
  restock: RestockSettings.optional(),
});
export type MachineSettings = z.infer<typeof MachineSettings>;

/** Everything the hub decides and a kiosk sells by, adopted whole and as a fact. */
export const CatalogueSnapshot = z.object({
  version: z.int().positive(),
  machineCode: z.string().regex(/^M\d{2}$/),
  settings: MachineSettings,
  /** The rule this machine began with. */
  split: SplitRule,
  /** Every rule since then, past and announced. */
  laterSplits: z.array(SplitRule).default([]),
  workshops: z.array(Workshop),
  products: z.array(Product),
  slots: z.array(Slot),
  /** Who gets into service mode at this machine; null until the hub has set or revoked any. */
  servicePins: z.array(ServicePin).nullable().default(null),
});
export type CatalogueSnapshot = z.infer<typeof CatalogueSnapshot>;

/** Slots whose room the wide goods of a neighbour take. */
export const coveredSlotIds = (slots: readonly Slot[]): ReadonlySet<string> =>
  new Set(slots.flatMap(({ covers }) => covers ?? []));

/** Can this kind of product leave through the machine today? */
export const isMachineProduct = (product: Product): boolean => fulfilmentOf(product) === "machine";

/** How a unit of it reaches its buyer. */
export const fulfilmentOf = (product: Product): Fulfilment => {
  if (product.handOut === "voucher") return "service-voucher";
  const isMade = product.supply.kind === "made-to-order" || product.handOut === "collect-at-lapas";
  return isMade ? "made-to-order" : "machine";
};
