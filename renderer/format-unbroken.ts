import { formatRupiah } from "../core/format-rupiah.ts";

/** Money inside a sentence: the line never breaks between "Rp" and the figures. */
export const formatUnbroken = (rupiah: number): string =>
  formatRupiah(rupiah).replace(" ", "\u00a0");

/** A telephone number that stays in one line: no break at its hyphens (word joiners) or spaces. */
export const unbrokenNumber = (number: string): string =>
  number.replaceAll("-", "-\u2060").replaceAll(" ", "\u00a0");
