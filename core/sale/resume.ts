import type { Clock } from "../ports/clock.ts";
import { RESUME_DELIVERY_WITHIN_MS } from "./purchase-delays.ts";
import { isChargePaid, type Sale } from "./sale.ts";
import type { Resume } from "./session-context.ts";

/** What a starting service does with the sales it finds open. */
export interface Recovery {
  /** The one whose buyer may still stand here. */
  readonly resume: Resume | null;
  /** Paid, but the buyer is gone: settle without handing anything out. */
  readonly toSettle: readonly string[];
  /** Not paid and nobody waits: give the charge up, keep asking until it is closed. */
  readonly toAbandon: readonly string[];
}

/** From facts alone: which sale goes on in front of its buyer, and what becomes of the others. */
export const recover = (openSales: readonly Sale[], clock: Clock): Recovery => {
  const newestFirst = [...openSales].reverse();
  const current = newestFirst.find((sale) => isBuyerLikelyHere(sale, clock)) ?? null;
  const others = openSales.filter((sale) => sale !== current);
  return {
    resume: current && {
      saleId: current.saleId,
      at: isChargePaid(current) ? "delivering" : "awaitingPayment",
      language: current.language,
    },
    // Goods that wait for their code go on waiting: the settling step looks at the date.
    toSettle: others.filter(isChargePaid).map((sale) => sale.saleId),
    toAbandon: others
      .filter((sale) => !isChargePaid(sale) && !sale.abandoned && !sale.chargeClosed)
      .map((sale) => sale.saleId),
  };
};

const isBuyerLikelyHere = (sale: Sale, clock: Clock): boolean => {
  if (!clock.isTrusted()) return false;
  if (sale.pickUp && !sale.pickUp.opened) return false;
  if (isChargePaid(sale)) {
    const sinceMs = clock.nowMs() - (sale.paidAtMs ?? sale.placedAtMs);
    return sinceMs >= 0 && sinceMs <= RESUME_DELIVERY_WITHIN_MS;
  }
  if (!sale.offer || sale.abandoned || sale.chargeClosed) return false;
  return Date.parse(sale.offer.expiresAt) > clock.nowMs();
};
