import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { html, raw } from "hono/html";
import { formatDate } from "../core/business-day.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { RefundStore } from "../db/lapas/refund-store.ts";
import type { SaleListStore } from "../db/lapas/sale-list-store.ts";
import { bilingual, pageHeaders } from "./page-frame.ts";
import { kioskRows, refundRows, saleRows, totalsList } from "./sales-rows.ts";
import { readSalesView, type SalesView } from "./sales-view.ts";
import { staffFrame } from "./staff/staff-frame.ts";
import type { StaffEnv, StaffOnly } from "./staff/staff-only.ts";

export interface SalesParts {
  readonly saleList: SaleListStore;
  readonly refunds: RefundStore;
  readonly clock: Clock;
}

/** `GET /`, `GET /sales.json` and the part that changes: all machines' sales. */
export const salesPageRoutes = ({ saleList, refunds, clock }: SalesParts, staffOnly: StaffOnly) =>
  new Hono<StaffEnv>()
    .get("/", staffOnly("see-sales"), async (context) => {
      const nonce = randomBytes(16).toString("base64");
      const view = await readSalesView(saleList, refunds, clock.nowMs());
      const script = html`<script nonce="${nonce}">${raw(REFRESH)}</script>`;
      const page = staffFrame({
        staff: context.get("staff"),
        title: { id: "Penjualan semua mesin", en: "Sales of all machines" },
        body: frame(view),
        script,
      });
      return context.html(page, 200, pageHeaders(nonce));
    })
    .get("/sales.json", staffOnly("see-sales", "background"), async (context) => {
      context.header("cache-control", "no-store");
      return context.json(await readSalesView(saleList, refunds, clock.nowMs()));
    })
    .get("/sales-part", staffOnly("see-sales", "background"), async (context) => {
      const view = await readSalesView(saleList, refunds, clock.nowMs());
      return context.html(part(view), 200, pageHeaders(null));
    });

/** Reads the data, and draws anew only when something in it changed: a reader keeps their place. */
const REFRESH = `
  let shown = "";
  const refresh = async () => {
    try {
      const answer = await fetch("/sales.json");
      if (answer.status === 401) return location.reload();
      if (!answer.ok) throw new Error("no data");
      const data = await answer.text();
      if (data !== shown) {
        const part = await fetch("/sales-part");
        if (!part.ok) throw new Error("no part");
        document.querySelector("main").innerHTML = await part.text();
        shown = data;
      }
      document.querySelector("#stale").hidden = true;
    } catch {
      document.querySelector("#stale").hidden = false;
    }
    setTimeout(refresh, 2000);
  };
  refresh();
`;

const frame = (view: SalesView) => html`
  <p id="stale" hidden>
    ${bilingual({ id: "Tidak terhubung ke pusat data.", en: "No connection to the hub." })}
  </p>
  <main>${part(view)}</main>
`;

const part = (view: SalesView) => html`
  <h2>${bilingual({ id: `Hari ini, ${formatDate(view.businessDate)}`, en: "Today" })}</h2>
  ${totalsList(view.totals)}
  <h2>${bilingual({ id: "Penjualan", en: "Sales" })}</h2>
  ${saleRows(view.sales)}
  <h2>${bilingual({ id: "Pengembalian yang belum dibayar", en: "Refunds owed" })}</h2>
  ${refundRows(view.openRefunds)}
  <h2>${bilingual({ id: "Mesin", en: "Machines" })}</h2>
  ${kioskRows(view.kiosks)}
`;
