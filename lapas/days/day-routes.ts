import { Hono } from "hono";
import type { Clock } from "../../core/ports/clock.ts";
import { f1Sheet } from "../../core/report/f1/f1-sheet.ts";
import type { CatalogueStore } from "../../db/lapas/catalogue-store.ts";
import type { DayStore, HubClosedDay } from "../../db/lapas/day-store.ts";
import { pageHeaders } from "../page-frame.ts";
import { refuse } from "../refuse.ts";
import type { StaffEnv, StaffOnly } from "../staff/staff-only.ts";
import { dayListPage, dayPath } from "./day-list-page.ts";
import { f1Page } from "./f1-page.ts";
import { f1ToPdf } from "./f1-pdf.ts";
import { openDays } from "./open-days.ts";

export interface DayParts {
  readonly days: DayStore;
  readonly catalogue: CatalogueStore;
  readonly clock: Clock;
}

/** Closed days the list goes back to: about a quarter of a year for one machine. */
const LISTED_DAYS = 100;

/** `/staff/days`: the days of every machine; one of them as F1, on the screen and as a PDF. */
export const dayRoutes = ({ days, catalogue, clock }: DayParts, staffOnly: StaffOnly) =>
  new Hono<StaffEnv>()
    .get("/staff/days", staffOnly("see-days"), async (context) => {
      const closed = await days.closed(LISTED_DAYS);
      const catalogues = await catalogue.newestOfAll();
      const open = openDays(await days.open(), catalogues, clock.nowMs());
      const page = dayListPage(context.get("staff"), { open, closed });
      return context.html(page, 200, pageHeaders(null));
    })
    .get("/staff/days/:kioskId/:date", staffOnly("see-days"), async (context) => {
      const { kioskId, date } = context.req.param();
      const day = await days.find(kioskId, date);
      if (!day) return refuse(context, 404, "day.unknown");
      const pdfPath = `${dayPath(day)}/f1.pdf`;
      const shown = { sheet: f1Sheet(day), warning: warningOf(day), pdfPath };
      return context.html(f1Page(context.get("staff"), shown), 200, pageHeaders(null));
    })
    .get("/staff/days/:kioskId/:date/f1.pdf", staffOnly("see-days"), async (context) => {
      const { kioskId, date } = context.req.param();
      const day = await days.find(kioskId, date);
      if (!day) return refuse(context, 404, "day.unknown");
      const printedAtMs = clock.nowMs();
      const pdf = await f1ToPdf({ sheet: f1Sheet(day), warning: warningOf(day), printedAtMs });
      return context.body(new Uint8Array(pdf), 200, {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${day.reportNumber}.pdf"`,
        "cache-control": "no-store",
      });
    });

/** The hub computed the day again from the facts it holds, and came to other figures. */
const warningOf = ({ agrees }: HubClosedDay): string | null =>
  agrees === false
    ? "Angka laporan ini berbeda dari hitungan pusat data atas catatan yang sama. Hubungi teknisi sebelum menandatangani."
    : null;
