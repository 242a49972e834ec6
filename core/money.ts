import * as z from "zod";

/** Whole rupiah. QRIS allows at most Rp 10.000.000 in one payment. */
export const Rupiah = z.int().nonnegative();

/** The largest amount one QRIS payment may carry (Bank Indonesia, since 1 March 2022). */
export const QRIS_LIMIT_RUPIAH = 10_000_000;

/** One money format for screen, label and receipt in both languages: `Rp 36.000`, ASCII only. */
export const formatRupiah = (amountRupiah: number): string => {
  const digits = Math.abs(amountRupiah).toString();
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${amountRupiah < 0 ? "-" : ""}Rp ${grouped}`;
};
