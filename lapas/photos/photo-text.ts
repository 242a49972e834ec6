import type { PhotoView } from "../../core/catalogue/product-photo.ts";
import type { Bilingual } from "../page-text.ts";
import type { PhotoProblem } from "./check-photo.ts";

export const VIEW_TEXT: Readonly<Record<PhotoView, Bilingual>> = {
  front: { id: "tampak depan", en: "from the front" },
  back: { id: "tampak belakang", en: "from behind" },
  inside: { id: "bagian dalam", en: "inside" },
  detail: { id: "dari dekat", en: "close up" },
  "in-hand": { id: "di tangan", en: "in a hand" },
};

export const PHOTO_TEXT = {
  incomplete: {
    id: "Foto belum lengkap. Pilih foto, pilih tampak yang mana, dan centang pernyataannya.",
    en: "Something is missing: a photo, what it shows, or the statement below it.",
  },
  enough: {
    id: "Barang ini sudah punya sembilan foto. Hapus satu dulu.",
    en: "This product has nine photos. Take one down first.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const PHOTO_PROBLEM_TEXT: Readonly<Record<PhotoProblem, Bilingual>> = {
  unreadable: {
    id: "Berkas foto tidak terbaca. Gunakan JPG, PNG atau WebP.",
    en: "The file cannot be read as a photo. Use JPG, PNG or WebP.",
  },
  "carries-more": {
    id: "Berkas ini membawa keterangan lain, misalnya tempat foto diambil. Pilih foto lewat halaman ini: keterangan itu dibuang.",
    en: "The file tells more than the picture, such as where it was taken. Choose it on this page, which leaves that out.",
  },
  moving: { id: "Gambar bergerak tidak bisa dipakai.", en: "Moving pictures cannot be used." },
  "not-square": { id: "Potong foto menjadi persegi.", en: "Crop the photo to a square." },
  "too-small": {
    id: "Foto terlalu kecil. Dekatkan kamera atau gunakan kamera belakang.",
    en: "The photo is too small. Go closer or use the back camera.",
  },
  "too-large": { id: "Berkas foto terlalu besar.", en: "The file is too large." },
};
