import * as z from "zod";

/** A text in both shop languages. */
export const Localised = z.object({ id: z.string().min(1), en: z.string().min(1) });
export type Localised = z.infer<typeof Localised>;
