import { formatDate } from "../business-day.ts";
import type { Fact, FactOf } from "../journal/fact.ts";
import { formatRupiah } from "../money.ts";
import type { DeviceFrame } from "../sale/sale-facts.ts";

export interface CaseEntry {
  readonly title: string;
  readonly details: readonly string[];
  /** Printed character by character, cut at the edge and nowhere else. */
  readonly exact?: string;
}

/** One fact of a sale in words, with everything in it a court may ask for. */
export const caseEntryOf = (fact: Fact): CaseEntry => {
  switch (fact.kind) {
    case "order-placed":
      return { title: "Pesanan dibuat", details: orderDetails(fact) };
    case "charge-requested":
      return entry(`Tagihan QRIS diminta ${formatRupiah(fact.amountRupiah)}`, fact.chargeId);
    case "charge-offered":
      return {
        title: "QR ditampilkan",
        details: [`Ref. ${fact.referenceNo}`, `Berlaku s.d. ${fact.expiresAt}`],
        exact: fact.qrString,
      };
    case "charge-abandoned":
      return entry(`Tagihan ditinggalkan: ${ABANDONED[fact.reason]}`);
    case "charge-closed":
      return entry(`Bank menutup tagihan: ${CLOSED[fact.reason]}`);
    case "payment-proved":
      return { title: "Bank: pembayaran sah", details: paymentDetails(fact) };
    case "stray-payment":
      return { title: `Bank: ${STRAY[fact.reason]}`, details: paymentDetails(fact) };
    case "voucher-consumed":
      return entry(
        `Voucher barang dipakai ${formatRupiah(fact.amountRupiah)}`,
        fact.voucherId,
        ...(fact.receiptNumber === null ? [] : [`No. ${fact.receiptNumber}`]),
      );
    case "voucher-released":
      return entry("Voucher barang dikembalikan", fact.voucherId);
    case "dispense-started":
      return entry(
        `Perintah keluar slot ${fact.slotId}`,
        `Percobaan ${fact.attemptId}`,
        ...(fact.packetNo === null ? [] : [`Paket ${fact.packetNo}`]),
      );
    case "dispense-finished":
      return entry(
        `Slot ${fact.slotId}: ${OUTCOME[fact.outcome]} (${fact.evidence})`,
        `Percobaan ${fact.attemptId}`,
        ...fact.frames.map(frameText),
      );
    case "code-issued":
      return entry(
        fact.codeKind === "pick-up" ? "Kode ambil diberikan" : "Kode layanan diberikan",
        `Sidik kode ${fact.codeHash.slice(0, 16)}`,
        ...(fact.readyBy === null ? [] : [`Siap ${formatDate(fact.readyBy)}`]),
        ...(fact.validUntil === null ? [] : [`Berlaku s.d. ${formatDate(fact.validUntil)}`]),
      );
    case "code-redeemed":
      return entry("Kode diterima di lapas", fact.redeemedAt);
    case "pick-up-promised":
      return entry(
        `Barang menunggu s.d. ${formatDate(fact.until)}`,
        `Slot ${fact.lines.map(({ slotId }) => slotId).join(", ")}`,
      );
    case "pick-up-code-set":
      return entry("Kode ambil baru dari lapas", `Sidik kode ${fact.codeHash.slice(0, 16)}`);
    case "pick-up-opened":
      return entry("Kode ambil diketik di mesin");
    case "refund-owed":
      return entry(
        `Harus dikembalikan ${formatRupiah(fact.amountRupiah)}`,
        `Sebab: ${fact.reason}; paling lambat ${formatDate(fact.dueDate)}`,
        ...(fact.voucherRupiah > 0 ? [`Ke voucher ${formatRupiah(fact.voucherRupiah)}`] : []),
        fact.refundId,
      );
    case "refund-settled":
      return entry(
        `Pengembalian selesai: ${SETTLED[fact.how]}`,
        ...(fact.documentNumber === null ? [] : [`Dokumen ${fact.documentNumber}`]),
        `${fact.settledAt} ${fact.refundId}`,
      );
    case "receipt-started":
      return entry(fact.isCopy ? "Salinan struk dicetak" : "Struk dicetak", fact.receiptNumber);
    case "receipt-finished":
      return entry(`Struk: ${PRINTED[fact.outcome]}`, ...(fact.reason ? [fact.reason] : []));
    case "sale-closed":
      return entry("Pesanan selesai di mesin");
    // About the machine, not about a sale: named, should one ever stand among them.
    default:
      return entry(fact.kind);
  }
};

const entry = (title: string, ...details: readonly string[]): CaseEntry => ({ title, details });

const orderDetails = (fact: FactOf<"order-placed">): readonly string[] => [
  ...fact.lines.map(
    ({ sku, name, unitPriceRupiah, slotId }) =>
      `${sku} ${name.id} ${formatRupiah(unitPriceRupiah)}${slotId === null ? "" : ` slot ${slotId}`}`,
  ),
  `Total ${formatRupiah(fact.totalRupiah)}, katalog ${fact.snapshotVersion}`,
  ...(fact.voucher ? [`Voucher barang ${formatRupiah(fact.voucher.amountRupiah)}`] : []),
];

const paymentDetails = (
  fact: FactOf<"payment-proved"> | FactOf<"stray-payment">,
): readonly string[] => [
  `${formatRupiah(fact.amountRupiah)}, dibayar ${fact.paidAt}`,
  `ID bank ${fact.providerId}${fact.rrn ? ` RRN ${fact.rrn}` : ""}`,
  ...(fact.issuer ? [fact.issuer] : []),
  `No. ${fact.receiptNumber}`,
];

const frameText = ({ afterMs, direction, hex }: DeviceFrame): string =>
  `+${afterMs} ms ${direction === "out" ? "->" : "<-"} ${hex}`;

const ABANDONED: Readonly<Record<FactOf<"charge-abandoned">["reason"], string>> = {
  cancelled: "dibatalkan pembeli",
  expired: "waktu habis",
  "not-offered": "QR tidak didapat",
  restart: "mesin menyala ulang",
};
const CLOSED: Readonly<Record<FactOf<"charge-closed">["reason"], string>> = {
  cancelled: "dibatalkan",
  expired: "kedaluwarsa",
  refused: "ditolak",
};
const STRAY: Readonly<Record<FactOf<"stray-payment">["reason"], string>> = {
  "late-payment": "pembayaran terlambat",
  "second-payment": "pembayaran kedua",
  "wrong-amount": "jumlah tidak cocok",
};
const OUTCOME: Readonly<Record<FactOf<"dispense-finished">["outcome"], string>> = {
  delivered: "KELUAR",
  "not-delivered": "TIDAK KELUAR",
  unknown: "BELUM PASTI",
};
const SETTLED: Readonly<Record<FactOf<"refund-settled">["how"], string>> = {
  "paid-out": "dibayarkan",
  voucher: "voucher barang",
  unclaimed: "tidak diambil",
};
const PRINTED: Readonly<Record<FactOf<"receipt-finished">["outcome"], string>> = {
  printed: "tercetak",
  assumed: "dianggap tercetak",
  failed: "gagal",
  unknown: "belum pasti",
};
