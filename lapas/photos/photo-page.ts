import { html, raw } from "hono/html";
import type { Product } from "../../core/catalogue/catalogue-snapshot.ts";
import { PHOTO_VIEWS, type ProductPhoto } from "../../core/catalogue/product-photo.ts";
import { bilingual, type Html, noticeLine } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import { mayDo } from "../staff/staff-actions.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { formToken, staffFrame } from "../staff/staff-frame.ts";
import { VIEW_TEXT } from "./photo-text.ts";
import { PREPARE_PHOTO } from "./prepare-photo.ts";

export interface PhotoPage {
  readonly product: Product;
  readonly notice: Bilingual | null;
  readonly nonce: string;
}

/** The photos of one product, and the form for another one. */
export const photoPage = (staff: StaffSession, { product, notice, nonce }: PhotoPage): Html => {
  const isAllowed = mayDo(staff.role, "change-photos");
  return staffFrame({
    staff,
    title: { id: `Foto ${product.name.id}`, en: `Photos of ${product.name.en}` },
    body: html`
      <main>
        <p><a href="/staff/photos">Semua barang</a></p>
        ${noticeLine(notice)} ${shown(staff, product, isAllowed)}
        ${isAllowed ? newPhoto(staff, product) : ""}
      </main>
    `,
    script: html`<script nonce="${nonce}">${raw(PREPARE_PHOTO)}</script>`,
  });
};

const shown = (staff: StaffSession, product: Product, isAllowed: boolean) =>
  product.photos.length === 0
    ? html`<p class="empty">
        ${bilingual({
          id: "Belum ada foto; di mesin tampil gambarnya.",
          en: "No photo yet; the machine shows the drawing.",
        })}
      </p>`
    : html`<ul class="pictures">
        ${product.photos.map((photo, index) => onePhoto(staff, product, photo, index, isAllowed))}
      </ul>`;

const onePhoto = (
  staff: StaffSession,
  { sku, name }: Product,
  { view, large, small }: ProductPhoto,
  index: number,
  isAllowed: boolean,
) => {
  const place = `/staff/photos/${encodeURIComponent(sku)}`;
  const press = (path: string, text: Bilingual) => html`
    <form method="post" action="${place}/${path}">
      ${formToken(staff)} <input type="hidden" name="large" value="${large}" />
      <button class="quiet">${bilingual(text)}</button>
    </form>
  `;
  return html`
    <li>
      <img
        src="/staff/photo-files/${small}"
        alt="${name.id}, ${VIEW_TEXT[view].id}"
        width="160"
        height="160"
      />
      <strong>${VIEW_TEXT[view].id}</strong>
      ${isAllowed && index > 0 ? press("first", { id: "Jadikan pertama", en: "Show first" }) : ""}
      ${isAllowed ? press("remove", { id: "Hapus", en: "Take down" }) : ""}
    </li>
  `;
};

const newPhoto = (staff: StaffSession, { sku }: Product) => html`
  <h2>${bilingual({ id: "Foto baru", en: "Another photo" })}</h2>
  <p>
    ${bilingual({
      id: "Cahaya jendela, dua karton putih, ponsel disandarkan, barang memenuhi bingkai. Halaman ini memotong foto menjadi persegi dan membuang keterangan tempatnya.",
      en: "Window light, two white cards, a phone that leans on something. This page crops to a square and leaves out where it was taken.",
    })}
  </p>
  <noscript>
    ${noticeLine({
      id: "Aktifkan JavaScript: tanpa itu foto tidak bisa dipotong dan dibersihkan.",
      en: "Switch JavaScript on: without it photos cannot be cropped and cleaned.",
    })}
  </noscript>
  <form id="new-photo" class="fields" method="post" enctype="multipart/form-data"
    action="/staff/photos/${encodeURIComponent(sku)}">
    ${formToken(staff)}
    <label>
      ${bilingual({ id: "Foto", en: "Photo" })}
      <input type="file" id="photo" accept="image/*" required />
    </label>
    <canvas id="preview" width="320" height="320" hidden></canvas>
    <p class="notice" id="advice" role="status" hidden></p>
    <label>
      ${bilingual({ id: "Tampak", en: "It shows the product" })}
      <select name="view" required>
        ${PHOTO_VIEWS.map((view) => html`<option value="${view}">${VIEW_TEXT[view].id}</option>`)}
      </select>
    </label>
    <label class="check">
      <input type="checkbox" name="noPeople" required />
      <span>
        ${bilingual({
          id: "Sudah saya periksa: tidak ada wajah, nama, nomor, atau ruang hunian di foto ini.",
          en: "I have looked: no face, name, number or living quarters in it.",
        })}
      </span>
    </label>
    <button id="send" disabled>${bilingual({ id: "Pasang foto", en: "Put it up" })}</button>
  </form>
`;
