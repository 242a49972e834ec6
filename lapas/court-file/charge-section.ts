import { html } from "hono/html";
import { formatRupiah } from "../../core/money.ts";
import type { CourtCharge, CourtFile, CourtPayment } from "../../db/lapas/court-file-store.ts";
import { bilingual, type Html } from "../page-frame.ts";
import { exactTime } from "./exact-time.ts";
import { qrPicture } from "./qr-picture.ts";

/** The QR code that was shown and what the acquirer answered about it. */
export const chargeSection = ({ charges, payments }: CourtFile): Html => html`
  <h2>${bilingual({ id: "Tagihan QRIS dan jawaban bank", en: "Charge and acquirer" })}</h2>
  ${charges.length === 0 ? html`<p>Tidak ada tagihan.</p>` : charges.map(chargePart)}
  ${payments.length === 0 ? html`<p>Bank tidak melaporkan pembayaran.</p>` : payments.map(paymentPart)}
`;

const chargePart = (charge: CourtCharge) => html`
  <section class="card">
    <h3>Tagihan ${charge.chargeId}</h3>
    ${
      charge.qrContent === null
        ? html`<p>Bank tidak memberi kode QR.</p>`
        : html`<div class="qr">${qrPicture(charge.qrContent)}<code>${charge.qrContent}</code></div>`
    }
    <dl class="facts">
      ${fact("Jumlah", charge.amountRupiah === null ? "–" : formatRupiah(charge.amountRupiah))}
      ${fact("Nomor kami", charge.partnerReferenceNo)} ${fact("Nomor bank", charge.referenceNo ?? "–")}
      ${fact("Keadaan", `${charge.status} ${charge.closedBecause ?? ""}`)}
      ${fact("Diminta", exactTime(charge.createdAtMs))}
      ${fact("Berlaku sampai", exactTime(charge.expiresAtMs))}
      ${fact("Ditutup", exactTime(charge.closedAtMs))}
      ${fact("Terakhir ditanyakan", exactTime(charge.lastAskedAtMs))}
    </dl>
  </section>
`;

const paymentPart = (payment: CourtPayment) => html`
  <section class="card">
    <h3>Pembayaran ${payment.providerId}</h3>
    <dl class="facts">
      ${fact("Jumlah", formatRupiah(payment.amountRupiah))} ${fact("RRN", payment.rrn ?? "–")}
      ${fact("Aplikasi", payment.issuer ?? "–")} ${fact("Dibayar, kata bank", payment.paidAt)}
      ${fact("Didengar pusat data", exactTime(payment.recordedAtMs))}
    </dl>
    <p><small>Pernyataan bertanda tangan pusat data</small></p>
    <code>${Buffer.from(payment.statement).toString("utf8")}</code>
    <p><small>Tanda tangan Ed25519</small></p>
    <code>${Buffer.from(payment.signature).toString("base64")}</code>
  </section>
`;

const fact = (label: string, value: string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
