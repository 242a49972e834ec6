import { html } from "hono/html";
import { formatDate, formatTime } from "../core/business-day.ts";
import { formatRupiah, formatUnbroken } from "../core/money.ts";
import { moneyOwed, type Refund } from "../db/lapas/refund-store.ts";
import type { DayTotals, ListedSale } from "../db/lapas/sale-list-store.ts";
import type { SaleState } from "../db/lapas/sale-state.ts";
import { courtFilePath } from "./court-file/court-file-path.ts";
import { bilingual, type Html } from "./page-frame.ts";
import { REFUND_REASON_TEXT, STATE_TEXT } from "./page-text.ts";
import type { SalesView } from "./sales-view.ts";

export const totalsList = (totals: DayTotals): Html => html`
  <dl class="totals">
    <div><dt>${bilingual({ id: "Penjualan dibayar", en: "Paid sales" })}</dt>
      <dd>${totals.sales}</dd></div>
    <div><dt>${bilingual({ id: "Uang masuk", en: "Received" })}</dt>
      <dd>${formatRupiah(totals.paidRupiah)}</dd></div>
    ${
      totals.voucherRupiah === 0
        ? ""
        : html`<div><dt>${bilingual({ id: "Dengan voucher", en: "By voucher" })}</dt>
            <dd>${formatRupiah(totals.voucherRupiah)}</dd></div>`
    }
    <div><dt>${bilingual({ id: "Barang keluar", en: "Handed out" })}</dt>
      <dd>${formatRupiah(totals.deliveredRupiah)}</dd></div>
    <div><dt>${bilingual({ id: "Harus dikembalikan", en: "To refund" })}</dt>
      <dd>${formatRupiah(totals.refundOwedRupiah)}</dd></div>
  </dl>
`;

export const saleRows = (sales: readonly ListedSale[]): Html =>
  sales.length === 0
    ? empty(
        "Belum ada penjualan. Penjualan muncul di sini begitu mesin mengirimnya.",
        "No sales yet.",
      )
    : html`<ul class="rows">${sales.map(saleRow)}</ul>`;

const saleRow = (sale: ListedSale) => html`
  <li>
    <a class="number" href="${courtFilePath(sale)}">${sale.receiptNumber ?? sale.orderCode}</a>
    <span class="amount">${formatRupiah(sale.totalRupiah)}</span>
    <span class="stack">${sale.goods.map((good) => `${good.nameId} × ${good.units}`).join(", ")}</span>
    <span class="stack end">${mark(sale)}</span>
    <small class="stack">
      ${sale.machineCode} · ${formatDate(sale.businessDate)} ${formatTime(sale.atMs)} · ${sale.orderCode}
      ${sale.voucherRupiah > 0 ? ` · voucher ${formatUnbroken(sale.voucherRupiah)}` : ""}
    </small>
  </li>
`;

const MARK_CLASS: Readonly<Record<SaleState, string>> = {
  "awaiting-payment": "",
  "not-paid": "",
  delivering: "",
  delivered: "done",
  "partly-delivered": "owed",
  "to-collect": "",
  "waiting-pick-up": "",
  "refund-owed": "owed",
  refunded: "",
  unknown: "owed",
};

const mark = (sale: ListedSale) =>
  html`<span class="mark ${MARK_CLASS[sale.state]}">${bilingual(STATE_TEXT[sale.state])}</span>`;

export const refundRows = (refunds: readonly Refund[]): Html =>
  refunds.length === 0
    ? empty("Tidak ada.", "None.")
    : html`<ul class="rows">${refunds.map(refundRow)}</ul>`;

const refundRow = (refund: Refund) => html`
  <li>
    <span class="number">${refund.orderCode} · ${refund.machineCode}</span>
    <span class="amount">${formatRupiah(moneyOwed(refund))}</span>
    <span class="stack">${bilingual(REFUND_REASON_TEXT[refund.reason])}</span>
    <span class="stack end">
      ${bilingual({ id: `paling lambat ${formatDate(refund.dueDate)}`, en: "due" })}
    </span>
  </li>
`;

export const kioskRows = (kiosks: SalesView["kiosks"]): Html =>
  kiosks.length === 0
    ? empty("Belum ada mesin yang terdaftar.", "No machine is enrolled yet.")
    : html`<ul class="rows">${kiosks.map(kioskRow)}</ul>`;

const kioskRow = (kiosk: SalesView["kiosks"][number]) => html`
  <li>
    <span class="number">${kiosk.machineCode}</span>
    <span class="amount">
      ${
        kiosk.isOnline
          ? html`<span class="mark done">${bilingual({ id: "terhubung", en: "online" })}</span>`
          : html`<span class="mark owed">${bilingual({ id: "terputus", en: "offline" })}</span>`
      }
    </span>
    <small>
      ${kiosk.lastSeenAtMs === null ? "belum pernah" : `terakhir ${formatTime(kiosk.lastSeenAtMs)}`} ·
      catatan ${kiosk.ackedSeq}${kiosk.unreadFacts > 0 ? ` (${kiosk.unreadFacts} belum terbaca)` : ""}
      ${kiosk.alarms > 0 ? ` · ${kiosk.alarms} alarm` : ""}
    </small>
  </li>
`;

const empty = (id: string, en: string) => html`<p class="empty">${bilingual({ id, en })}</p>`;
