import { html } from "hono/html";
import { type BusinessDate, formatDayAndMonth } from "../../core/business-day.ts";
import { bilingual, type Html } from "../page-frame.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { staffFrame } from "../staff/staff-frame.ts";
import { type WishRow, weekOf } from "./wish-table.ts";

/** What buyers would have liked and did not find: the workshops read here what to make next. */
export const wishPage = (
  staff: StaffSession,
  today: BusinessDate,
  rows: readonly WishRow[],
): Html =>
  staffFrame({
    staff,
    title: { id: "Barang yang ditunggu", en: "What buyers wish for" },
    body: html`
      <main>
        <p>
          ${bilingual({
            id: "Barang habis yang diminta pembeli di layar mesin: satu sentuhan dihitung satu, tanpa data siapa pun.",
            en: "Sold-out goods that buyers asked for at the machines; one touch counts one, nobody is recorded.",
          })}
        </p>
        ${rows.length === 0 ? NOTHING : table(today, rows)}
      </main>
    `,
  });

const NOTHING = html`<p class="empty">
  ${bilingual({
    id: "Belum ada yang ditunggu dalam empat minggu ini.",
    en: "Nothing was wished for in these four weeks.",
  })}
</p>`;

const table = (today: BusinessDate, rows: readonly WishRow[]) => html`
  <div class="wide" role="region" aria-label="Tabel barang yang ditunggu" tabindex="0">
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">${bilingual({ id: "Barang", en: "Product" })}</th>
          <th scope="col">${bilingual({ id: "7 hari", en: "7 days" })}</th>
          <th scope="col">${bilingual({ id: "28 hari", en: "28 days" })}</th>
          ${weekOf(today).map((date) => html`<th scope="col">${formatDayAndMonth(date)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(tableRow)}
      </tbody>
    </table>
  </div>
`;

const tableRow = (row: WishRow) => html`
  <tr>
    <th scope="row">
      ${row.nameId}${row.variantId === null ? "" : `, ${row.variantId}`}
      <small>${row.sku} · <span lang="en">${row.nameEn}</span></small>
    </th>
    <td><strong>${row.week}</strong></td>
    <td>${row.fourWeeks}</td>
    ${row.days.map((wishes) => html`<td>${wishes === 0 ? "–" : wishes}</td>`)}
  </tr>
`;
