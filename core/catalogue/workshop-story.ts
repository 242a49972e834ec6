import * as z from "zod";
import { Localised } from "./localised.ts";

/** Below this a number about makers would speak of persons. */
const FEWEST_MAKERS_TOLD = 3;

/** A workshop as buyers may know it: the group and its work, never a person in it. */
export const WorkshopStory = z.object({
  /** What is made there. */
  makes: Localised,
  /** What is learned by making it. */
  learns: Localised,
  /** What the learning is worth afterwards: the certificate of skill. */
  certificate: Localised,
  /** Hours a week in which the workshop works. */
  weeklyHours: z.int().positive(),
  /** How many work there; null where it is not told. */
  makers: z.int().min(FEWEST_MAKERS_TOLD).nullable(),
});
export type WorkshopStory = z.infer<typeof WorkshopStory>;
