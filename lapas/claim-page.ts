import type { HttpBindings } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import { html } from "hono/html";
import { formatDate } from "../core/business-day.ts";
import { formatRupiah } from "../core/money.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { CatalogueStore } from "../db/lapas/catalogue-store.ts";
import type { Claim, ClaimStore } from "../db/lapas/claim-store.ts";
import { bilingual, type Html, pageFrame, pageHeaders } from "./page-frame.ts";
import { CLAIM_TEXT } from "./page-text.ts";
import { createRateLimit } from "./rate-limit.ts";

export interface ClaimParts {
  readonly claims: ClaimStore;
  readonly catalogue: CatalogueStore;
  readonly clock: Clock;
}

/** Order codes are short: guessing them must not be worth it. */
const LOOKS_PER_MINUTE = 30;

/** `GET /claim/{orderCode}`, public: the page behind the QR of a receipt. */
export const claimPageRoutes = ({ claims, catalogue, clock }: ClaimParts) => {
  const looks = createRateLimit(clock, LOOKS_PER_MINUTE, 60_000);
  return new Hono<{ Bindings: HttpBindings }>().get("/claim/:orderCode", async (context) => {
    const page = (body: Html, status: 200 | 404 | 429) =>
      context.html(pageFrame("Status pesanan", body), status, pageHeaders(null));
    if (!looks.take(getConnInfo(context).remote.address ?? "")) {
      const text = { id: "Terlalu banyak percobaan.", en: "Too many tries. Wait a minute." };
      return page(frame(html`<p>${bilingual(text)}</p>`), 429);
    }
    const orderCode = context.req.param("orderCode").toUpperCase();
    const claim = /^[A-Z0-9]{4,12}$/.test(orderCode) ? await claims.find(orderCode) : null;
    if (!claim) {
      const text = { id: "Kode pesanan tidak dikenal.", en: "We do not know this order code." };
      return page(frame(html`<p>${bilingual(text)}</p>`), 404);
    }
    const contact = (await catalogue.newest(claim.machineCode))?.settings.contactWhatsapp ?? null;
    return page(frame(details(claim, contact)), 200);
  });
};

const frame = (body: Html) => html`
  <header>
    <h1>Status pesanan</h1>
    <p><small lang="en">Order status</small></p>
  </header>
  <main>${body}</main>
`;

const details = (claim: Claim, contact: string | null) => html`
  <h2>${bilingual({ id: "Kode pesanan", en: "Order code" })}</h2>
  <p class="big">${claim.orderCode}</p>
  <p>${bilingual(CLAIM_TEXT[claim.state])}</p>
  <dl class="totals">
    <div><dt>${bilingual({ id: "Jumlah pesanan", en: "Order total" })}</dt>
      <dd>${formatRupiah(claim.totalRupiah)}</dd></div>
    <div><dt>${bilingual({ id: "Uang diterima", en: "Money received" })}</dt>
      <dd>${formatRupiah(claim.paidRupiah)}</dd></div>
    ${claim.refundOwedRupiah > 0 ? owed(claim) : ""}
  </dl>
  ${
    contact === null
      ? ""
      : html`<h2>${bilingual({ id: "Hubungi kami", en: "Contact us" })}</h2>
          <p>
            ${bilingual({
              id: "Tunjukkan kode pesanan ini kepada petugas melalui WhatsApp:",
              en: "Show this order code to our staff on WhatsApp:",
            })}
          </p>
          <p><strong>${contact}</strong></p>`
  }
`;

const owed = (claim: Claim) => html`
  <div><dt>${bilingual({ id: "Dikembalikan kepada Anda", en: "Owed to you" })}</dt>
    <dd>${formatRupiah(claim.refundOwedRupiah)}</dd>
    <dt>
      ${
        claim.refundDueDate === null
          ? ""
          : bilingual({
              id: `paling lambat ${formatDate(claim.refundDueDate)}`,
              en: "at the latest",
            })
      }
    </dt></div>
`;
