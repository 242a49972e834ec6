import type { Fact } from "../../core/journal/fact.ts";
import type { Ids } from "../../core/ports/ids.ts";
import type { Books } from "../../core/ports/journal.ts";
import { isPaid, lineState, type Sale, type SaleLine } from "../../core/sale/sale.ts";
import { consume, owed, payment } from "./sale-facts.ts";

export type EndingAct =
  | "consume-voucher"
  | "release-voucher"
  | "issue-code"
  | "redeem"
  | "promise"
  | "set-code"
  | "open-pick-up"
  | "refund-all"
  | "settle";

interface Ending {
  /** Among which sales one is chosen. */
  readonly from: "sales" | "charges";
  readonly fits: (sale: Sale) => boolean;
  readonly facts: (world: {
    readonly books: Books;
    readonly ids: Ids;
    readonly sale: Sale;
    readonly amount: number;
  }) => readonly Fact[];
}

/** Vouchers, codes, late money whose goods wait, refunds that end: what they do to a sale. */
export const ENDINGS: Readonly<Record<EndingAct, Ending>> = {
  "consume-voucher": {
    from: "sales",
    fits: (sale) => sale.voucher?.state === "wanted" && (sale.payment !== null || !sale.chargeId),
    facts: ({ books, sale }) => consume(books, sale),
  },
  "release-voucher": {
    from: "sales",
    fits: (sale) => sale.voucher?.state === "wanted" && sale.payment === null,
    facts: ({ sale }) => released(sale),
  },
  "issue-code": {
    from: "sales",
    fits: (sale) => isPaid(sale) && codeless(sale) !== undefined,
    facts: ({ sale }) => issued(sale, codeless(sale)),
  },
  redeem: {
    from: "sales",
    fits: (sale) => toCollect(sale) !== undefined,
    facts: ({ sale }) => redeemed(sale, toCollect(sale)),
  },
  promise: {
    from: "charges",
    fits: (sale) => sale.voucher === null && sale.abandoned && machineLines(sale).length > 0,
    facts: ({ books, ids, sale }) => [
      payment(books, ids, sale),
      {
        kind: "pick-up-promised",
        saleId: sale.saleId,
        lines: machineLines(sale),
        until: "2026-11-27",
      },
    ],
  },
  "set-code": {
    from: "sales",
    fits: ({ pickUp }) => pickUp !== null,
    facts: ({ ids, sale: { saleId } }) => [
      { kind: "pick-up-code-set", saleId, codeHash: ids.newId() },
    ],
  },
  "open-pick-up": {
    from: "sales",
    fits: ({ pickUp }) => pickUp !== null,
    facts: ({ sale: { saleId } }) => [{ kind: "pick-up-opened", saleId }],
  },
  "refund-all": {
    from: "sales",
    fits: (sale) => sale.payment !== null || isPaid(sale),
    facts: ({ ids, sale }) => refundAll(ids, sale),
  },
  settle: {
    from: "sales",
    fits: (sale) => unsettled(sale) !== undefined,
    facts: ({ sale, amount }) => settled(sale, amount),
  },
};

const released = ({ saleId, voucher }: Sale): readonly Fact[] =>
  voucher ? [{ kind: "voucher-released", saleId, voucherId: voucher.voucherId }] : [];

const machineLines = (sale: Sale) =>
  sale.lines.flatMap(({ lineId, slotId }) => (slotId === null ? [] : [{ lineId, slotId }]));

const codeless = (sale: Sale): SaleLine | undefined =>
  sale.lines.find((line) => line.fulfilment !== "machine" && lineState(line) === "waiting");

const issued = ({ saleId }: Sale, line: SaleLine | undefined): readonly Fact[] =>
  line
    ? [
        {
          kind: "code-issued",
          saleId,
          lineId: line.lineId,
          codeKind: line.fulfilment === "made-to-order" ? "pick-up" : "service-voucher",
          codeHash: `hash-${line.lineId}`,
          readyBy: line.readyBy,
          validUntil: line.validUntil,
        },
      ]
    : [];

const toCollect = (sale: Sale): SaleLine | undefined =>
  sale.lines.find((line) => lineState(line) === "to-collect");

const redeemed = ({ saleId }: Sale, line: SaleLine | undefined): readonly Fact[] =>
  line
    ? [
        {
          kind: "code-redeemed",
          saleId,
          lineId: line.lineId,
          redeemedAt: "2026-12-04T10:00:00+07:00",
        },
      ]
    : [];

/** All that waits, or the charge of a sale whose voucher turned out not to be there. */
const refundAll = (ids: Ids, sale: Sale): readonly Fact[] => {
  if (!isPaid(sale)) {
    if (sale.unserved || !sale.payment) return [];
    const { amountRupiah } = sale.payment;
    return [owed(ids, sale, null, amountRupiah, "not-served"), ...released(sale)];
  }
  const waitingRupiah = sale.lines
    .filter((line) => lineState(line) === "waiting")
    .reduce((sum, line) => sum + line.unitPriceRupiah, 0);
  const voucherRupiah = Math.min(waitingRupiah, sale.voucher?.amountRupiah ?? 0);
  const reason = sale.pickUp ? "not-collected" : "not-served";
  return waitingRupiah > 0 ? [owed(ids, sale, null, waitingRupiah, reason, voucherRupiah)] : [];
};

const unsettled = (sale: Sale) =>
  sale.refunds.find(({ refundId }) => !sale.settledRefundIds.includes(refundId));

const settled = (sale: Sale, amount: number): readonly Fact[] => {
  const refund = unsettled(sale);
  const how = (["paid-out", "voucher", "unclaimed"] as const)[amount % 3];
  if (!refund || !how) return [];
  return [
    {
      kind: "refund-settled",
      saleId: sale.saleId,
      refundId: refund.refundId,
      how,
      documentNumber: how === "paid-out" ? `BKK-${amount}` : null,
      settledAt: "2026-11-30T09:00:00+07:00",
    },
  ];
};
