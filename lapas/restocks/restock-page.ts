import { html } from "hono/html";
import { formatDate } from "../../core/business-day.ts";
import { Position } from "../../core/service/position.ts";
import { idDoor } from "../../core/text/id-door.ts";
import { idRestock } from "../../core/text/restock/id-restock.ts";
import type { CountDifferences, EndedVisit } from "../../db/lapas/restock-store.ts";
import { bilingual, type Html } from "../page-frame.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { staffFrame } from "../staff/staff-frame.ts";

/** What was carried to the machines and what came back: F2 as the lapas reads it. */
export const restockPage = (
  staff: StaffSession,
  shown: {
    readonly visits: readonly EndedVisit[];
    readonly differences: readonly CountDifferences[];
  },
): Html =>
  staffFrame({
    staff,
    title: { id: "Isi ulang", en: "Restocks" },
    body: html`
      <main>
        <h2>${bilingual({ id: "Selisih hitungan per jabatan", en: "Count differences per position" })}</h2>
        ${shown.differences.length === 0 ? NO_COUNTS : differenceTable(shown.differences)}
        <h2>${bilingual({ id: "Berita acara (F2)", en: "Hand-over slips (F2)" })}</h2>
        ${shown.visits.length === 0 ? NO_VISITS : shown.visits.map(visitTable)}
      </main>
    `,
  });

const NO_COUNTS = html`<p class="empty">
  ${bilingual({ id: "Belum ada hitungan bulan ini.", en: "Nothing was counted this month." })}
</p>`;
const NO_VISITS = html`<p class="empty">
  ${bilingual({ id: "Belum ada isi ulang bulan ini.", en: "No restock this month." })}
</p>`;

const differenceTable = (differences: readonly CountDifferences[]) => html`
  <div class="wide" role="region" aria-label="Tabel selisih hitungan" tabindex="0">
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">${bilingual({ id: "Jabatan", en: "Position" })}</th>
          <th scope="col">${bilingual({ id: "Hitungan", en: "Counts" })}</th>
          <th scope="col">${bilingual({ id: "Kurang", en: "Missing" })}</th>
          <th scope="col">${bilingual({ id: "Lebih", en: "Found" })}</th>
        </tr>
      </thead>
      <tbody>
        ${differences.map(
          ({ machineCode, countedBy, counts, missingUnits, foundUnits }) => html`
            <tr>
              <th scope="row">${positionName(countedBy)} <small>${machineCode}</small></th>
              <td>${counts}</td>
              <td>${missingUnits}</td>
              <td>${foundUnits}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  </div>
`;

const visitTable = ({ slipNumber, machineCode, businessDate, by, lines }: EndedVisit) => html`
  <h3>${slipNumber}</h3>
  <p>${machineCode} · ${formatDate(businessDate)} · ${positionName(by)}</p>
  <div class="wide" role="region" aria-label="${`Isi ${slipNumber}`}" tabindex="0">
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">${bilingual({ id: "Slot", en: "Slot" })}</th>
          <th scope="col">${bilingual({ id: "Dibawa", en: "Brought" })}</th>
          <th scope="col">${bilingual({ id: "Dimuat", en: "Loaded" })}</th>
          <th scope="col">${bilingual({ id: "Ditarik", en: "Taken out" })}</th>
          <th scope="col">${bilingual({ id: "Sisa", en: "Left" })}</th>
          <th scope="col">${bilingual({ id: "Selisih", en: "Difference" })}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(lineRow)}
      </tbody>
    </table>
  </div>
`;

const lineRow = (line: EndedVisit["lines"][number]) => html`
  <tr>
    <th scope="row">
      ${line.label} ${line.name}
      <small>${[line.sku, line.filled.batchNumber, reasonsOf(line)].filter(Boolean).join(" · ")}</small>
    </th>
    <td>${line.filled.broughtUnits}</td>
    <td>${line.filled.loadedUnits}</td>
    <td>${line.withdrawn.reduce((sum, { units }) => sum + units, 0)}</td>
    <td>${line.leftUnits}</td>
    <td>${line.countedUnits - line.bookUnits}</td>
  </tr>
`;

const reasonsOf = ({ withdrawn, differenceReason }: EndedVisit["lines"][number]): string =>
  [
    ...withdrawn.map(({ reason }) => idRestock.withdrawalReasons[reason]),
    ...(differenceReason ? [idRestock.differenceReasons[differenceReason]] : []),
  ].join(", ");

/** Devices that report a load count as well, and have no position. */
const positionName = (name: string): string => {
  const position = Position.safeParse(name);
  return position.success ? idDoor.positions[position.data].name : name;
};
