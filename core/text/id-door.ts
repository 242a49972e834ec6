import type { DoorMessages } from "./door-messages.ts";

export const idDoor: DoorMessages = {
  title: "Khusus petugas",
  who: "Pilih jabatan Anda",
  how: "PIN dibuat oleh Kepala di kantor, satu untuk setiap jabatan.",
  positions: {
    restocker: { name: "Pengisi barang", does: "Mengisi, menghitung, tutup hari" },
    treasurer: { name: "Bendahara", does: "Tutup hari, laporan, berkas pesanan" },
    technician: { name: "Teknisi", does: "Memeriksa dan menguji mesin" },
    head: { name: "Kepala", does: "Semua pekerjaan di mesin ini" },
  },
  noPin: "Belum ada PIN",
  newMachine: "Mesin baru: buat PIN",
  waits: (time) => `Bisa dicoba lagi dalam ${time}`,
  enter: "Masukkan PIN 6 angka",
  first: {
    title: "Mesin baru: buat PIN teknisi",
    body: "Pilih 6 angka. PIN ini hanya untuk menguji mesin dan berhenti berlaku begitu kantor mengirim PIN.",
  },
  again: { title: "Ketik sekali lagi", body: "Supaya pasti tidak salah tekan." },
  differ: "Kedua PIN berbeda. Pilih lagi dari awal.",
  weak: "PIN ini mudah ditebak. Hindari angka kembar dan angka berurutan.",
  wrong: (triesLeft) => `PIN belum cocok. Sisa ${triesLeft} kali mencoba.`,
  wait: "PIN beberapa kali belum cocok. Coba lagi dalam",
  otherPosition: "Pilih jabatan lain",
  others: "Jabatan lain tetap bisa masuk. Lupa PIN? Minta Kepala membuat yang baru di kantor.",
  checking: "Sedang diperiksa…",
  none: {
    title: "Belum ada PIN untuk jabatan ini",
    body: "Minta Kepala membuatnya di kantor, di halaman PIN mesin. Beberapa saat kemudian Anda bisa masuk di sini.",
  },
  typed: (figures) => `${figures} dari 6 angka`,
  erase: "Hapus angka terakhir",
};
