import type { LeavingPlace } from "../../core/visit/visit-facts.ts";
import type { Bilingual } from "../page-text.ts";
import type { Funnel, PaySeconds } from "./shop-figures.ts";

/** Steps of a visit, in their order. */
export const STEPS: readonly {
  readonly key: keyof Funnel;
  readonly text: Bilingual;
  /** Head of a narrow column. */
  readonly short: Bilingual;
}[] = [
  {
    key: "began",
    text: { id: "Menyentuh layar", en: "Touched the screen" },
    short: { id: "Sentuh", en: "Touched" },
  },
  {
    key: "viewed",
    text: { id: "Membuka halaman barang", en: "Opened a product" },
    short: { id: "Lihat", en: "Viewed" },
  },
  {
    key: "added",
    text: { id: "Mengisi keranjang", en: "Put something in the cart" },
    short: { id: "Isi", en: "Cart" },
  },
  {
    key: "codeShown",
    text: { id: "Melihat kode QR", en: "Saw the QR code" },
    short: { id: "QR", en: "QR" },
  },
  { key: "paid", text: { id: "Membayar", en: "Paid" }, short: { id: "Bayar", en: "Paid" } },
];

export const PLACE_TEXT: Readonly<Record<LeavingPlace, Bilingual>> = {
  catalogue: { id: "Di katalog", en: "In the catalogue" },
  product: { id: "Di halaman barang", en: "On a product's page" },
  cart: { id: "Di keranjang", en: "In the cart" },
  "code-entry": { id: "Saat mengetik kode", en: "While typing a code" },
  payment: { id: "Saat pembayaran", en: "At the payment" },
};

export const paySecondsText = (seconds: PaySeconds, longest: number): Bilingual => {
  if (seconds === null) return { id: "–", en: "" };
  return seconds === "over"
    ? { id: `lebih dari ${longest} detik`, en: `over ${longest} seconds` }
    : { id: `${seconds} detik`, en: `${seconds} seconds` };
};
