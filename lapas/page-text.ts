import type { RefundReason } from "../core/refund/refund-facts.ts";
import type { Claim } from "../db/lapas/claim-store.ts";
import type { RefundEnd } from "../db/lapas/refund-store.ts";
import type { SaleState } from "../db/lapas/sale-state.ts";

/** A text for people at the lapas: Indonesian, with the English beside it in small print. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export const STATE_TEXT: Readonly<Record<SaleState, Bilingual>> = {
  "awaiting-payment": { id: "menunggu pembayaran", en: "awaiting payment" },
  "not-paid": { id: "tidak dibayar", en: "not paid" },
  delivering: { id: "sedang dikeluarkan", en: "being handed out" },
  delivered: { id: "barang keluar", en: "handed out" },
  "partly-delivered": { id: "keluar sebagian, sisa dikembalikan", en: "partly out, rest refunded" },
  "to-collect": { id: "menunggu diambil di lapas", en: "to be collected" },
  "waiting-pick-up": { id: "menunggu diambil di mesin", en: "waiting at the machine" },
  "refund-owed": { id: "pengembalian tertunda", en: "refund owed" },
  refunded: { id: "sudah dikembalikan", en: "refunded" },
  unknown: { id: "perlu diperiksa", en: "to be checked" },
};

export const CLAIM_TEXT: Readonly<Record<Claim["state"], Bilingual>> = {
  ...STATE_TEXT,
  "awaiting-payment": { id: "Menunggu pembayaran", en: "Awaiting payment" },
  "not-paid": {
    id: "Pesanan berakhir tanpa pembayaran. Tidak ada uang yang diterima.",
    en: "The order ended without payment. No money was received.",
  },
  delivering: {
    id: "Barang sedang dikeluarkan mesin.",
    en: "The machine is handing out the goods.",
  },
  delivered: { id: "Semua barang sudah keluar.", en: "All goods were handed out." },
  "partly-delivered": {
    id: "Sebagian barang keluar; uang untuk sisanya dikembalikan.",
    en: "Some goods were handed out; the money for the rest is returned.",
  },
  "refund-owed": {
    id: "Uang Anda akan dikembalikan.",
    en: "Your money will be returned.",
  },
  "to-collect": {
    id: "Barang pesanan diambil di lapas dengan kode ambil pada struk.",
    en: "Made-to-order goods are collected at the lapas with the pick-up code on your receipt.",
  },
  "waiting-pick-up": {
    id: "Pembayaran Anda terlambat, tetapi barangnya masih ada dan menunggu Anda di mesin.",
    en: "Your payment came late, but the goods are still there and wait for you at the machine.",
  },
  refunded: { id: "Uang Anda sudah dikembalikan.", en: "Your money was returned." },
  unknown: { id: "Petugas sedang memeriksa pesanan ini.", en: "Staff are checking this order." },
  "not-told-yet": {
    id: "Mesin belum melaporkan hasilnya. Coba lagi beberapa menit lagi.",
    en: "The machine has not reported yet. Try again in a few minutes.",
  },
};

export const REFUND_END_TEXT: Readonly<Record<RefundEnd, Bilingual>> = {
  "paid-out": { id: "sudah dibayar", en: "paid out" },
  voucher: { id: "diganti voucher belanja", en: "as a goods voucher" },
  unclaimed: { id: "tidak diambil", en: "unclaimed" },
};

export const REFUND_REASON_TEXT: Readonly<Record<RefundReason, Bilingual>> = {
  "not-delivered": { id: "barang tidak keluar", en: "goods did not come out" },
  "unknown-outcome": { id: "hasil tidak terlihat", en: "outcome not seen" },
  "not-served": { id: "pesanan tidak dilayani", en: "order not served" },
  "not-collected": { id: "tidak diambil", en: "not collected" },
  "late-payment": { id: "pembayaran terlambat", en: "late payment" },
  "second-payment": { id: "pembayaran ganda", en: "second payment" },
  "wrong-amount": { id: "jumlah tidak sesuai", en: "wrong amount" },
};
