import * as z from "zod";
import { TimeOfDay } from "../hours/hours-settings.ts";

export const RestockSettings = z.object({
  /** When what to bring tomorrow is printed by itself, after closing time: `21:15`. */
  listAt: TimeOfDay,
});
