import { idDay } from "./id-day.ts";
import { idDoor } from "./id-door.ts";
import { idTools } from "./id-tools.ts";
import type { StaffMessages } from "./staff-messages.ts";

export const idStaff: StaffMessages = {
  leave: "Tutup",
  door: idDoor,
  title: "Layar petugas",
  slots: {
    book: (units, capacity) => `Menurut catatan ${units}, muat ${capacity}`,
    save: "Simpan hitungan",
  },
  refunds: {
    due: (date) => `paling lambat ${date}`,
    more: (refunds) => `dan ${refunds} pengembalian lain`,
    reasons: {
      "not-delivered": "Barang tidak keluar",
      "unknown-outcome": "Tidak pasti barang keluar",
      "not-served": "Sudah bayar, belum dilayani",
      "not-collected": "Barang tidak diambil",
      "late-payment": "Bayar setelah waktunya habis",
      "second-payment": "Terbayar dua kali",
      "wrong-amount": "Jumlah bayar berbeda",
    },
  },
  caseFile: {
    title: "Berkas pesanan",
    hint: "Ketik kode pesanan pembeli. Seluruh jejaknya keluar di printer struk.",
    print: "Cetak berkas",
    printOf: (orderCode) => `Cetak berkas ${orderCode}`,
  },
  ways: {
    restock: { title: "Isi ulang", body: "Hitung, tarik, isi" },
    day: { title: "Tutup hari", body: "Buku harian dan F1" },
    case: { title: "Berkas pesanan", body: "Cetak jejak satu pesanan" },
    tools: { title: "Alat teknisi", body: "Uji kunci, motor, printer, jaringan" },
    pause: { title: "Tanda untuk pembeli", body: "Toko berhenti sampai Anda masuk lagi" },
  },
  day: idDay,
  tools: idTools,
  notices: {
    counted: "Hitungan tersimpan. Slot ini boleh berjualan lagi.",
    printed: "Berkas sudah tercetak di bawah layar.",
    "print-failed": "Berkas belum tercetak. Periksa kertas dan tutup printer.",
    "no-such-order": "Kode pesanan ini tidak ada di mesin ini. Cocokkan lagi hurufnya.",
  },
};
