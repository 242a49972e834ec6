import type { IdleMessages } from "./idle-messages.ts";

export const idIdle: IdleMessages = {
  attract: {
    headline: ["Karya", "warga binaan."],
    how: "Beli langsung, bayar QRIS.",
    maker: "Dibuat tangan di Lapas Kelas I Tangerang, untuk awal baru.",
    start: "Sentuh untuk mulai",
    workshop: (name) => `Bengkel ${name}`,
    learns: "Di sini dipelajari:",
  },
  hours: {
    openUntil: (time) => `Buka sampai ${time}`,
    alwaysOpen: "Toko tetap buka. Silakan sentuh layar.",
    lastCall: (until) => `Toko sudah tutup. Belanjaan Anda masih bisa dibayar sampai ${until}.`,
  },
  closed: {
    title: "Toko sedang tutup",
    opensToday: (time) => `Buka lagi hari ini pukul ${time}`,
    opensTomorrow: (time) => `Buka lagi besok pukul ${time}`,
    opensOn: (day, time) => `Buka lagi ${day}, pukul ${time}`,
    noOpening: "Jadwal buka berikutnya segera kami pasang di sini.",
    promise: "Barang di dalam mesin tetap aman. Sampai jumpa.",
  },
  outOfService: {
    starting: {
      title: "Sebentar lagi buka",
      body: "Mesin sedang bersiap. Tidak sampai satu menit.",
    },
    "no-catalogue": {
      title: "Etalase sedang ditata",
      body: "Daftar barang belum sampai ke mesin ini. Silakan kembali sebentar lagi.",
    },
    "books-unsound": {
      title: "Toko tutup sementara",
      body: "Catatan toko sedang diperiksa petugas, supaya setiap rupiah benar.",
    },
    disk: {
      title: "Toko tutup sementara",
      body: "Petugas perlu merapikan penyimpanan mesin. Petugas sudah diberi tahu.",
    },
    "nothing-to-sell": {
      title: "Hari ini laris habis",
      body: "Semua barang sudah terjual. Bengkel sedang membuat yang baru.",
    },
  },
};
