import { html } from "hono/html";
import type { F1Sheet } from "../../core/report/f1/f1-sheet.ts";
import type { SheetTable } from "../../core/report/f1/sheet-table.ts";
import { idDay } from "../../core/text/id-day.ts";
import type { Html } from "../page-frame.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { staffFrame } from "../staff/staff-frame.ts";

export interface F1Shown {
  readonly sheet: F1Sheet;
  readonly warning: string | null;
  readonly pdfPath: string;
}

/** F1 of one closed day, as the machine closed it. */
export const f1Page = (staff: StaffSession, { sheet, warning, pdfPath }: F1Shown): Html => {
  const isSound = sheet.matches && warning === null;
  const notices = warning === null ? sheet.problems : [warning, ...sheet.problems];
  return staffFrame({
    staff,
    title: { id: `${sheet.title} ${sheet.reportNumber}`, en: "Daily sales report" },
    body: html`
      <main>
        <p>${sheet.letterhead.map((line) => html`${line}<br />`)}</p>
        <p>
          <span class="mark ${isSound ? "done" : "owed"}">
            ${isSound ? idDay.matches : idDay.differs}
          </span>
        </p>
        ${notices.map((notice) => html`<p class="notice">${notice}</p>`)}
        <p class="screen-only"><a href="${pdfPath}">Buka PDF A4</a></p>
        <dl class="facts">
          ${sheet.head.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
        </dl>
        ${sheet.tables.map(tableOf)}
        <h2>Sidik laporan (SHA-256)</h2>
        <code>${sheet.fingerprint}</code>
      </main>
    `,
  });
};

const tableOf = (table: SheetTable) => html`
  <h2>${table.title}</h2>
  ${table.rows.length === 0 ? html`<p>${table.empty}</p>` : filledTable(table)}
`;

const filledTable = ({ title, columns, rows, total }: SheetTable) => html`
  <div class="wide" tabindex="0" role="region" aria-label="${title}">
    <table class="figures">
      <thead>
        <tr>
          ${columns.map(({ label, align }) => html`<th scope="col" class="${align}">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowOf(columns, row))}
      </tbody>
      ${total ? html`<tfoot>${rowOf(columns, total)}</tfoot>` : ""}
    </table>
  </div>
`;

const rowOf = (columns: SheetTable["columns"], cells: readonly string[]) => html`
  <tr>
    ${cells.map((cell, index) => html`<td class="${columns[index]?.align ?? "left"}">${cell}</td>`)}
  </tr>
`;
