import { html } from "hono/html";
import type { Product } from "../../core/catalogue/catalogue-snapshot.ts";
import { bilingual, type Html } from "../page-frame.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { staffFrame } from "../staff/staff-frame.ts";

/** Every product with the picture that stands for it. */
export const photoListPage = (staff: StaffSession, products: readonly Product[]): Html =>
  staffFrame({
    staff,
    title: { id: "Foto barang", en: "Product photos" },
    body: html`
      <main>
        <p>
          ${bilingual({
            id: "Barang tanpa foto tampil dengan gambarnya. Foto pertama menjadi gambar di etalase.",
            en: "Products without a photo show their drawing. The first photo stands on the shelf.",
          })}
        </p>
        <ul class="pictures">
          ${products.map(
            ({ sku, name, photos }) => html`
              <li>
                <a href="/staff/photos/${encodeURIComponent(sku)}">
                  ${photos[0] ? picture(photos[0].small) : html`<span class="no-picture">–</span>`}
                  <strong>${name.id}</strong>
                </a>
                <small>${sku} · ${photos.length === 0 ? "belum ada foto" : `${photos.length} foto`}</small>
              </li>
            `,
          )}
        </ul>
      </main>
    `,
  });

/** Beside words that say what it is. */
const picture = (file: string) =>
  html`<img src="/staff/photo-files/${file}" alt="" width="160" height="160" loading="lazy" />`;
