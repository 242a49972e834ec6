import { html } from "hono/html";
import { businessDateAt } from "../../core/business-day.ts";
import { assertNever } from "../../core/result.ts";
import type { FoundPayment } from "../../db/lapas/payment-search-store.ts";
import { bilingual, type Html, noticeLine, pageFrame } from "../page-frame.ts";
import { type Bilingual, CLAIM_TEXT } from "../page-text.ts";
import { contactSection } from "./contact-section.ts";

export interface SearchShown {
  readonly nowMs: number;
  readonly answer:
    | { readonly kind: "one"; readonly state: FoundPayment["state"] }
    | { readonly kind: "several" }
    | { readonly kind: "none" }
    | { readonly kind: "unreadable" }
    | { readonly kind: "too-many" }
    | null;
}

export const searchPage = ({ nowMs, answer }: SearchShown): Html =>
  pageFrame(
    "Cari pesanan",
    html`
      <header>
        <h1>Cari pesanan</h1>
        <p><small lang="en">Find an order</small></p>
      </header>
      <main>
        ${answer === null ? "" : answerSection(answer)}
        <h2>${bilingual({ id: "Dengan kode pesanan", en: "By order code" })}</h2>
        <form method="post" action="/claim" class="fields">
          <label>
            ${bilingual({ id: "Kode pesanan, ada di layar dan struk", en: "Order code" })}
            <input name="orderCode" required maxlength="12" autocomplete="off"
              autocapitalize="characters" spellcheck="false" class="code" />
          </label>
          <button>${bilingual({ id: "Lihat pesanan", en: "Show the order" })}</button>
        </form>
        <h2>${bilingual({ id: "Dengan pembayaran QRIS", en: "By QRIS payment" })}</h2>
        <p>
          ${bilingual({
            id: "Terlambat membayar, atau kode pesanannya hilang? Isi seperti pada bukti bayar Anda.",
            en: "Paid late or lost the code? Fill in what your payment proof says.",
          })}
        </p>
        <form method="post" action="/claim" class="fields">
          <label>
            ${bilingual({ id: "Jumlah (Rp)", en: "Amount" })}
            <input name="amount" required inputmode="numeric" autocomplete="off" />
          </label>
          <label>
            ${bilingual({ id: "Tanggal", en: "Date" })}
            <input name="date" type="date" required value="${businessDateAt(nowMs)}" />
          </label>
          <label>
            ${bilingual({ id: "Jam dan menit (WIB)", en: "Time" })}
            <input name="time" type="time" required />
          </label>
          <label>
            ${bilingual({
              id: "Nomor referensi (RRN), bila ada: membuka pesanannya",
              en: "Reference number (RRN), if any: opens the order",
            })}
            <input name="rrn" autocomplete="off" maxlength="40" />
          </label>
          <button>${bilingual({ id: "Cari pembayaran", en: "Find the payment" })}</button>
        </form>
      </main>
    `,
  );

const answerSection = (answer: NonNullable<SearchShown["answer"]>): Html => {
  switch (answer.kind) {
    case "one":
      return html`
        ${noticeLine({
          id: `Pembayaran itu kami terima. ${CLAIM_TEXT[answer.state].id}`,
          en: `We received that payment. ${CLAIM_TEXT[answer.state].en}`,
        })}
        <p>${bilingual(WITH_REFERENCE)}</p>
        ${contactSection(null, null)}
      `;
    case "several":
      return html`${noticeLine({
        id: `Ada lebih dari satu pembayaran seperti itu. ${WITH_REFERENCE.id}`,
        en: `There is more than one such payment. ${WITH_REFERENCE.en}`,
      })}`;
    case "none":
      return noticeLine({
        id: "Pembayaran seperti itu belum kami terima. Periksa jumlah dan jamnya, atau coba lagi beberapa menit lagi.",
        en: "We have not received such a payment. Check amount and time, or try again in a few minutes.",
      });
    case "unreadable":
      return noticeLine({
        id: "Isi kode pesanan, atau jumlah, tanggal, dan jam.",
        en: "Fill in the order code, or amount, date and time.",
      });
    case "too-many":
      return noticeLine({
        id: "Terlalu banyak pencarian. Coba lagi 15 menit lagi.",
        en: "Too many questions. Try again in 15 minutes.",
      });
    default:
      return assertNever(answer);
  }
};

const WITH_REFERENCE: Bilingual = {
  id: "Isi juga nomor referensi (RRN) dari bukti bayar untuk membuka pesanannya.",
  en: "Add the reference number (RRN) of your payment proof to open the order.",
};
