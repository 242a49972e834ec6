import { html, raw } from "hono/html";
import { formatDate } from "../../core/business-day.ts";
import { formatRupiah } from "../../core/money.ts";
import type { GivenVoucher } from "../../db/lapas/refund-store.ts";
import { bilingual, type Html, inGroups, noticeLine } from "../page-frame.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { staffFrame } from "../staff/staff-frame.ts";

export interface VoucherPaper {
  readonly code: string;
  readonly voucher: GivenVoucher;
  readonly nonce: string;
}

/** The only time the code is seen: for the buyer's hand. */
export const voucherPaper = (staff: StaffSession, { code, voucher, nonce }: VoucherPaper): Html =>
  staffFrame({
    staff,
    title: { id: "Voucher belanja", en: "Goods voucher" },
    body: html`
      <main>
        <div class="screen-only">
          ${noticeLine({
            id: "Cetak atau salin sekarang: kode ini hanya tampil satu kali.",
            en: "Print or copy it now: this code is shown once.",
          })}
        </div>
        <section class="paper">
          <p>PojokPAS · Lapas Kelas I Tangerang</p>
          <h2>${bilingual({ id: "Voucher belanja", en: "Goods voucher" })}</h2>
          <p class="big">${formatRupiah(voucher.valueRupiah)}</p>
          <p class="big code">${inGroups(code)}</p>
          <p>
            ${bilingual({
              id: `Berlaku sampai ${formatDate(voucher.validUntil)}. Ketik kode ini di mesin PojokPAS, pada “Punya kode?”. Sisa nilainya tetap milik Anda.`,
              en: "Type this code at a PojokPAS machine. What is left of its value stays yours.",
            })}
          </p>
        </section>
        <p class="screen-only">
          <button type="button" id="print">Cetak</button>
          <a href="/staff/refunds">Kembali ke daftar</a>
        </p>
      </main>
    `,
    script: html`<script nonce="${nonce}">${raw(PRINT)}</script>`,
  });

const PRINT = `document.querySelector("#print").addEventListener("click", () => print());`;
