import type { Clock } from "../ports/clock.ts";
import { RESUME_DELIVERY_WITHIN_MS } from "./purchase-delays.ts";
import type { Sale } from "./sale.ts";
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
      at: current.payment ? "delivering" : "awaitingPayment",
      language: current.language,
    },
    toSettle: others.filter((sale) => sale.payment).map((sale) => sale.saleId),
    toAbandon: others
      .filter((sale) => !sale.payment && !sale.abandoned && !sale.chargeClosed)
      .map((sale) => sale.saleId),
  };
};

const isBuyerLikelyHere = (sale: Sale, clock: Clock): boolean => {
  if (!clock.isTrusted()) return false;
  if (sale.payment && sale.paidAtMs !== null) {
    const sinceMs = clock.nowMs() - sale.paidAtMs;
    return sinceMs >= 0 && sinceMs <= RESUME_DELIVERY_WITHIN_MS;
  }
  if (!sale.offer || sale.abandoned || sale.chargeClosed) return false;
  return Date.parse(sale.offer.expiresAt) > clock.nowMs();
};
