import type { PhotoView } from "../catalogue/product-photo.ts";
import type { ProductMessages } from "./product-messages.ts";
import { decimal } from "./work-time.ts";

const VIEWS: Readonly<Record<PhotoView, string>> = {
  front: "tampak depan",
  back: "tampak belakang",
  inside: "bagian dalam",
  detail: "dari dekat",
  "in-hand": "di tangan",
};

export const idProduct: ProductMessages = {
  addToCart: "Tambah ke keranjang",
  chooseVariant: { size: "Pilih ukuran", colour: "Pilih warna" },
  cartFull: "Sudah di keranjang",
  bestBefore: "Baik sebelum",
  finalPrice: (unit) => `Harga sudah final per ${unit}`,
  photo: {
    alt: (name, view) => `${name}, ${VIEWS[view]}`,
    choose: "Pilih foto",
    show: (number, photos, view) => `Foto ${number} dari ${photos}, ${VIEWS[view]}`,
  },
  handOut: {
    spiral: {
      title: "Langsung keluar dari mesin ini",
      body: "Barang turun dari lemari kaca ke tempat pengambilan.",
    },
    locker: {
      title: "Langsung diambil dari loker",
      body: "Setelah dibayar, pintu lokernya terbuka sendiri.",
    },
  },
  edition: {
    numbered: (pieces) => `Edisi terbatas, hanya ${pieces} buah`,
    piece: (number, pieces) => `Nomor ${number} dari ${pieces}`,
    comesNext: "Nomor ini yang keluar untuk Anda",
    onThePiece: "Nomornya tertulis pada barang",
    alsoHere: (numbers) => `Di mesin ini juga ada nomor ${numbers}`,
  },
  split: {
    title: "Ke mana uang Anda pergi",
    cost: "Bahan & kerja",
    premi: "Premi pembuat",
    development: "Modal bengkel",
    state: "Kas negara",
  },
  story: {
    title: (workshop) => `Dari bengkel ${workshop}`,
    workTime: (time, unit) => `Sekitar ${time} per ${unit}`,
    weeklyHours: (hours) => `Bengkel bekerja ${hours} jam seminggu`,
    makers: (makers) => `Kelompok ${makers} warga binaan`,
    learns: "Yang dipelajari",
  },
  size: {
    title: "Sebesar ini",
    picture: (width, height) => `Lebar ${width} dan tinggi ${height}, di samping tangan`,
    hand: (length) => `Tangan orang dewasa, sekitar ${length}`,
    centimetres: (millimetres) => `${decimal(millimetres / 10, ",")} cm`,
  },
  facts: {
    title: "Bahan dan perawatan",
    material: "Bahan",
    care: "Cara merawat",
  },
  food: {
    title: "Tentang makanan ini",
    keeping: "Cara menyimpan",
    ingredients: "Komposisi",
    allergens: "Mengandung alergen",
    noAllergens: "Tidak ada dalam bahannya",
    netWeight: "Berat bersih",
    halal: "Halal",
    halalNumber: (number) => `Bersertifikat, nomor ${number}`,
    notHalalCertified: "Belum bersertifikat",
    permit: "Izin P-IRT",
    shortLived: "Tidak diperlukan: dibuat segar, tahan kurang dari 7 hari",
    noPermitNumber: "Nomornya belum ada",
    seePack: "Lihat label di kemasan",
    packCounts: "Jika berbeda, label di kemasan yang berlaku.",
  },
  grams: (grams) => (grams < 1000 ? `${grams} g` : `${decimal(grams / 1000, ",")} kg`),
  allergen: {
    gluten: "gandum (gluten)",
    milk: "susu",
    egg: "telur",
    soy: "kedelai",
    peanut: "kacang tanah",
    "tree-nut": "kacang pohon",
    fish: "ikan",
    crustacean: "udang dan kepiting",
    sulphite: "sulfit",
  },
};
