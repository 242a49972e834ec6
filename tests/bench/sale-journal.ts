import { createHash } from "node:crypto";
import { hashedHeader, type StoredFact } from "../../core/journal/fact.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";

/** The facts of one purchase as a kiosk really wrote them. */
export const recordPurchase = async (): Promise<readonly StoredFact[]> => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.until("attract");
  const { saleId } = kiosk.saleOf(chargeId);
  return kiosk
    .journal()
    .factsAfter(0, 1_000)
    .filter(({ subject }) => subject === saleId);
};

export interface SaleJournal {
  readonly journalId: string;
  /** The next facts of an endless row of purchases, chained. */
  readonly next: (count: number) => readonly StoredFact[];
}

/** A journal of copies of that purchase, each under names of its own; `number` tells journals apart. */
export const createSaleJournal = (purchase: readonly StoredFact[], number: number): SaleJournal => {
  const journalId = `bench-${number}`;
  let seq = 0;
  let prevHash: Uint8Array = new Uint8Array(32);

  const append = (): StoredFact => {
    const copied = purchase[seq % purchase.length];
    if (!copied) throw new Error("an empty purchase");
    const renamed = renamer(number, Math.floor(seq / purchase.length));
    seq += 1;
    const fact = {
      ...copied,
      journalId,
      seq,
      eventId: renamed(copied.eventId),
      subject: renamed(copied.subject),
      payload: Buffer.from(renamed(Buffer.from(copied.payload).toString("utf8"))),
    };
    const hash = createHash("sha256")
      .update(prevHash)
      .update(hashedHeader(fact))
      .update(fact.payload)
      .digest();
    const stored = { ...fact, prevHash, hash };
    prevHash = hash;
    return stored;
  };

  return { journalId, next: (count) => Array.from({ length: count }, append) };
};

/** Test kiosks name things `00000000-0000-4000-8000-…`. */
const renamer = (journal: number, purchase: number) => {
  const prefix = `${hex(journal, 8)}-${hex(purchase >> 16, 4)}-4000-${hex(purchase & 0xffff, 4)}-`;
  return (text: string): string => text.replaceAll("00000000-0000-4000-8000-", prefix);
};

const hex = (value: number, length: number): string => value.toString(16).padStart(length, "0");
