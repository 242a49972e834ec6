import type { TillMessages } from "./till-messages.ts";

export const idTill: TillMessages = {
  cart: {
    title: "Keranjang Anda",
    empty: {
      title: "Keranjang masih kosong",
      body: "Pilih barang yang Anda suka, lalu bayar di sini.",
    },
    remove: (name) => `Hapus ${name}`,
    each: (amount) => `${amount} satuan`,
    total: "Total",
    noExtra: "Sudah final, tanpa biaya tambahan",
    formerPrice: "Harga lama",
    pay: "Bayar dengan QRIS",
    agreeAndPay: "Setuju dan bayar",
    lookAtPrice: "Lihat harga baru…",
    keepShopping: "Tambah barang lain",
    removed: (name) => `${name} dihapus`,
    voucherRemoved: "Voucher dilepas",
    undo: "Kembalikan",
  },
  notices: {
    "price-changed":
      "Ada harga yang baru berubah; harga lama kami coret. Menekan bayar berarti setuju.",
    "some-sold-out": "Sebagian barang baru saja habis. Keranjang Anda sudah kami sesuaikan.",
    "cannot-pay-now": "Pembayaran QRIS sedang tidak tersambung. Anda tetap bisa melihat-lihat.",
    "charge-refused": "Kode QRIS belum bisa dibuat. Uang Anda tidak terpotong. Silakan coba lagi.",
    "voucher-added": "Voucher terpasang dan sudah memotong total.",
    "voucher-declined":
      "Voucher belum bisa dipakai sekarang, jadi kami lepas. Nilainya tetap utuh.",
    "shop-closed": "Toko sudah tutup. Uang Anda tidak terpotong. Sampai jumpa lagi.",
    "machine-busy": "Mesin masih menyiapkan pesanan lain. Silakan coba sebentar lagi.",
    adjusted: (name, units) =>
      units === 0
        ? `${name} sekarang tidak bisa diambil di mesin ini, jadi kami keluarkan dari keranjang.`
        : `${name} sekarang tinggal ${units}. Keranjang Anda sudah kami sesuaikan.`,
  },
  limits: {
    stock: {
      spiral: (units) =>
        units === 0 ? "Barang ini baru saja habis." : `Di mesin ini hanya ada ${units}.`,
      locker: (units) =>
        units === 0
          ? "Barang ini baru saja habis."
          : `Di mesin ini hanya ada ${units}: satu loker, satu barang.`,
      workshop: (units) =>
        units === 0
          ? "Pesanan bengkel minggu ini sudah penuh."
          : `Minggu ini bengkel masih bisa menerima ${units} pesanan.`,
    },
    perBuyer: (units) => `Paling banyak ${units} untuk satu pembeli, supaya yang lain kebagian.`,
    perSale: (units) =>
      `Paling banyak ${units} barang sekali belanja. Setelah membayar, Anda bisa belanja lagi.`,
    perPayment: (amount) => `QRIS menerima paling banyak ${amount} sekali bayar.`,
  },
  hold: (minutes) => `Barang Anda kami simpan ${minutes} menit.`,
  checkingOut: { title: "Menyiapkan kode QRIS" },
  payment: {
    title: "Pindai dan bayar",
    timeLeft: "Sisa waktu",
    merchant: "Nama yang muncul di aplikasi Anda",
    steps: {
      "open-app": "Buka aplikasi bank atau dompet digital",
      scan: "Pindai kode QR di layar ini",
      "check-and-pay": "Cocokkan nama dan jumlah, lalu bayar",
    },
    changesItself: "Layar ini berubah sendiri setelah dibayar.",
    codeLabel: (amount) => `Kode QRIS sebesar ${amount}`,
    iHavePaid: "Saya sudah membayar",
    asking: "Sedang kami periksa…",
    notYet: "Pembayaran belum masuk. Jika saldo sudah terpotong, tunggu di sini sebentar.",
    cancel: "Batalkan",
  },
  closing: {
    cancelled: {
      title: "Kode sedang ditutup",
      body: "Jangan bayar lagi dengan kode tadi. Kami memastikan tidak ada uang yang terpotong.",
    },
    expired: {
      title: "Waktu kode habis",
      body: "Jangan bayar lagi dengan kode tadi. Kami memastikan apakah pembayaran sudah masuk.",
    },
    keepCode: "Simpan kode ini sampai layar berubah",
  },
  ended: {
    cancelled: {
      title: "Pesanan dibatalkan",
      body: "Tidak ada uang yang terpotong. Barangnya kembali ke etalase.",
    },
    expired: {
      title: "Kode sudah tidak berlaku",
      body: "Tidak ada uang yang terpotong. Barangnya kembali ke etalase.",
    },
    unsettled: {
      title: "Bank belum menjawab",
      body: "Jika saldo Anda terpotong, uangnya kami kembalikan. Foto kode ini sebagai bukti.",
    },
    proof: "Pindai untuk memantau pesanan di ponsel",
    amount: "Jumlah",
    retry: "Coba bayar lagi",
    done: "Selesai",
  },
  delivery: {
    title: "Pembayaran berhasil",
    pickUpTitle: "Barang yang Anda tunggu",
    progress: (current, total) => `Barang ${current} dari ${total}`,
    preparing: "Barang sedang disiapkan",
    spiralMoving: (label) => `Spiral ${label} berputar`,
    spiralHint: "Barang turun ke laci di bawah kaca",
    lockerOpening: (label) => `Membuka loker ${label}`,
    lockerOpen: (label) => `Loker ${label} terbuka`,
    takeAndClose: "Ambil barang, lalu tutup pintunya",
    stillOpen: (label) => `Loker ${label} masih terbuka`,
    goesOn: "Sebentar lagi kami lanjut; loker ini tetap terbuka.",
    help: {
      moving: "Tidak keluar? Uangnya kami kembalikan sendiri. Anda tidak perlu menekan apa pun.",
      empty: (contact, code) =>
        `Loker kosong atau salah barang? WA ${contact}, sebut kode ${code}.`,
      stuck: (name) =>
        `${name} tidak keluar. Uangnya kami kembalikan; caranya ada di struk dan di layar terakhir.`,
    },
    taken: "Sudah saya ambil",
    collectAtFlap: "Ambil barang di laci",
    place: { spiral: (label) => `Spiral ${label}`, locker: (label) => `Loker ${label}` },
    states: {
      waiting: "Menunggu giliran",
      moving: "Sedang keluar",
      "take-and-close": "Silakan ambil",
      delivered: "Sudah keluar",
      "code-shown": "Kode sudah milik Anda",
      "not-delivered": "Tidak keluar, uang kami kembalikan",
    },
    map: { title: "Tempat mengambil barang di mesin ini", flap: "Laci" },
  },
  printing: { title: "Mencetak struk", body: "Tunggu sebentar, kertasnya keluar di bawah layar." },
  receiptChoice: {
    title: "Mau struk?",
    allOut: "Semua barang sudah keluar",
    inTray: "Ambil barang Anda di laci, di bawah kaca.",
    paper: { title: "Cetak di kertas", body: "Keluar di bawah layar" },
    phone: { title: "Simpan di ponsel", body: "Pindai kode QR di layar berikut" },
    none: { title: "Tanpa struk", body: "Hemat kertas" },
    noPaper: "Sedang tidak bisa mencetak",
    always: (orderCode) => `Struk digital tetap tersimpan dengan kode pesanan ${orderCode}.`,
  },
  thanks: {
    title: "Terima kasih",
    complete: "Semua barang sudah keluar. Semoga awet dan berguna.",
    completeWithCodes: "Pesanan Anda beres. Simpan kode di bawah ini.",
    partial: (delivered, total) => `${delivered} dari ${total} barang keluar`,
    partialWithCodes: (settled, total) => `${settled} dari ${total} sudah beres. Simpan kode Anda.`,
    none: "Barang Anda tidak keluar",
    refundOwed: (amount) => `${amount} kami kembalikan. Pindai kode untuk memantaunya.`,
    paid: "Dibayar",
    receiptNumber: "Nomor struk",
    receipt: {
      printed: "Struk keluar di bawah layar",
      failed: "Struk kertas tidak tercetak. Simpan struk digital Anda.",
      unknown: "Struk mungkin belum utuh. Periksa di bawah layar.",
      phone: "Pindai kode ini dengan kamera ponsel untuk menyimpan struk.",
      none: "Tanpa kertas. Struk digital ada di kode ini.",
    },
    printOriginal: "Cetak struk",
    printCopy: "Cetak lagi (SALINAN)",
    printing: "Sedang mencetak…",
    closeDoor: (labels) => `Loker ${labels} masih terbuka. Tolong tutup pintunya, ya.`,
    missing: (contact, code) =>
      `Barang tidak ada atau tidak sesuai? WA ${contact}, sebut kode ${code}.`,
    scanReceipt: "Pindai untuk struk digital",
    scanClaim: "Pindai untuk pengembalian dana",
    maker: "Karya mereka, kesempatan kedua.",
    makersShare: (amount, workshops) => `Premi ${amount} untuk pembuatnya: ${workshops}.`,
    done: "Selesai",
  },
};
