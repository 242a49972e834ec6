import { formatUnbroken } from "../../money.ts";
import { formatDate, formatMoment } from "../format-date.ts";
import { idTools } from "../id-tools.ts";
import type { HealthMessages } from "./health-messages.ts";

/** More than these are looked up at the office. */
const NAMED_ORDERS = 3;

const since = (ms: number | null): string =>
  ms === null ? "" : ` Terakhir tersambung ${formatMoment(ms, "id")}.`;
const free = (megabytes: number): string =>
  megabytes < 1024 ? `${megabytes} MB` : `${Math.floor(megabytes / 1024)} GB`;
const board = ({ board: name, slotKind }: { board: string; slotKind: "spiral" | "locker" }) =>
  `${slotKind === "spiral" ? "Papan spiral" : "Papan loker"} ${name}`;
const place = ({ slotLabel, slotKind }: { slotLabel: string; slotKind: "spiral" | "locker" }) =>
  `${slotKind === "spiral" ? "Spiral" : "Loker"} ${slotLabel}`;
const named = (orderCodes: readonly string[]): string => {
  const more = orderCodes.length - NAMED_ORDERS;
  const first = orderCodes.slice(0, NAMED_ORDERS).join(", ");
  return more > 0 ? `${first} dan ${more} lagi` : first;
};
const apart = (seconds: number): string => {
  const size = Math.abs(seconds);
  const amount = size < 120 ? `${size} detik` : `${Math.round(size / 60)} menit`;
  return `${amount} ${seconds > 0 ? "terlambat" : "terlalu cepat"}`;
};

export const idHealth: HealthMessages = {
  urgent: "Sekarang",
  soon: "Segera",
  needed: (problems) => `${problems} hal perlu Anda`,
  nothingNeeded: "Semua beres",
  well: "Yang baik-baik saja",
  problems: {
    "machine-unheard": ({ minutes }) => ({
      problem: `Mesin tidak memberi kabar selama ${minutes} menit`,
      todo: "Telepon tempat mesin berdiri: apakah layarnya menyala? Yang di bawah ini kabar terakhirnya.",
    }),
    "machine-never-heard": () => ({
      problem: "Mesin belum pernah memberi kabar",
      todo: "Nyalakan mesin dan sambungkan jaringannya. Kabar pertama datang dalam satu menit.",
    }),
    "refunds-overdue": ({ refunds, totalRupiah, since: date }) => ({
      problem: `${formatUnbroken(totalRupiah)} untuk ${refunds} pembeli lewat tenggat`,
      todo: `Bendahara: bayarkan hari ini. Tenggat pertama ${formatDate(date, "id")}.`,
    }),
    "refunds-owed": ({ refunds, totalRupiah, firstDueDate }) => ({
      problem: `${formatUnbroken(totalRupiah)} harus kembali ke ${refunds} pembeli`,
      todo: `Bendahara membayarkannya di kantor, yang pertama paling lambat ${formatDate(firstDueDate, "id")}.`,
    }),
    "unknown-lines": ({ orderCodes }) => ({
      problem: `Terjual, tidak terlihat keluar: pesanan ${named(orderCodes)}`,
      todo: "Lihat apakah barangnya masih di slot atau di baki. Hitung slotnya, lalu cetak berkas pesanan untuk bendahara.",
    }),
    "slot-in-doubt": (finding) => ({
      problem: `${place(finding)} berhenti: isinya belum pasti`,
      todo: "Buka, hitung isinya, simpan hitungannya. Setelah itu slot berjualan lagi.",
    }),
    "locker-looks-empty": (finding) => ({
      problem: `${place(finding)} terlihat kosong, padahal tercatat berisi`,
      todo: "Buka dan lihat. Kosong: hitung slot ini. Berisi: geser barang ke depan sensor.",
    }),
    "days-overdue": ({ dates }) => ({
      problem: `Belum ditutup: ${dates.map((date) => formatDate(date, "id")).join(", ")}`,
      todo: "Tutup hari dan bawa cetakan F1 ke lapas.",
    }),
    "books-unsound": () => ({
      problem: "Tabel mesin rusak, penjualan berhenti",
      todo: "Nyalakan ulang mesin: tabel disusun lagi dari jurnal. Masih sama: hubungi teknisi.",
    }),
    "no-catalogue": () => ({
      problem: "Daftar barang belum ada",
      todo: "Sambungkan jaringan. Daftar barang datang sendiri dari lapas.",
    }),
    "board-silent": (finding) => ({
      problem: `${board(finding)} diam, ${finding.slots} slot tidak berjualan`,
      todo: "Periksa lampu dan kabel daya papan ini. Cabut, tunggu sepuluh detik, pasang lagi.",
    }),
    "board-unplugged": (finding) => ({
      problem: `${board(finding)} terlepas dari komputer, ${finding.slots} slot tidak berjualan`,
      todo: "Pasang kabel data papan ini sampai rapat di kedua ujungnya.",
    }),
    "board-not-set-up": (finding) => ({
      problem: `${board(finding)} ada di denah, tidak ada di mesin`,
      todo: "Teknisi: samakan denah mesin di lapas dengan papan yang terpasang.",
    }),
    "cabinet-stopped": (finding) => ({
      problem: `${board(finding)} berhenti, ${finding.slots} slot tidak berjualan`,
      todo: "Bersihkan sensor jatuh dan jalur barang. Cabut daya papan sepuluh detik, pasang lagi.",
    }),
    "lock-stuck": (finding) => ({
      problem: `${place(finding)}: kunci macet`,
      todo: "Buka dengan kunci manual. Lepaskan yang menjepit pintu, lalu coba kuncinya.",
    }),
    "motor-stopped": (finding) => ({
      problem: `${place(finding)}: motor macet`,
      todo: "Lepaskan barang yang menyangkut, hitung isinya, lalu coba motornya.",
    }),
    "door-open": ({ slotLabel }) => ({
      problem: `Pintu loker ${slotLabel} terbuka`,
      todo: "Tutup pintunya sampai berbunyi klik.",
    }),
    "printer-paper-out": () => ({
      problem: "Kertas struk habis",
      todo: "Buka printer, pasang rol baru, bagian mengilap menghadap kepala cetak, tutup lagi.",
    }),
    "printer-cover-open": () => ({
      problem: "Tutup printer terbuka",
      todo: "Tekan tutup printer di kedua sisi sampai berbunyi klik.",
    }),
    "printer-cutter-jam": () => ({
      problem: "Pisau printer terjepit kertas",
      todo: "Matikan printer, tarik kertas yang terjepit pelan-pelan, nyalakan lagi.",
    }),
    "printer-fault": () => ({
      problem: "Printer melaporkan gangguan",
      todo: "Matikan printer sepuluh detik, nyalakan lagi. Masih sama: hubungi teknisi.",
    }),
    "printer-silent": () => ({
      problem: "Printer tidak menjawab",
      todo: "Periksa lampu printer. Mati: periksa kabel dayanya. Menyala: matikan sepuluh detik, nyalakan lagi.",
    }),
    "printer-unplugged": () => ({
      problem: "Printer terlepas dari komputer",
      todo: "Pasang kabel printer sampai rapat di kedua ujungnya.",
    }),
    "printer-unsure": () => ({
      problem: "Struk terakhir belum pasti keluar",
      todo: "Lihat di bawah layar: apakah kertasnya utuh dan terpotong? Tidak: periksa rol dan pisaunya.",
    }),
    "paper-low": () => ({
      problem: "Kertas struk hampir habis",
      todo: "Siapkan rol baru. Ganti pada kunjungan ini.",
    }),
    "network-away": ({ sinceMs }) => ({
      problem: "Mesin tanpa jaringan: pembeli tidak bisa membayar",
      todo: `Periksa modem dan kabelnya. Matikan modem sepuluh detik, nyalakan lagi.${since(sinceMs)}`,
    }),
    "hub-silent": ({ sinceMs }) => ({
      problem: "Komputer lapas tidak menjawab: pembeli tidak bisa membayar",
      todo: `Telepon lapas: apakah komputer toko menyala dan tersambung?${since(sinceMs)}`,
    }),
    "hub-not-itself": ({ sinceMs }) => ({
      problem: "Jaringan mal meminta masuk: pembeli tidak bisa membayar",
      todo: `Minta pengelola mal membuka jaringan untuk mesin ini, atau pakai modem sendiri.${since(sinceMs)}`,
    }),
    "hub-refuses-us": ({ sinceMs }) => ({
      problem: "Komputer lapas tidak mengenal mesin ini",
      todo: `Teknisi: daftarkan mesin ini lagi di lapas.${since(sinceMs)}`,
    }),
    "acquirer-silent": ({ sinceMs }) => ({
      problem: "Bank QRIS tidak menjawab: pembeli tidak bisa membayar",
      todo: `Tunggu sebentar. Lebih dari setengah jam: hubungi layanan bank.${since(sinceMs)}`,
    }),
    "journal-forked": () => ({
      problem: "Lapas punya catatan lain atas nama mesin ini",
      todo: "Hubungi teknisi sebelum menutup hari. Penjualan tetap jalan, catatan belum terkirim.",
    }),
    "facts-waiting": ({ facts, lastSyncedAtMs }) => ({
      problem: `${facts} catatan belum sampai di lapas`,
      todo:
        lastSyncedAtMs === null
          ? "Periksa jaringan. Catatan aman di mesin dan terkirim sendiri."
          : `Periksa jaringan. Catatan aman di mesin dan terkirim sendiri. Terakhir lengkap ${formatMoment(lastSyncedAtMs, "id")}.`,
    }),
    "disk-full": ({ freeMegabytes }) => ({
      problem: `Penyimpanan penuh (sisa ${free(freeMegabytes)}), penjualan berhenti`,
      todo: "Teknisi: pindahkan log dan salinan lama dari mesin. Jurnal jangan dihapus.",
    }),
    "disk-low": ({ freeMegabytes }) => ({
      problem: `Penyimpanan hampir penuh: sisa ${free(freeMegabytes)}`,
      todo: "Teknisi: pindahkan log dan salinan lama pada kunjungan berikut.",
    }),
    "clock-wrong": ({ aheadSeconds }) => ({
      problem:
        aheadSeconds === null
          ? "Jam mesin belum pasti: makanan tidak dijual"
          : `Jam mesin ${apart(aheadSeconds)}: makanan tidak dijual`,
      todo: "Sambungkan jaringan dan tunggu lima menit: jam membetulkan diri. Masih salah: hubungi teknisi.",
    }),
    "clock-drifts": ({ aheadSeconds }) => ({
      problem: `Jam mesin ${apart(aheadSeconds ?? 0)}`,
      todo: "Biarkan tersambung: jam membetulkan diri. Besok masih sama: beri tahu teknisi.",
    }),
    "copies-missing": ({ because, lastMadeAtMs }) => ({
      problem:
        lastMadeAtMs === null
          ? "Belum ada salinan jurnal"
          : `Salinan jurnal terakhir ${formatMoment(lastMadeAtMs, "id")}`,
      todo: idTools.copies.problems[because],
    }),
  },
  fine: {
    "money-fine": () => ({ name: "Uang pembeli", state: "tidak ada yang tertahan" }),
    "slots-fine": ({ slots }) => ({ name: "Isi slot", state: `${slots} slot pasti` }),
    "days-fine": () => ({ name: "Buku harian", state: "tidak ada yang terlambat" }),
    "board-fine": (finding) => ({ name: board(finding), state: `${finding.slots} slot siap` }),
    "doors-fine": ({ doors }) => ({ name: "Pintu", state: `${doors} tertutup` }),
    "printer-fine": () => ({ name: "Printer", state: "siap, kertas cukup" }),
    "network-fine": () => ({ name: "Jaringan", state: "tersambung" }),
    "hub-fine": () => ({ name: "Komputer lapas", state: "menjawab" }),
    "acquirer-fine": () => ({ name: "Bank QRIS", state: "menjawab" }),
    "acquirer-not-asked": () => ({ name: "Bank QRIS", state: "belum ada pembayaran" }),
    "sync-fine": ({ facts, lastSyncedAtMs }) => ({
      name: "Kiriman ke lapas",
      state:
        facts > 0 || lastSyncedAtMs === null
          ? `${facts} catatan sedang dikirim`
          : `lengkap ${formatMoment(lastSyncedAtMs, "id")}`,
    }),
    "disk-fine": ({ freeMegabytes }) => ({
      name: "Penyimpanan",
      state: `${free(freeMegabytes)} bebas`,
    }),
    "clock-fine": ({ aheadSeconds }) => ({
      name: "Jam",
      state:
        aheadSeconds === null
          ? "wajar, belum dicocokkan"
          : `cocok, selisih ${Math.abs(aheadSeconds)} detik`,
    }),
    "copies-fine": ({ lastMadeAtMs }) => ({
      name: "Salinan jurnal",
      state: lastMadeAtMs === null ? "dibuat malam ini" : formatMoment(lastMadeAtMs, "id"),
    }),
    "program-fine": ({ version }) => ({ name: "Program", state: `versi ${version}` }),
  },
};
