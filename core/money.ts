import * as z from "zod";

/** Lives in a file without zod, for the renderer's sake. */
export { formatRupiah, formatUnbroken } from "./format-rupiah.ts";

/** Whole rupiah. QRIS allows at most Rp 10.000.000 in one payment. */
export const Rupiah = z.int().nonnegative();

/** The largest amount one QRIS payment may carry (Bank Indonesia, since 1 March 2022). */
export const QRIS_LIMIT_RUPIAH = 10_000_000;
