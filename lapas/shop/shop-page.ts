import { html } from "hono/html";
import { formatDayAndMonth } from "../../core/business-day.ts";
import { PAY_SECONDS_BOUNDS } from "../../core/visit/visit-facts.ts";
import { bilingual, type Html } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { staffFrame } from "../staff/staff-frame.ts";
import type { DayRow, PaySeconds, ProductRow, ShopFigures } from "./shop-figures.ts";
import { PLACE_TEXT, paySecondsText, STEPS } from "./shop-text.ts";

/** How the shop window works: how far visits come, where they end, what is looked at and not bought. */
export const shopPage = (staff: StaffSession, figures: ShopFigures): Html =>
  staffFrame({
    staff,
    title: { id: "Etalase dalam angka", en: "The shop in figures" },
    body: html`
      <main>
        <p>
          ${bilingual({
            id: "Kunjungan di layar semua mesin, dijumlahkan per jam. Tidak ada yang dikenali atau diikuti.",
            en: "Visits at the screens of all machines, added up by the hour. Nobody is recognised or followed.",
          })}
        </p>
        <h2>${bilingual({ id: "Tujuh hari terakhir", en: "The last seven days" })}</h2>
        ${figures.week.began === 0 ? NO_VISITS : week(figures)}
        <h2>${bilingual({ id: "Hari demi hari", en: "Day by day" })}</h2>
        ${dayTable(figures.days)}
        <h2>${bilingual({ id: "Barang, 28 hari", en: "Products, 28 days" })}</h2>
        ${figures.products.length === 0 ? NO_PRODUCTS : productTable(figures.products)}
      </main>
    `,
  });

const empty = (text: Bilingual) => html`<p class="empty">${bilingual(text)}</p>`;

const NO_VISITS = empty({
  id: "Belum ada kunjungan yang dihitung dalam tujuh hari ini.",
  en: "No visits were counted in these seven days.",
});
const NO_PRODUCTS = empty({ id: "Belum ada katalog.", en: "There is no catalogue yet." });

const week = ({ week: funnel, left }: ShopFigures) => html`
  ${bars(
    STEPS.map(({ key, text }) => ({ text, visits: funnel[key] })),
    funnel.began,
  )}
  <h3>${bilingual({ id: "Waktu membayar", en: "Time to pay" })}</h3>
  <p>
    ${bilingual(MEDIAN)}:
    <strong>${bilingual(paySecondsText(funnel.medianPaySeconds, LONGEST_S))}</strong>
  </p>
  <h3>${bilingual({ id: "Pergi sebelum membayar", en: "Left before paying" })}</h3>
  ${bars(
    left.map(({ place, visits }) => ({ text: PLACE_TEXT[place], visits })),
    funnel.began,
  )}
`;

const LONGEST_S = Math.max(...PAY_SECONDS_BOUNDS);
const MEDIAN = {
  id: "Separuh pembeli selesai dalam waktu ini, sejak kode QR tampil",
  en: "Half of the buyers were done within this time of the QR code",
};

interface Bar {
  readonly text: Bilingual;
  readonly visits: number;
}

/** Each with its share of all visits, as a number and as a length. */
const bars = (rows: readonly Bar[], all: number) => html`
  <ul class="bars">
    ${rows.map(({ text, visits }) => {
      const percent = percentOf(visits, all);
      return html`<li>
        <span>${bilingual(text)}</span>
        <span class="number">${visits} <small>${percent} %</small></span>
        <i style="width: ${Math.min(percent, 100)}%"></i>
      </li>`;
    })}
  </ul>
`;

const percentOf = (visits: number, all: number): number =>
  all === 0 ? 0 : Math.round((visits / all) * 100);

const dayTable = (days: readonly DayRow[]) => html`
  <div class="wide" role="region" aria-label="Tabel kunjungan per hari" tabindex="0">
    <table class="counts narrow tight">
      <thead>
        <tr>
          <th scope="col">${bilingual({ id: "Tanggal", en: "Date" })}</th>
          ${STEPS.map(({ short }) => html`<th scope="col">${bilingual(short)}</th>`)}
          <th scope="col">${bilingual({ id: "Detik", en: "Secs" })}</th>
        </tr>
      </thead>
      <tbody>
        ${days.map(
          (day) => html`<tr>
            <th scope="row">${formatDayAndMonth(day.date)}</th>
            ${STEPS.map(({ key }) => html`<td>${day[key] === 0 ? "–" : day[key]}</td>`)}
            <td>${shortSeconds(day.medianPaySeconds)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;

const shortSeconds = (seconds: PaySeconds): string =>
  seconds === "over" ? `> ${LONGEST_S}` : seconds === null ? "–" : String(seconds);

const productTable = (products: readonly ProductRow[]) => html`
  <table class="counts narrow">
    <thead>
      <tr>
        <th scope="col">${bilingual({ id: "Barang", en: "Product" })}</th>
        <th scope="col">${bilingual({ id: "Dilihat", en: "Viewed" })}</th>
        <th scope="col">${bilingual({ id: "Terjual", en: "Sold" })}</th>
      </tr>
    </thead>
    <tbody>
      ${products.map(
        (product) => html`<tr>
          <th scope="row">
            ${product.name.id} <small>${product.sku} · <span lang="en">${product.name.en}</span></small>
            ${unsoldMark(product)}
          </th>
          <td>${product.views}</td>
          <td>${product.soldUnits}</td>
        </tr>`,
      )}
    </tbody>
  </table>
`;

const unsoldMark = ({ views, soldUnits }: ProductRow) => {
  if (soldUnits > 0) return "";
  return views > 0
    ? html`<span class="mark owed">
        ${bilingual({ id: "dilihat, belum terjual", en: "viewed, not sold" })}
      </span>`
    : html`<span class="mark">
        ${bilingual({ id: "belum dilihat", en: "not viewed" })}
      </span>`;
};
