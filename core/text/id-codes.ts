import type { CodeMessages } from "./code-messages.ts";

export const idCodes: CodeMessages = {
  open: "Punya kode?",
  entry: {
    title: "Ketik kode Anda",
    hint: "Voucher belanja atau kode ambil barang: 12 huruf dan angka.",
    typed: "Kode yang sudah diketik",
    erase: "Hapus huruf terakhir",
    use: "Pakai kode",
    checking: "Sedang kami periksa…",
    problems: {
      unknown: "Kode ini belum kami kenali. Cocokkan lagi tiap huruf dan angkanya.",
      used: "Kode ini sudah terpakai. Jika menurut Anda belum, hubungi kami.",
      expired: "Masa berlaku kode ini sudah lewat. Hubungi kami, kami bantu.",
      offline: "Sambungan sedang terputus, kode belum bisa diperiksa. Nilainya tetap aman.",
      "too-many-tries":
        "Kode sudah beberapa kali belum cocok. Demi keamanan, coba lagi dalam lima menit.",
    },
  },
  voucher: {
    name: "Voucher belanja",
    rest: (amount) => `Sisa ${amount} tetap di voucher`,
    usedUp: "Terpakai seluruhnya",
    remove: "Lepas voucher",
    toPay: "Tinggal bayar",
    sum: (total, voucher) => `${total} dikurangi voucher ${voucher}`,
    paysAll: "Dibayar penuh dengan voucher",
    pay: "Bayar dengan voucher",
    payParts: (voucher, qris) => `Voucher membayar ${voucher}, QRIS ${qris}`,
  },
  tile: {
    "made-to-order": (days) => (days === null ? "Dipesan dulu" : `Dipesan, siap ${days} hari`),
    "service-voucher": () => "Kode langsung jadi",
  },
  promise: {
    "made-to-order": {
      title: "Dibuat sesuai pesanan",
      body: (days) =>
        days === null
          ? "Ambil di Lapas Kelas I Tangerang dengan kode di layar dan struk."
          : `Siap dalam ${days} hari, ambil di Lapas Kelas I Tangerang.`,
    },
    "service-voucher": {
      title: "Voucher jasa",
      body: (days) =>
        days === null
          ? "Kode langsung di layar dan struk."
          : `Kode langsung di layar dan struk, berlaku ${days} hari.`,
    },
  },
  line: {
    where: {
      "made-to-order": "Ambil di Lapas Kelas I Tangerang",
      "service-voucher": "Tunjukkan di Lapas Kelas I Tangerang",
    },
    readyBy: (date) => `Siap mulai ${date}`,
    validUntil: (date) => `Berlaku sampai ${date}`,
  },
  yours: "Kode Anda",
  onPaper: "Kode ini juga tercetak di struk.",
  photograph: "Foto kode ini dengan ponsel Anda.",
};
