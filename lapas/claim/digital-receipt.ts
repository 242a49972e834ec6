import { html } from "hono/html";
import { businessDateAt, formatDate, formatTime } from "../../core/business-day.ts";
import type { MachineSettings } from "../../core/catalogue/catalogue-snapshot.ts";
import { formatRupiah, formatUnbroken } from "../../core/money.ts";
import type { LineState } from "../../core/sale/sale.ts";
import type { Claim, ClaimLine } from "../../db/lapas/claim-store.ts";
import { bilingual, type Html } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";

/** The receipt on the phone; the order while nothing was paid. */
export const digitalReceipt = (claim: Claim, settings: MachineSettings | null): Html => html`
  <section class="paper">
    <h2>
      ${bilingual(
        claim.receiptNumber === null
          ? { id: "Pesanan", en: "Order" }
          : { id: "Struk digital", en: "Digital receipt" },
      )}
    </h2>
    <p>${settings?.sellerName ?? "Lapas Kelas I Tangerang"} · ${settings?.machineName ?? claim.machineCode}</p>
    <dl class="facts">
      ${
        claim.receiptNumber === null
          ? ""
          : html`<div><dt>No. struk</dt><dd>${claim.receiptNumber}</dd></div>`
      }
      ${
        claim.paidAtMs === null
          ? ""
          : html`<div><dt>Tanggal</dt>
              <dd>${formatDate(businessDateAt(claim.paidAtMs))} ${formatTime(claim.paidAtMs)}</dd></div>`
      }
    </dl>
    <ul class="rows">${groupLines(claim.lines).map(goodsRow)}</ul>
    <dl class="sums">
      <div><dt>TOTAL</dt><dd>${formatRupiah(claim.totalRupiah)}</dd></div>
      ${paidRow("Bayar: QRIS", claim.paidRupiah - claim.strayRupiah)}
      ${paidRow("Bayar: voucher belanja", claim.voucherRupiah)}
      ${paidRow("Uang lebih yang diterima", claim.strayRupiah)}
    </dl>
    <p><small>Harga dalam Rupiah, tanpa biaya tambahan.</small></p>
  </section>
`;

interface Goods {
  readonly line: ClaimLine;
  readonly units: number;
}

/** Units of one product that ended alike are one row. */
const groupLines = (lines: readonly ClaimLine[]): readonly Goods[] =>
  [...Map.groupBy(lines, (line) => JSON.stringify(line)).values()].flatMap(([line, ...more]) =>
    line ? [{ line, units: 1 + more.length }] : [],
  );

const goodsRow = ({ line, units }: Goods) => html`
  <li>
    <span>${line.nameId} <small lang="en">${line.nameEn}</small><br />
      ${units} × ${formatUnbroken(line.priceRupiah)}</span>
    <span class="amount">${formatRupiah(units * line.priceRupiah)}</span>
    <span class="stack">${bilingual(lineText(line))}</span>
  </li>
`;

const paidRow = (label: string, rupiah: number) =>
  rupiah === 0 ? "" : html`<div><dt>${label}</dt><dd>${formatRupiah(rupiah)}</dd></div>`;

const lineText = (line: ClaimLine): Bilingual => {
  const { codeKind, readyBy, validUntil } = line;
  if (line.state === "delivered" && codeKind === "service-voucher") {
    const until = validUntil === null ? "" : `, berlaku sampai ${formatDate(validUntil)}`;
    return { id: `kode voucher sudah diberikan${until}`, en: "its code was given" };
  }
  if (line.state === "to-collect" && readyBy !== null) {
    return {
      id: `diambil di lapas dengan kode ambil, siap mulai ${formatDate(readyBy)}`,
      en: "to be collected with its code",
    };
  }
  return LINE_TEXT[line.state];
};

const LINE_TEXT: Readonly<Record<LineState, Bilingual>> = {
  waiting: { id: "belum keluar", en: "not yet out" },
  "in-flight": { id: "sedang dikeluarkan", en: "being handed out" },
  delivered: { id: "sudah keluar", en: "handed out" },
  "to-collect": { id: "diambil di lapas dengan kode ambil", en: "to be collected with its code" },
  unknown: { id: "sedang diperiksa", en: "being checked" },
  "not-delivered": { id: "tidak keluar", en: "did not come out" },
  "refund-owed": { id: "tidak keluar, uang dikembalikan", en: "did not come out, refunded" },
};
