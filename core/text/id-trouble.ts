import type { TroubleMessages } from "./trouble-messages.ts";

export const idTrouble: TroubleMessages = {
  inService: {
    title: "Sedang dilayani petugas",
    body: "Petugas sedang mengisi dan merapikan mesin. Sebentar lagi Anda bisa belanja.",
  },
  offline: {
    title: "Pembayaran sedang terputus",
    body: "Begitu tersambung, tombol bayar aktif sendiri.",
    still: ["Lihat semua barang", "Ambil barang dengan kode ambil"],
  },
  noPaper: {
    title: "Struk kertas sedang tidak ada",
    body: "Setelah membayar, struk Anda muncul sebagai kode QR untuk ponsel.",
  },
};
