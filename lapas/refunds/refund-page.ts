import { html } from "hono/html";
import { addDays, businessDateAt, formatDate, formatTime } from "../../core/business-day.ts";
import { formatRupiah, formatUnbroken } from "../../core/money.ts";
import {
  type EndedRefund,
  moneyOwed,
  type Refund,
  UNCLAIMED_AFTER_DAYS,
} from "../../db/lapas/refund-store.ts";
import { courtFilePath } from "../court-file/court-file-path.ts";
import { bilingual, type Html, noticeLine } from "../page-frame.ts";
import { type Bilingual, REFUND_END_TEXT, REFUND_REASON_TEXT } from "../page-text.ts";
import { mayDo } from "../staff/staff-actions.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { formToken, staffFrame } from "../staff/staff-frame.ts";

export interface RefundsShown {
  readonly open: readonly Refund[];
  readonly ended: readonly EndedRefund[];
  readonly notice: Bilingual | null;
  readonly nowMs: number;
}

export const refundPage = (staff: StaffSession, shown: RefundsShown): Html => {
  const today = businessDateAt(shown.nowMs);
  const owedRupiah = shown.open.reduce((sum, refund) => sum + moneyOwed(refund), 0);
  return staffFrame({
    staff,
    title: { id: "Pengembalian dana", en: "Refunds" },
    body: html`
      <main>
        ${noticeLine(shown.notice)}
        <h2>
          ${bilingual({
            id: `Belum dibayar: ${shown.open.length}, ${formatUnbroken(owedRupiah)}`,
            en: "Owed",
          })}
        </h2>
        ${
          shown.open.length === 0
            ? html`<p class="empty">${bilingual({ id: "Tidak ada.", en: "None." })}</p>`
            : html`<ul class="rows">${shown.open.map((refund) => openRow(staff, refund, today))}</ul>`
        }
        <h2>${bilingual({ id: "Sudah selesai", en: "Ended" })}</h2>
        ${
          shown.ended.length === 0
            ? html`<p class="empty">${bilingual({ id: "Belum ada.", en: "None yet." })}</p>`
            : html`<ul class="rows">${shown.ended.map((refund) => endedRow(staff, refund))}</ul>`
        }
      </main>
    `,
  });
};

const openRow = (staff: StaffSession, refund: Refund, today: string) => html`
  <li>
    <a class="number" href="${courtFilePath(refund)}">${refund.orderCode} · ${refund.machineCode}</a>
    <span class="amount">${formatRupiah(moneyOwed(refund))}</span>
    <span class="stack">${bilingual(REFUND_REASON_TEXT[refund.reason])} ${voucherPart(refund)}</span>
    <span class="stack end">
      ${
        refund.dueDate < today
          ? html`<span class="mark owed">terlambat sejak ${formatDate(refund.dueDate)}</span>`
          : html`paling lambat ${formatDate(refund.dueDate)}`
      }
    </span>
    ${endings(staff, refund, today)}
  </li>
`;

const voucherPart = ({ backToVoucherRupiah }: Refund) =>
  backToVoucherRupiah === 0
    ? ""
    : html`<small>${formatUnbroken(backToVoucherRupiah)} sudah kembali ke voucher</small>`;

const endings = (staff: StaffSession, refund: Refund, today: string) => {
  const path = refundPath(refund);
  const forms = [
    mayDo(staff.role, "pay-out-refund")
      ? html`<form method="post" action="${path}/pay-out" class="inline">
          ${formToken(staff)}
          <label>
            No. bukti
            <input name="documentNumber" required minlength="3" maxlength="40" autocomplete="off" />
          </label>
          <button>Sudah dibayar</button>
        </form>`
      : null,
    mayDo(staff.role, "give-voucher")
      ? html`<form method="post" action="${path}/voucher" class="inline">
          ${formToken(staff)}
          <button class="quiet">Beri voucher belanja</button>
        </form>`
      : null,
    mayDo(staff.role, "close-unclaimed-refund") && isUnclaimed(refund, today)
      ? html`<form method="post" action="${path}/unclaimed" class="inline">
          ${formToken(staff)}
          <button class="quiet">Tutup: tidak diambil</button>
        </form>`
      : null,
  ].filter((form) => form !== null);
  return forms.length === 0 ? "" : html`<div class="stack actions">${forms}</div>`;
};

const isUnclaimed = (refund: Refund, today: string): boolean =>
  today > addDays(refund.dueDate, UNCLAIMED_AFTER_DAYS);

const endedRow = (staff: StaffSession, refund: EndedRefund) => html`
  <li>
    <a class="number" href="${courtFilePath(refund)}">${refund.orderCode} · ${refund.machineCode}</a>
    <span class="amount">${formatRupiah(refund.amountRupiah)}</span>
    <span class="stack">
      ${bilingual(REFUND_END_TEXT[refund.how])} ${refund.documentNumber ?? ""}
      <small>${REFUND_REASON_TEXT[refund.reason].id}</small>
    </span>
    <small class="stack end">
      ${formatDate(businessDateAt(refund.settledAtMs))} ${formatTime(refund.settledAtMs)} ·
      ${refund.settledBy}
    </small>
    ${
      refund.unusedVoucherId !== null && mayDo(staff.role, "give-voucher")
        ? html`<form method="post" action="${refundPath(refund)}/voucher-code" class="stack actions">
          ${formToken(staff)}
          <button class="quiet">Buat kode voucher baru (yang lama batal)</button>
        </form>`
        : ""
    }
  </li>
`;

const refundPath = ({ kioskId, refundId }: Refund): string =>
  `/staff/refunds/${encodeURIComponent(kioskId)}/${encodeURIComponent(refundId)}`;
