import type { Fact, FactOf } from "../../core/journal/fact.ts";

/** One try, as the facts and the machine itself tell it. */
export interface LedgerAttempt {
  readonly attemptId: string;
  readonly slotId: string;
  readonly isSpiral: boolean;
  outcome: FactOf<"dispense-finished">["outcome"] | null;
  evidence: FactOf<"dispense-finished">["evidence"] | null;
  /** What the machine did: spiral turns or door openings by command, and units that fell. */
  moves: number;
  drops: number;
}

export interface LedgerLine {
  readonly lineId: string;
  readonly sku: string;
  readonly priceRupiah: number;
  readonly attempts: LedgerAttempt[];
  readonly refunds: FactOf<"refund-owed">[];
}

export interface LedgerSale {
  readonly saleId: string;
  readonly orderCode: string;
  readonly totalRupiah: number;
  readonly lines: ReadonlyMap<string, LedgerLine>;
  chargeId: string | null;
  payment: FactOf<"payment-proved"> | null;
  isAbandoned: boolean;
  isChargeClosed: boolean;
  isClosed: boolean;
}

/**
 * The auditor's own books: kept from the facts alone, by other code than the kiosk's, and beside them
 * what the machine and the hub really did.
 */
export interface Ledger {
  readonly sales: ReadonlyMap<string, LedgerSale>;
  readonly strays: readonly FactOf<"stray-payment">[];
  /** Refunds of no line. */
  readonly strayRefunds: readonly FactOf<"refund-owed">[];
  readonly attempts: () => readonly LedgerAttempt[];
  readonly saleOfAttempt: (attempt: LedgerAttempt) => LedgerSale | null;
  readonly lineOfAttempt: (attempt: LedgerAttempt) => LedgerLine | null;
  readonly take: (fact: Fact) => void;
}

export const createLedger = (isSpiral: (slotId: string) => boolean): Ledger => {
  const sales = new Map<string, LedgerSale>();
  const strays: FactOf<"stray-payment">[] = [];
  const strayRefunds: FactOf<"refund-owed">[] = [];
  const attempts: LedgerAttempt[] = [];
  const places = new Map<LedgerAttempt, { sale: LedgerSale; line: LedgerLine }>();

  const open = (fact: FactOf<"order-placed">) => {
    const lines = fact.lines.map(({ lineId, sku, unitPriceRupiah }): LedgerLine => {
      return { lineId, sku, priceRupiah: unitPriceRupiah, attempts: [], refunds: [] };
    });
    sales.set(fact.saleId, {
      saleId: fact.saleId,
      orderCode: fact.orderCode,
      totalRupiah: fact.totalRupiah,
      lines: new Map(lines.map((line) => [line.lineId, line])),
      chargeId: null,
      payment: null,
      isAbandoned: false,
      isChargeClosed: false,
      isClosed: false,
    });
  };

  const start = (fact: FactOf<"dispense-started">) => {
    const sale = sales.get(fact.saleId);
    const line = sale?.lines.get(fact.lineId);
    const { attemptId, slotId } = fact;
    const attempt: LedgerAttempt = {
      attemptId,
      slotId,
      isSpiral: isSpiral(slotId),
      outcome: null,
      evidence: null,
      moves: 0,
      drops: 0,
    };
    attempts.push(attempt);
    if (sale && line) places.set(attempt, { sale, line });
    line?.attempts.push(attempt);
  };

  const take = (fact: Fact) => {
    const sale = "saleId" in fact ? sales.get(fact.saleId) : undefined;
    switch (fact.kind) {
      case "order-placed":
        return open(fact);
      case "dispense-started":
        return start(fact);
      case "dispense-finished": {
        const attempt = attempts.find(({ attemptId }) => attemptId === fact.attemptId);
        if (attempt) Object.assign(attempt, { outcome: fact.outcome, evidence: fact.evidence });
        return;
      }
      case "refund-owed":
        if (fact.lineId === null) strayRefunds.push(fact);
        else sale?.lines.get(fact.lineId)?.refunds.push(fact);
        return;
      case "stray-payment":
        strays.push(fact);
        return;
      case "payment-proved":
        if (sale) sale.payment = fact;
        return;
      case "charge-requested":
        if (sale) sale.chargeId = fact.chargeId;
        return;
      case "charge-abandoned":
        if (sale) sale.isAbandoned = true;
        return;
      case "charge-closed":
        if (sale) sale.isChargeClosed = true;
        return;
      case "sale-closed":
        if (sale) sale.isClosed = true;
        return;
      default:
        return;
    }
  };

  return {
    sales,
    strays,
    strayRefunds,
    attempts: () => attempts,
    saleOfAttempt: (attempt) => places.get(attempt)?.sale ?? null,
    lineOfAttempt: (attempt) => places.get(attempt)?.line ?? null,
    take,
  };
};

export const wasDelivered = (line: LedgerLine): boolean =>
  line.attempts.some(({ outcome }) => outcome === "delivered");
