import type { Fact, FactOf } from "../../core/journal/fact.ts";

/** One try, as the facts and the machine itself tell it. */
export interface LedgerAttempt {
  readonly attemptId: string;
  readonly slotId: string;
  readonly isSpiral: boolean;
  /** A test vend: for no sale. */
  readonly isTest: boolean;
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
  readonly fulfilment: FactOf<"order-placed">["lines"][number]["fulfilment"];
  readonly attempts: LedgerAttempt[];
  readonly refunds: FactOf<"refund-owed">[];
  readonly codes: FactOf<"code-issued">[];
  redemptions: number;
}

/** Goods of late money, and what opens them. */
export interface LedgerPickUp {
  readonly until: string;
  readonly slotIds: readonly string[];
  codeHash: string | null;
  isOpened: boolean;
}

export interface LedgerSale {
  readonly saleId: string;
  readonly orderCode: string;
  readonly totalRupiah: number;
  /** What the acquirer has to bring; the rest is a voucher's. */
  readonly chargeRupiah: number;
  readonly voucher: FactOf<"order-placed">["voucher"];
  readonly lines: ReadonlyMap<string, LedgerLine>;
  chargeId: string | null;
  payment: FactOf<"payment-proved"> | null;
  consumed: FactOf<"voucher-consumed"> | null;
  isVoucherReleased: boolean;
  pickUp: LedgerPickUp | null;
  receiptNumber: string | null;
  /** Owed for the sale as a whole, stray money aside. */
  readonly refunds: FactOf<"refund-owed">[];
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
  /** What is owed for stray money. */
  readonly strayRefunds: readonly FactOf<"refund-owed">[];
  readonly owed: ReadonlyMap<string, FactOf<"refund-owed">>;
  readonly settled: readonly FactOf<"refund-settled">[];
  readonly attempts: () => readonly LedgerAttempt[];
  readonly saleOfAttempt: (attempt: LedgerAttempt) => LedgerSale | null;
  readonly lineOfAttempt: (attempt: LedgerAttempt) => LedgerLine | null;
  /** The last intent to open this locker was staff's, not a sale's. */
  readonly isOpenedByStaff: (slotId: string) => boolean;
  readonly take: (fact: Fact) => void;
}

const TEST_OUTCOMES = { passed: "delivered", failed: "not-delivered", unknown: "unknown" } as const;

export const createLedger = (isSpiral: (slotId: string) => boolean): Ledger => {
  const sales = new Map<string, LedgerSale>();
  const strays: FactOf<"stray-payment">[] = [];
  const strayRefunds: FactOf<"refund-owed">[] = [];
  const owed = new Map<string, FactOf<"refund-owed">>();
  const settled: FactOf<"refund-settled">[] = [];
  const attempts: LedgerAttempt[] = [];
  const openedByStaff = new Set<string>();
  const places = new Map<LedgerAttempt, { sale: LedgerSale; line: LedgerLine }>();

  const open = (fact: FactOf<"order-placed">) => {
    const lines = fact.lines.map(({ lineId, sku, fulfilment, unitPriceRupiah }): LedgerLine => {
      const nothingYet = { attempts: [], refunds: [], codes: [], redemptions: 0 };
      return { lineId, sku, fulfilment, priceRupiah: unitPriceRupiah, ...nothingYet };
    });
    sales.set(fact.saleId, {
      saleId: fact.saleId,
      orderCode: fact.orderCode,
      totalRupiah: fact.totalRupiah,
      lines: new Map(lines.map((line) => [line.lineId, line])),
      chargeRupiah: fact.totalRupiah - (fact.voucher?.amountRupiah ?? 0),
      voucher: fact.voucher,
      chargeId: null,
      payment: null,
      consumed: null,
      isVoucherReleased: false,
      pickUp: null,
      receiptNumber: null,
      refunds: [],
      isAbandoned: false,
      isChargeClosed: false,
      isClosed: false,
    });
  };

  const newAttempt = (attemptId: string, slotId: string, isTest: boolean): LedgerAttempt => {
    openedByStaff.delete(slotId);
    const attempt: LedgerAttempt = {
      attemptId,
      slotId,
      isSpiral: isSpiral(slotId),
      isTest,
      outcome: null,
      evidence: null,
      moves: 0,
      drops: 0,
    };
    attempts.push(attempt);
    return attempt;
  };

  /** A test that was cut short is judged by whoever looks into the slot. */
  const judgeTests = (slotId: string) => {
    for (const attempt of attempts) {
      if (attempt.isTest && attempt.slotId === slotId) attempt.outcome ??= "unknown";
    }
  };

  const judgeTest = ({ testId, outcome, evidence }: FactOf<"device-tested">) => {
    const attempt = attempts.find(({ attemptId }) => attemptId === testId);
    if (!attempt) return;
    attempt.outcome = TEST_OUTCOMES[outcome];
    attempt.evidence = evidence ?? null;
  };

  const start = (fact: FactOf<"dispense-started">) => {
    const sale = sales.get(fact.saleId);
    const line = sale?.lines.get(fact.lineId);
    const attempt = newAttempt(fact.attemptId, fact.slotId, false);
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
      case "slot-opening":
        openedByStaff.add(fact.slotId);
        return;
      case "dispense-finished": {
        const attempt = attempts.find(({ attemptId }) => attemptId === fact.attemptId);
        if (attempt) Object.assign(attempt, { outcome: fact.outcome, evidence: fact.evidence });
        return;
      }
      case "test-vend":
        newAttempt(fact.vendId, fact.slotId, true);
        return;
      case "device-tested":
        return judgeTest(fact);
      case "slot-loaded":
      case "slot-counted":
        return judgeTests(fact.slotId);
      case "refund-owed":
        owed.set(fact.refundId, fact);
        if (isForStrayMoney(fact)) strayRefunds.push(fact);
        else if (fact.lineId === null) sale?.refunds.push(fact);
        else sale?.lines.get(fact.lineId)?.refunds.push(fact);
        return;
      case "refund-settled":
        settled.push(fact);
        return;
      case "stray-payment":
        strays.push(fact);
        return;
      case "payment-proved":
        if (sale) Object.assign(sale, { payment: fact, receiptNumber: fact.receiptNumber });
        return;
      case "voucher-consumed":
        if (!sale) return;
        sale.consumed = fact;
        sale.receiptNumber ??= fact.receiptNumber;
        return;
      case "voucher-released":
        if (sale) sale.isVoucherReleased = true;
        return;
      case "code-issued":
        sale?.lines.get(fact.lineId)?.codes.push(fact);
        return;
      case "code-redeemed": {
        const line = sale?.lines.get(fact.lineId);
        if (line) line.redemptions++;
        return;
      }
      case "pick-up-promised": {
        const slotIds = fact.lines.map(({ slotId }) => slotId);
        if (!sale) return;
        sale.pickUp = { until: fact.until, slotIds, codeHash: null, isOpened: false };
        sale.isClosed = false;
        return;
      }
      case "pick-up-code-set":
        if (sale?.pickUp) sale.pickUp.codeHash = fact.codeHash;
        return;
      case "pick-up-opened":
        if (sale?.pickUp) sale.pickUp.isOpened = true;
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
    owed,
    settled,
    attempts: () => attempts,
    saleOfAttempt: (attempt) => places.get(attempt)?.sale ?? null,
    lineOfAttempt: (attempt) => places.get(attempt)?.line ?? null,
    isOpenedByStaff: (slotId) => openedByStaff.has(slotId),
    take,
  };
};

const isForStrayMoney = ({ reason }: FactOf<"refund-owed">): boolean =>
  reason === "late-payment" || reason === "second-payment" || reason === "wrong-amount";
