import type { CatalogueSnapshot } from "../catalogue/catalogue-snapshot.ts";
import type { Fact, StoredFact } from "../journal/fact.ts";
import type { RefundReason } from "../refund/refund-facts.ts";
import type { Result } from "../result.ts";
import type { DatedFact } from "../sale/fold-sale.ts";
import type { Sale } from "../sale/sale.ts";
import type { Position } from "../service/position.ts";
import type { DayLedger } from "./day-ledger.ts";
import type { RestockLedger } from "./restock-ledger.ts";

/** What a slot holds by the books. */
export interface SlotStock {
  readonly slotId: string;
  readonly sku: string;
  readonly variantId: string | null;
  /** Units recorded inside; never negative. */
  readonly units: number;
  /** Units of open orders; never more than `units`. */
  readonly heldUnits: number;
  /**
   * Nothing is sold until counted: an attempt ended unknown here, the books met a surprise, or its
   * locker was opened by staff.
   */
  readonly inDoubt: boolean;
  /** A restocker is at it: nothing is sold until the slot is confirmed or given back. */
  readonly isInHands: boolean;
  /** Earliest best-before of what is inside; null when undated. */
  readonly bestBefore: string | null;
  /** Of the one piece inside, in a limited edition; null when it has none or nobody told it. */
  readonly editionNumber: number | null;
}

/** A test vend whose unit nobody has accounted for; its slot sells nothing meanwhile. */
export interface OpenTestVend {
  readonly vendId: string;
  readonly slotId: string;
  /** Its unit was seen to leave. False: the test was cut short, only a count tells what is inside. */
  readonly isOut: boolean;
}

export interface OpenRefund {
  readonly refundId: string;
  readonly saleId: string;
  readonly orderCode: string;
  readonly amountRupiah: number;
  readonly voucherRupiah: number;
  readonly reason: RefundReason;
  readonly dueDate: string;
}

/** What the books say now. Reads are answered from the same database the facts are in. */
export interface Books {
  readonly businessDate: () => string;
  readonly snapshot: () => CatalogueSnapshot | null;
  readonly stock: () => readonly SlotStock[];
  /** Folded from the facts of that sale. */
  readonly sale: (saleId: string) => Sale | null;
  /** The facts themselves, in their order; for the court file. */
  readonly saleFacts: (saleId: string) => readonly DatedFact[];
  /** The newest sale with this order code. */
  readonly saleIdOfOrderCode: (orderCode: string) => string | null;
  /** Sales without `sale-closed`, oldest first. */
  readonly openSales: () => readonly Sale[];
  /** Sales whose charge is neither paid nor finally closed, oldest first. */
  readonly openCharges: () => readonly Sale[];
  /** Sales with a voucher's part neither consumed nor released. */
  readonly openVouchers: () => readonly Sale[];
  /** Sales whose goods wait at the machine for a pick-up code. */
  readonly waitingPickUps: () => readonly Sale[];
  /** Units of a product ordered in the last seven business dates and not given up; for capacity. */
  readonly promisedUnits: (sku: string) => number;
  /** What the lapas owes buyers and has not settled, oldest first. */
  readonly openRefunds: () => readonly OpenRefund[];
  /** Oldest first. */
  readonly openTestVends: () => readonly OpenTestVend[];
  readonly saleIdOfCharge: (chargeId: string) => string | null;
  /** The receipt sequence of today's next payment; 1 on a day without any. */
  readonly nextReceiptSequence: () => number;
  readonly days: DayLedger;
  /** Goods were put into it at some time. */
  readonly wasEverLoaded: () => boolean;
  /** Who came in by the service facts and has not left since; null: nobody. */
  readonly openService: () => Position | null;
  readonly restock: RestockLedger;
  /** The packet number last used on a spiral board, 0 when none was. */
  readonly lastPacketNo: (board: string) => number;
  /** False when a projection failed after a fact: nothing new is sold until replay has repaired it. */
  readonly areSound: () => boolean;
}

export type JournalError =
  /** The disk is full or refused the write; nothing was stored. The process must leave and restart. */
  | { readonly kind: "journal.not-written"; readonly reason: string }
  | { readonly kind: "journal.closed" };

/**
 * The one append-only record of a kiosk's life. A commit that returned `ok` is on disk (fsynced);
 * one that returned an error stored nothing.
 */
export interface Journal {
  readonly books: Books;
  /**
   * Decides and stores in one transaction: `decide` reads the books as they are and names the facts,
   * in order. Returning none commits nothing. Synchronous: nothing happens between reading and writing.
   */
  readonly commit: (
    decide: (books: Books) => readonly Fact[],
  ) => Result<readonly StoredFact[], JournalError>;
  /** Called after each commit that stored something; returns the way to stop. */
  readonly onCommit: (listener: (stored: readonly StoredFact[]) => void) => () => void;
}

/** What the journal sender reads: stored bytes in order. */
export interface FactSource {
  readonly journalId: string;
  readonly lastSeq: () => number;
  readonly factsAfter: (seq: number, limit: number) => readonly StoredFact[];
}
