import { html, raw } from "hono/html";
import { formatDate } from "../../core/business-day.ts";
import { formatRupiah, formatUnbroken } from "../../core/money.ts";
import type { CourtFile, CourtLine, CourtRefund } from "../../db/lapas/court-file-store.ts";
import { bilingual, type Html } from "../page-frame.ts";
import { STATE_TEXT } from "../page-text.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { staffFrame } from "../staff/staff-frame.ts";
import { attemptSection } from "./attempt-section.ts";
import { chargeSection } from "./charge-section.ts";
import { exactTime } from "./exact-time.ts";
import { factSection } from "./fact-section.ts";

export interface CourtFileShown {
  readonly file: CourtFile;
  readonly saleId: string;
  readonly nonce: string;
  readonly nowMs: number;
}

export const courtFilePage = (
  staff: StaffSession,
  { file, saleId, nonce, nowMs }: CourtFileShown,
): Html =>
  staffFrame({
    staff,
    title: { id: "Berkas penjualan", en: "Court file of a sale" },
    body: html`
      <main class="file">
        <p class="screen-only"><button type="button" id="print">Cetak berkas</button></p>
        <h2>${file.orderCode} · ${file.machineCode}</h2>
        <dl class="facts">
          ${row("No. struk", file.receiptNumber ?? "–")}
          ${row("Tanggal buku", formatDate(file.businessDate))}
          ${row("Keadaan", bilingual(STATE_TEXT[file.state]))}
          ${row("Jumlah pesanan", formatRupiah(file.totalRupiah))}
          ${row("Diterima lewat QRIS", formatRupiah(file.paidRupiah))}
          ${file.voucherRupiah > 0 ? row("Dengan voucher", formatRupiah(file.voucherRupiah)) : ""}
          ${row("Dibuat", `${exactTime(nowMs)} WIB`)}
        </dl>
        <h2>${bilingual({ id: "Barang", en: "Goods" })}</h2>
        <ul class="rows">${file.lines.map(lineRow)}</ul>
        ${chargeSection(file)} ${attemptSection(file.facts, saleId)} ${refunds(file.refunds)}
        ${factSection(file.facts)}
      </main>
    `,
    script: html`<script nonce="${nonce}">${raw(PRINT)}</script>`,
  });

/** On paper nothing stays folded. */
const PRINT = `document.querySelector("#print").addEventListener("click", () => {
  for (const each of document.querySelectorAll("details")) each.open = true;
  print();
});`;

const row = (label: string, value: Html | string) =>
  html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

const lineRow = (line: CourtLine) => html`
  <li>
    <span>${line.nameId} <small>${line.slotId === null ? "tanpa slot" : `slot ${line.slotId}`}</small></span>
    <span class="amount">${formatRupiah(line.unitPriceRupiah)}</span>
    <span class="stack">
      ${line.state}${
        line.redeemedAtMs === null
          ? ""
          : `, kode ditukar ${exactTime(line.redeemedAtMs)} oleh ${line.redeemedBy}`
      }
    </span>
  </li>
`;

const refunds = (owed: readonly CourtRefund[]) =>
  owed.length === 0
    ? ""
    : html`
        <h2>${bilingual({ id: "Pengembalian", en: "Refunds" })}</h2>
        <ul class="rows">${owed.map(refundRow)}</ul>
      `;

const refundRow = (refund: CourtRefund) => html`
  <li>
    <span>${refund.reason} <small>${refund.refundId}</small></span>
    <span class="amount">${formatRupiah(refund.amountRupiah)}</span>
    <span class="stack">
      ${
        refund.how === null
          ? `belum dibayar, paling lambat ${formatDate(refund.dueDate)}`
          : `${refund.how} ${exactTime(refund.settledAtMs)} ${refund.settledBy ?? "mesin"} ${refund.documentNumber ?? ""}`
      }
      ${refund.voucherRupiah > 0 ? `(dari voucher ${formatUnbroken(refund.voucherRupiah)})` : ""}
    </span>
  </li>
`;
