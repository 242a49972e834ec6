import { commitOrThrow } from "../journal/commit.ts";
import { nextReceiptNumber } from "../journal/receipt-number.ts";
import type { Journal } from "../ports/journal.ts";
import type { Vouchers } from "../ports/vouchers.ts";
import { chargeRupiah, type Sale } from "../sale/sale.ts";

/**
 * Makes a reserved part final. `taken`: it is on disk. `refused`: the hub will not give it, nothing of
 * it was used. `unknown`: ask again, or give the sale up and let `open-voucher-parts` find out.
 */
export const consumeVoucher = async (
  { journal, vouchers }: { readonly journal: Journal; readonly vouchers: Vouchers },
  sale: Sale,
): Promise<"taken" | "refused" | "unknown"> => {
  const { saleId, voucher } = sale;
  if (!voucher) return "refused";
  const consumed = await vouchers.consume(saleId);
  if (!consumed.ok) {
    if (consumed.error.kind === "voucher.no-answer") return "unknown";
    // A reserve of the life before this one may still be on its way: only a release forbids it.
    const released = await vouchers.release(saleId);
    if (!released.ok) return "unknown";
  }
  commitOrThrow(journal, (books) => {
    const now = books.sale(saleId);
    if (now?.voucher?.state !== "wanted") return [];
    const { voucherId, amountRupiah } = voucher;
    if (!consumed.ok) return [{ kind: "voucher-released", saleId, voucherId }];
    const number =
      chargeRupiah(now) === 0
        ? nextReceiptNumber(books)
        : { receiptNumber: null, receiptSequence: null };
    return [{ kind: "voucher-consumed", saleId, voucherId, amountRupiah, ...number }];
  });
  return consumed.ok ? "taken" : "refused";
};
