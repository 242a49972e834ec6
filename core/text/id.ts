import { idBrowsing } from "./id-browsing.ts";
import { idCodes } from "./id-codes.ts";
import { idIdle } from "./id-idle.ts";
import { idProduct } from "./id-product.ts";
import { idStaff } from "./id-staff.ts";
import { idTill } from "./id-till.ts";
import { idTrouble } from "./id-trouble.ts";
import type { Messages } from "./messages.ts";
import { decimal, workTime } from "./work-time.ts";

export const id: Messages = {
  ...idBrowsing,
  ...idIdle,
  ...idTill,
  ...idTrouble,
  shop: {
    name: "PojokPAS",
    tagline: "Karya warga binaan Lapas Tangerang",
    switchLanguage: "Ganti bahasa: English",
    lowReach: "Turunkan tombol ke bawah layar",
    back: "Kembali",
    orderCode: "Kode pesanan",
    help: (contact) => `Butuh bantuan? WA ${contact}`,
    units: (units) => `${units} barang`,
    away: { title: "Sebentar…", body: "Layar sedang menyambung kembali ke mesin." },
    takenOver: {
      title: "Layar lain sedang dipakai",
      body: "Mesin ini sekarang dijalankan dari layar lain.",
    },
  },
  goods: {
    available: "Tersedia",
    left: (units) => `Sisa ${units}`,
    soldOut: "Habis",
    unavailable: "Sedang tidak tersedia",
    freshToday: "Pagi ini",
    signature: "Produk unggulan",
    perUnit: (unit) => `per ${unit}`,
    workTime: (hours) =>
      workTime(hours, {
        minutes: (minutes) => `${minutes} menit pengerjaan`,
        hours: (value) => `${decimal(value, ",")} jam pengerjaan`,
      }),
    view: (name) => `Lihat rincian ${name}`,
    add: (name) => `Tambah ${name}`,
    fewer: (name) => `Kurangi ${name}`,
    more: (name) => `Tambah satu ${name}`,
  },
  product: idProduct,
  codes: idCodes,
  idle: {
    title: "Masih di sini?",
    body: (seconds) => `Keranjang dikosongkan dalam ${seconds} detik.`,
    stay: "Lanjut belanja",
    leave: "Selesai, kosongkan",
  },
  staff: idStaff,
  needsStaff: {
    notRecorded: {
      title: "Kami perlu bantuan petugas",
      body: "Pembayaran Anda aman. Tunjukkan kode ini kepada petugas untuk barang atau uang Anda.",
    },
    disk: {
      title: "Kami perlu bantuan petugas",
      body: "Mesin berhenti di tengah pesanan Anda. Tunjukkan kode ini kepada petugas.",
    },
    amount: "Jumlah",
    keepCode: "Foto layar ini dengan ponsel Anda",
  },
};
