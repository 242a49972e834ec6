import { html } from "hono/html";
import { businessDateAt, formatDate, formatTime } from "../../core/business-day.ts";
import { formatRupiah } from "../../core/money.ts";
import { assertNever } from "../../core/result.ts";
import type { DeskCode, ForeignCode } from "../../db/lapas/code-store.ts";
import { bilingual, type Html, noticeLine } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import { formToken, staffFrame } from "../staff/staff-frame.ts";

export type RedeemShown =
  | { readonly kind: "empty" }
  | { readonly kind: "unknown" }
  | { readonly kind: "too-many" }
  | { readonly kind: "elsewhere"; readonly foreign: ForeignCode }
  | { readonly kind: "found"; readonly code: DeskCode; readonly typed: string }
  | { readonly kind: "redeemed"; readonly code: DeskCode };

export const redeemPage = (staff: StaffSession, nowMs: number, shown: RedeemShown): Html =>
  staffFrame({
    staff,
    title: { id: "Tukar kode", en: "Redeem a code" },
    body: html`
      <main>
        ${answer(staff, nowMs, shown)}
        <form method="post" action="/staff/codes" class="fields">
          ${formToken(staff)}
          <label>
            ${bilingual({ id: "Kode pada struk atau telepon pembeli", en: "Code on the receipt or phone" })}
            <input name="code" required maxlength="40" autocomplete="off"
              autocapitalize="characters" spellcheck="false" class="code"
              ${shown.kind === "empty" ? "autofocus" : ""} />
          </label>
          <button>${bilingual({ id: "Periksa", en: "Check" })}</button>
        </form>
      </main>
    `,
  });

const answer = (staff: StaffSession, nowMs: number, shown: RedeemShown): Html => {
  switch (shown.kind) {
    case "empty":
      return html``;
    case "unknown":
      return noticeLine({
        id: "Kode ini tidak dikenal. Periksa lagi huruf dan angkanya; bila mesin baru saja menjualnya, tunggu sebentar.",
        en: "Unknown code. Check the letters; a code sold just now may take a moment to arrive.",
      });
    case "too-many":
      return noticeLine({
        id: "Terlalu banyak kode salah. Coba lagi 15 menit lagi.",
        en: "Too many wrong codes. Try again in 15 minutes.",
      });
    case "elsewhere":
      return noticeLine(ELSEWHERE_TEXT[shown.foreign]);
    case "found":
      return html`${card(shown.code)} ${judgement(staff, nowMs, shown.code, shown.typed)}`;
    case "redeemed":
      return html`
        ${noticeLine({ id: "Kode sudah ditukar. Serahkan kepada pembeli.", en: "Redeemed. Hand it over." })}
        ${card(shown.code)}
      `;
    default:
      return assertNever(shown);
  }
};

const card = (code: DeskCode) => html`
  <section class="card">
    <h2>${code.productName}</h2>
    <dl class="facts">
      <div><dt>Jenis</dt><dd>${KIND_TEXT[code.codeKind].id}</dd></div>
      <div><dt>Harga</dt><dd>${formatRupiah(code.priceRupiah)}</dd></div>
      <div><dt>Kode pesanan</dt><dd>${code.orderCode} · ${code.machineCode}</dd></div>
      <div><dt>No. struk</dt><dd>${code.receiptNumber ?? "–"}</dd></div>
      ${dateFact("Siap mulai", code.readyBy)} ${dateFact("Berlaku sampai", code.validUntil)}
    </dl>
  </section>
`;

const dateFact = (label: string, date: string | null) =>
  date === null ? "" : html`<div><dt>${label}</dt><dd>${formatDate(date)}</dd></div>`;

const judgement = (staff: StaffSession, nowMs: number, code: DeskCode, typed: string): Html => {
  switch (code.state) {
    case "good":
      return html`
        <form method="post" action="/staff/codes/redeem" class="fields">
          ${formToken(staff)}
          <input type="hidden" name="code" value="${typed}" />
          <button>${bilingual({ id: "Tukar sekarang", en: "Redeem now" })}</button>
        </form>
        <h2>${bilingual({ id: "Kode lain", en: "Another code" })}</h2>
      `;
    case "too-early":
      return noticeLine({
        id: `Pesanan ini siap mulai ${formatDate(code.readyBy ?? "")}. Mohon pembeli datang kembali pada hari itu; kodenya tetap berlaku.`,
        en: "Not ready yet. The code stays good; please come back on that day.",
      });
    case "expired":
      return noticeLine({
        id: `Masa berlaku kode ini berakhir ${formatDate(code.validUntil ?? "")}. Catat kode pesanannya dan bicarakan dengan Bendahara.`,
        en: "This code has expired. Note the order code and ask the treasurer.",
      });
    case "redeemed":
      return noticeLine(redeemedText(code, nowMs));
    case "refunded":
      return noticeLine({
        id: "Uang untuk barang ini sudah atau akan dikembalikan; kodenya tidak berlaku lagi.",
        en: "This was refunded; its code is no longer good.",
      });
    default:
      return assertNever(code.state);
  }
};

const redeemedText = ({ redeemedAtMs }: DeskCode, nowMs: number): Bilingual => {
  if (redeemedAtMs === null) return { id: "Kode ini sudah ditukar.", en: "Redeemed before." };
  const day = businessDateAt(redeemedAtMs);
  const when = day === businessDateAt(nowMs) ? "hari ini" : formatDate(day);
  return {
    id: `Kode ini sudah ditukar ${when} pukul ${formatTime(redeemedAtMs)}.`,
    en: "Redeemed before.",
  };
};

const KIND_TEXT: Readonly<Record<DeskCode["codeKind"], Bilingual>> = {
  "service-voucher": { id: "Voucher layanan", en: "Service voucher" },
  "pick-up": { id: "Barang pesanan, diambil di lapas", en: "Made to order, collected here" },
};

const ELSEWHERE_TEXT: Readonly<Record<ForeignCode, Bilingual>> = {
  "goods-voucher": {
    id: "Ini voucher belanja: dipakai di mesin, pada layar pembayaran.",
    en: "A goods voucher: it pays at the machine.",
  },
  "waiting-goods": {
    id: "Barang untuk kode ini menunggu di mesin: ketik kodenya di layar mesin.",
    en: "These goods wait at the machine: type the code there.",
  },
};
