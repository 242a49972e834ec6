import type { BrowsingMessages } from "./browsing-messages.ts";

export const idBrowsing: BrowsingMessages = {
  catalogue: {
    title: "Etalase",
    filters: "Pilih bengkel",
    all: "Semua",
    signature: "Unggulan",
    freshToday: "Roti hari ini",
    upTo: (amount) => `Sampai ${amount}`,
    gifts: "Untuk hadiah",
    nothingHere: "Belum ada barang di sini hari ini. Lihat bengkel yang lain.",
    openCart: "Keranjang",
    emptyCart: "Sentuh + untuk mulai belanja",
    leave: "Selesai melihat",
  },
  search: {
    placeholder: "Cari barang, bahan, atau bengkel",
    hint: "Ketik nama, bahan, atau bengkelnya",
    open: "Cari",
    field: (typed) => `Cari: ${typed}`,
    clear: "Hapus pencarian",
    erase: "Hapus huruf terakhir",
    space: "spasi",
    found: (products) => `${products} barang cocok`,
    bestFind: "Paling cocok",
    nothing: (typed) => `“${typed}” tidak ada di etalase`,
    perhaps: "Mungkin maksud Anda",
    instead: "Atau lihat yang ini",
    show: (products) => `Lihat ${products} barang`,
    close: "Tutup",
    seeAll: "Lihat semua barang",
    giftWords: "hadiah kado bingkisan cendera mata",
  },
  sort: {
    title: "Urutkan",
    close: "Selesai mengurutkan",
    choices: {
      recommended: "Pilihan kami",
      "price-up": "Termurah",
      "price-down": "Termahal",
      "most-work": "Paling lama dibuat",
    },
  },
  wish: {
    wish: "Saya mau",
    ask: (name) => `Saya mau ${name}`,
    thanks: "Terima kasih",
    thanksAtLength: (workshop) =>
      `Terima kasih! Bengkel ${workshop} kami beri tahu bahwa barang ini ditunggu.`,
  },
};
