import * as z from "zod";
import { Localised } from "./localised.ts";

/** What many people must not eat; BPOM 31/2018 has them named on a label. */
export const ALLERGENS = [
  "gluten",
  "milk",
  "egg",
  "soy",
  "peanut",
  "tree-nut",
  "fish",
  "crustacean",
  "sulphite",
] as const;
export const Allergen = z.enum(ALLERGENS);
export type Allergen = z.infer<typeof Allergen>;

/** The distribution permit. `short-lived`: keeps under seven days and needs none; `fresh`: no processed food. */
export const FoodPermit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("short-lived") }),
  z.object({ kind: z.literal("fresh") }),
  /** Home-industry number; null while the lapas has none, which is then said. */
  z.object({ kind: z.literal("pirt"), number: z.string().min(1).nullable() }),
]);
export type FoodPermit = z.infer<typeof FoodPermit>;

/** Nobody is told that something is halal without the number that proves it. */
export const HalalStatus = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("certified"), number: z.string().min(1) }),
  z.object({ kind: z.literal("not-certified-yet") }),
]);
export type HalalStatus = z.infer<typeof HalalStatus>;

/** What a food label says beyond name and dates. Null: the lapas has not told, and nothing is claimed. */
export const FoodLabel = z.object({
  ingredients: Localised.nullable(),
  /** Empty: none among its ingredients. */
  allergens: z.array(Allergen).nullable(),
  netWeightGrams: z.int().positive().nullable(),
  /** Null where the duty does not reach: fresh produce. */
  halal: HalalStatus.nullable(),
  permit: FoodPermit,
});
export type FoodLabel = z.infer<typeof FoodLabel>;
