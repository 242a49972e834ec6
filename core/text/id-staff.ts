import { idDay } from "./id-day.ts";
import { idDoor } from "./id-door.ts";
import type { StaffMessages } from "./staff-messages.ts";

export const idStaff: StaffMessages = {
  leave: "Tutup",
  door: idDoor,
  title: "Layar petugas",
  slots: {
    title: "Hitung isi slot",
    how: "Slot ini berhenti karena isinya belum pasti. Lihat ke dalam, hitung, simpan.",
    none: "Semua slot sudah pasti isinya.",
    book: (units, capacity) => `Menurut catatan ${units}, muat ${capacity}`,
    save: "Simpan hitungan",
  },
  refunds: {
    title: "Uang yang harus kembali",
    how: "Dibayarkan oleh kantor dengan nomor dokumen, bukan di mesin ini.",
    none: "Tidak ada uang pembeli yang tertahan.",
    due: (date) => `paling lambat ${date}`,
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
    open: "Cetak berkas pesanan",
    title: "Berkas pesanan",
    hint: "Ketik kode pesanan pembeli. Seluruh jejaknya keluar di printer struk.",
    print: "Cetak berkas",
  },
  service: {
    title: "Mengisi dan merapikan mesin",
    how: "Pembeli membaca “Sedang dilayani petugas”. Masuk lagi dengan PIN, lalu tutup layar ini: toko buka.",
    begin: "Pasang tanda untuk pembeli",
  },
  day: idDay,
  notices: {
    counted: "Hitungan tersimpan. Slot ini boleh berjualan lagi.",
    printed: "Berkas sudah tercetak di bawah layar.",
    "print-failed": "Berkas belum tercetak. Periksa kertas dan tutup printer.",
    "no-such-order": "Kode pesanan ini tidak ada di mesin ini. Cocokkan lagi hurufnya.",
  },
};
