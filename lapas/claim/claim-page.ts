import { html } from "hono/html";
import { businessDateAt, formatDate } from "../../core/business-day.ts";
import type { MachineSettings } from "../../core/catalogue/catalogue-snapshot.ts";
import { formatRupiah, formatUnbroken } from "../../core/money.ts";
import type { Claim, ClaimRefund } from "../../db/lapas/claim-store.ts";
import { bilingual, type Html, inGroups } from "../page-frame.ts";
import { CLAIM_TEXT, REFUND_END_TEXT, REFUND_REASON_TEXT } from "../page-text.ts";
import { claimFrame } from "./claim-frame.ts";
import { contactSection } from "./contact-section.ts";
import { digitalReceipt } from "./digital-receipt.ts";

export interface ClaimShown {
  readonly claim: Claim;
  readonly settings: MachineSettings | null;
  /** A pick-up code made just now. */
  readonly code: string | null;
  readonly nowMs: number;
}

export const claimPage = ({ claim, settings, code, nowMs }: ClaimShown): Html =>
  claimFrame(html`
    <h2>${bilingual({ id: "Kode pesanan", en: "Order code" })}</h2>
    <p class="big">${claim.orderCode}</p>
    <p class="notice">${bilingual(CLAIM_TEXT[claim.state])}</p>
    ${pickUpSection(claim, code, businessDateAt(nowMs))} ${refundSection(claim.refunds)}
    ${claim.state === "not-told-yet" ? moneySoFar(claim) : ""}
    ${isAnythingOwed(claim) ? contactSection(claim.orderCode, settings) : ""}
    ${claim.lines.length > 0 ? digitalReceipt(claim, settings) : ""}
    ${isAnythingOwed(claim) ? "" : contactSection(claim.orderCode, settings)}
  `);

const isAnythingOwed = (claim: Claim): boolean => claim.refunds.some(({ how }) => how === null);

const moneySoFar = (claim: Claim) => html`
  <dl class="totals">
    <div><dt>${bilingual({ id: "Jumlah pesanan", en: "Order total" })}</dt>
      <dd>${formatRupiah(claim.totalRupiah)}</dd></div>
    <div><dt>${bilingual({ id: "Uang diterima", en: "Money received" })}</dt>
      <dd>${formatRupiah(claim.paidRupiah)}</dd></div>
  </dl>
`;

const pickUpSection = (claim: Claim, code: string | null, today: string): Html => {
  if (claim.state !== "waiting-pick-up" || claim.pickUpUntil === null) return html``;
  if (claim.pickUpUntil < today) {
    return html`<p class="notice">
      ${bilingual({
        id: "Waktu pengambilan sudah lewat; uang Anda dikembalikan.",
        en: "The time to collect is over; your money is returned.",
      })}
    </p>`;
  }
  const until = formatDate(claim.pickUpUntil);
  return html`
    <h2>${bilingual({ id: "Ambil di mesin", en: "Collect at the machine" })}</h2>
    ${code === null ? "" : shownCode(code, claim.machineCode)}
    <p>
      ${bilingual({
        id: `Barang menunggu di mesin ${claim.machineCode} sampai ${until}. Setelah itu uangnya dikembalikan.`,
        en: `The goods wait until ${until}; after that your money is returned.`,
      })}
    </p>
    <form method="post" action="/claim/${claim.orderCode}/pick-up-code">
      <button class="${code === null ? "" : "quiet"}">
        ${bilingual(
          code === null
            ? { id: "Buat kode ambil", en: "Make a pick-up code" }
            : { id: "Buat kode baru", en: "Make a new code" },
        )}
      </button>
    </form>
  `;
};

const shownCode = (code: string, machineCode: string) => html`
  <section class="paper">
    <p>${bilingual({ id: "Kode ambil", en: "Pick-up code" })}</p>
    <p class="big code">${inGroups(code)}</p>
    <p>
      ${bilingual({
        id: `Ketik kode ini di layar mesin ${machineCode}, pada “Punya kode?”. Simpan sekarang: kode hanya tampil di halaman ini. Kode sebelumnya tidak berlaku lagi.`,
        en: "Type it at the machine, at “I have a code”. Keep it now: it is shown only here, and the one before has lapsed.",
      })}
    </p>
  </section>
`;

const refundSection = (refunds: readonly ClaimRefund[]) =>
  refunds.length === 0
    ? ""
    : html`
        <h2>${bilingual({ id: "Pengembalian dana", en: "Refund" })}</h2>
        <ul class="rows">${refunds.map(refundRow)}</ul>
      `;

const refundRow = (refund: ClaimRefund) => html`
  <li>
    <span>${bilingual(REFUND_REASON_TEXT[refund.reason])}</span>
    <span class="amount">${formatRupiah(refund.moneyRupiah + refund.backToVoucherRupiah)}</span>
    ${
      refund.backToVoucherRupiah > 0
        ? html`<span class="stack">
          ${bilingual({
            id: `${formatUnbroken(refund.backToVoucherRupiah)} sudah kembali ke voucher Anda`,
            en: "is back on your voucher",
          })}
        </span>`
        : ""
    }
    <span class="stack">${ending(refund)}</span>
  </li>
`;

const ending = (refund: ClaimRefund) => {
  if (refund.how === null) {
    return html`<span class="mark owed">
      ${bilingual({
        id: `${formatUnbroken(refund.moneyRupiah)} dibayar paling lambat ${formatDate(refund.dueDate)}`,
        en: "at the latest",
      })}
    </span>`;
  }
  const { settledAtMs } = refund;
  const day = settledAtMs === null ? "" : ` ${formatDate(businessDateAt(settledAtMs))}`;
  const document = refund.documentNumber === null ? "" : `, bukti ${refund.documentNumber}`;
  const { id, en } = REFUND_END_TEXT[refund.how];
  return html`<span class="mark done">${bilingual({ id: `${id}${day}${document}`, en })}</span>`;
};
