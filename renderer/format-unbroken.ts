import { formatRupiah } from "../core/format-rupiah.ts";

/** Money inside a sentence: the line never breaks between "Rp" and the figures. */
export const formatUnbroken = (rupiah: number): string =>
  formatRupiah(rupiah).replace(" ", "\u00a0");
