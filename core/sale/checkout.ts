import type { Shelf } from "../catalogue/shelf.ts";
import { commitOrThrow } from "../journal/commit.ts";
import type { Fact } from "../journal/fact.ts";
import type { TerminalPorts } from "../ports/terminal-ports.ts";
import { err, ok } from "../result.ts";
import { placeOrder } from "./place-order.ts";
import { chargeRupiah, type Sale } from "./sale.ts";
import type { SellingStops } from "./selling-stop.ts";
import type { PurchaseWorld } from "./session-context.ts";

/**
 * From "pay" to a fixed order: preflight, order and hold in one commit, then the voucher's part set
 * aside at the hub. An order whose voucher is declined is given up; the cart stays.
 */
export const createCheckout = ({
  ports: { journal, link, vouchers, ids },
  shelf,
  stop,
  reserving,
  onGivenUp,
}: {
  readonly ports: Pick<TerminalPorts, "journal" | "link" | "vouchers" | "ids">;
  readonly shelf: () => Shelf | null;
  readonly stop: SellingStops["toGoOn"];
  /** The sale whose part is about to be set aside. */
  readonly reserving: (saleId: string) => void;
  /** A charge was left behind: somebody has to close it. */
  readonly onGivenUp: () => void;
}): PurchaseWorld["checkout"] => {
  const { books } = journal;

  /** `isFinal`: the hub said no, so nothing of the voucher is set aside. */
  const giveUp = (saleId: string, isFinal: boolean) => {
    commitOrThrow(journal, (now) => {
      const sale = now.sale(saleId);
      return sale ? endOf(sale, isFinal) : [];
    });
  };

  return async (wish) => {
    if (!link.health().online) return err({ kind: "cannot-pay-now" });
    const now = shelf();
    const stopped = stop();
    if (stopped === "closed") return err({ kind: "shop-closed" });
    if (stopped !== null || !now) return err({ kind: "machine-busy" });
    const order = placeOrder(wish, now, books.businessDate(), ids);
    if (!order.ok) return order;
    const { saleId, facts } = order.value;
    commitOrThrow(journal, () => facts);
    const sale = books.sale(saleId);
    if (!sale) return err({ kind: "machine-busy" });
    const needsCharge = chargeRupiah(sale) > 0;
    if (!sale.voucher) return ok({ saleId, needsCharge });
    reserving(saleId);
    const { voucherId, amountRupiah } = sale.voucher;
    const reserved = await vouchers.reserve({ saleId, voucherId, amountRupiah });
    if (reserved.ok) return ok({ saleId, needsCharge });
    giveUp(saleId, reserved.error.kind !== "voucher.no-answer");
    onGivenUp();
    return err({ kind: "voucher-declined" });
  };
};

const endOf = ({ saleId, chargeId, voucher }: Sale, isFinal: boolean): readonly Fact[] => {
  const released: readonly Fact[] =
    voucher && isFinal ? [{ kind: "voucher-released", saleId, voucherId: voucher.voucherId }] : [];
  const ended: Fact | null =
    chargeId !== null
      ? { kind: "charge-abandoned", saleId, chargeId, reason: "not-offered" }
      : isFinal
        ? { kind: "sale-closed", saleId }
        : null;
  return ended ? [...released, ended] : released;
};
