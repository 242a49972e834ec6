import { html } from "hono/html";
import { businessDateAt, formatDate, formatTime } from "../../core/business-day.ts";
import { formatRupiah } from "../../core/money.ts";
import type { ClosedDayRow } from "../../db/lapas/day-store.ts";
import { bilingual, type Html } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { staffFrame } from "../staff/staff-frame.ts";
import type { OpenDay } from "./open-days.ts";

export interface DaysShown {
  readonly open: readonly OpenDay[];
  readonly closed: readonly ClosedDayRow[];
}

/** The books of every machine, day by day: what is missing first. */
export const dayListPage = (staff: StaffSession, { open, closed }: DaysShown): Html => {
  const missing = open.filter(({ isMissing }) => isMissing);
  const running = open.filter(({ isMissing }) => !isMissing);
  return staffFrame({
    staff,
    title: { id: "Buku harian", en: "Books of the days" },
    body: html`
      <main>
        <h2>${bilingual({ id: `Belum ditutup: ${missing.length}`, en: "Missing" })}</h2>
        ${listOf(missing.map(openRow), { id: "Tidak ada.", en: "None." })}
        <h2>${bilingual({ id: "Sedang berjalan", en: "Running" })}</h2>
        ${listOf(running.map(openRow), { id: "Tidak ada.", en: "None." })}
        <h2>${bilingual({ id: "Sudah ditutup", en: "Closed" })}</h2>
        ${listOf(closed.map(closedRow), {
          id: "Belum ada hari yang ditutup.",
          en: "No day was closed yet.",
        })}
      </main>
    `,
  });
};

const listOf = (rows: readonly Html[], empty: Bilingual): Html =>
  rows.length === 0
    ? html`<p class="empty">${bilingual(empty)}</p>`
    : html`<ul class="rows">${rows}</ul>`;

const openRow = ({ machineCode, date, isMissing }: OpenDay): Html => html`
  <li>
    <span class="number">${machineCode} · ${formatDate(date)}</span>
    <span class="end">
      <span class="mark ${isMissing ? "owed" : ""}">
        ${bilingual(
          isMissing ? { id: "belum ditutup", en: "not closed" } : { id: "berjalan", en: "running" },
        )}
      </span>
    </span>
    ${
      isMissing
        ? html`<small class="stack">
            Petugas piket menutupnya di mesin: Layar petugas, Buku harian.
          </small>`
        : ""
    }
  </li>
`;

const closedRow = (day: ClosedDayRow): Html => {
  const { state, isSound } = stateOf(day);
  return html`
    <li>
      <a class="number" href="${dayPath(day)}">${day.machineCode} · ${formatDate(day.date)}</a>
      <span class="amount">${formatRupiah(day.receivedRupiah)}</span>
      <span class="stack">
        <span class="mark ${isSound ? "done" : "owed"}">${bilingual(state)}</span>
      </span>
      <small class="stack end">
        ${day.reportNumber} · ${formatDate(businessDateAt(day.closedAtMs))}
        ${formatTime(day.closedAtMs)} · ${day.closedBy}
      </small>
    </li>
  `;
};

export const dayPath = ({ kioskId, date }: Pick<ClosedDayRow, "kioskId" | "date">): string =>
  `/staff/days/${encodeURIComponent(kioskId)}/${date}`;

const stateOf = ({
  problems,
  agrees,
}: ClosedDayRow): { readonly state: Bilingual; readonly isSound: boolean } => {
  if (problems > 0 || agrees === false) {
    return { state: { id: "tidak cocok", en: "does not match" }, isSound: false };
  }
  return agrees === null
    ? { state: { id: "cocok menurut mesin", en: "matches, says the machine" }, isSound: true }
    : { state: { id: "ditutup, cocok", en: "closed, matches" }, isSound: true };
};
