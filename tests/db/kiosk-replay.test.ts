import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fact } from "../../core/journal/fact.ts";
import { isPaid, lineState } from "../../core/sale/sale.ts";
import { createFactsIndex } from "../../db/kiosk/facts-index.ts";
import { createProjectionsIndex } from "../../db/kiosk/projections-index.ts";
import { replayProjections } from "../../db/kiosk/replay-projections.ts";
import { verifyChain } from "../../db/kiosk/verify-chain.ts";
import { dumpProjections } from "../support/dump-projections.ts";
import { openTestJournal, type TestJournal } from "../support/open-journal.ts";
import { factsOfStep, type Step, steps } from "../support/sale-history.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const live = (life: readonly Step[], afterEach: (test: TestJournal) => void = () => {}) => {
  const opened = openTestJournal({ snapshot: createTestSnapshot() });
  for (const step of life) {
    const stored = opened.journal.commit((books) => factsOfStep(books, opened.ids, step));
    expect(stored.ok).toBe(true);
    afterEach(opened);
  }
  expect(opened.journal.books.areSound()).toBe(true);
  return opened;
};

/** Rupiah received but not delivered, by where it lies, as the facts of all sales tell it. */
const moneyFromFacts = ({ journal }: TestJournal): Record<string, number> => {
  const saleIds = journal
    .factsAfter(0, 10_000)
    .flatMap(({ kind, subject }) => (kind === "order-placed" ? [subject] : []));
  const sums = { unassigned: 0, "to-deliver": 0, "in-flight": 0, unknown: 0, "refund-owed": 0 };
  for (const saleId of saleIds) {
    const sale = journal.books.sale(saleId)!;
    for (const refund of sale.refunds) {
      if (!sale.settledRefundIds.includes(refund.refundId)) {
        sums["refund-owed"] += refund.amountRupiah;
      }
    }
    if (!isPaid(sale)) {
      // Money of a sale whose other part has not come, or never will.
      if (!sale.unserved) sums.unassigned += sale.payment?.amountRupiah ?? 0;
      continue;
    }
    for (const line of sale.lines) {
      const state = lineState(line);
      if (state === "waiting" || state === "not-delivered" || state === "to-collect")
        sums["to-deliver"] += line.unitPriceRupiah;
      else if (state === "in-flight" || state === "unknown") sums[state] += line.unitPriceRupiah;
    }
  }
  return sums;
};

const latestClosing = ({ db }: TestJournal): Record<string, number> => ({
  "to-deliver": 0,
  "in-flight": 0,
  unknown: 0,
  "refund-owed": 0,
  unassigned: 0,
  ...Object.fromEntries(
    db
      .prepare<[], { bucket: string; closing: number }>(
        "SELECT bucket, closing_rupiah AS closing, max(business_date) FROM day_bucket GROUP BY bucket",
      )
      .all()
      .map(({ bucket, closing }) => [bucket, closing]),
  ),
});

const number = ({ db }: TestJournal, sql: string): number =>
  db.prepare<[], number>(sql).pluck().get() ?? 0;

describe("replay", () => {
  test("gives the projections that were kept along the way, for any history", () => {
    fc.assert(
      fc.property(steps, (life) => {
        const { db } = live(life);
        const kept = dumpProjections(db);
        replayProjections(db);
        expect(dumpProjections(db)).toEqual(kept);
        expect(verifyChain(db).ok).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("gives the same after facts that contradict each other", () => {
    // Any attempt may be told again with another outcome, any payment proved twice.
    fc.assert(
      fc.property(steps, fc.array(fc.tuple(fc.nat(1000), fc.nat(2))), (life, echoes) => {
        const opened = live(life);
        const { journal, db } = opened;
        const facts = journal.factsAfter(0, 10_000).filter(({ subject }) => subject !== "");
        for (const [pick, twist] of echoes) {
          const told = facts[pick % Math.max(facts.length, 1)];
          if (!told) continue;
          const fact: Fact = JSON.parse(Buffer.from(told.payload).toString("utf8"));
          const echo: Fact =
            fact.kind === "dispense-finished"
              ? { ...fact, outcome: (["delivered", "not-delivered", "unknown"] as const)[twist]! }
              : fact;
          expect(journal.commit(() => [echo]).ok).toBe(true);
        }
        expect(journal.books.areSound()).toBe(true);
        expect(received(opened)).toBe(kept(opened));
        const before = dumpProjections(db);
        replayProjections(db);
        expect(dumpProjections(db)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

const received = (opened: TestJournal) =>
  number(opened, "SELECT coalesce(sum(paid_rupiah + voucher_rupiah), 0) FROM day_total");

const kept = (opened: TestJournal) =>
  number(
    opened,
    `SELECT coalesce(sum(delivered_rupiah + refunded_rupiah + voucher_issued_rupiah
       + unclaimed_rupiah), 0) FROM day_total`,
  ) + Object.values(latestClosing(opened)).reduce((sum, closing) => sum + closing, 0);

describe("the laws over any history", () => {
  test("every rupiah received lies in exactly one place, the one its facts tell (law 5)", () => {
    fc.assert(
      fc.property(steps, (life) => {
        live(life, (opened) => {
          expect(latestClosing(opened)).toEqual(moneyFromFacts(opened));
          expect(received(opened)).toBe(kept(opened));
        });
      }),
      { numRuns: 12 },
    );
  });

  test("a day opens with what the day before closed with", () => {
    fc.assert(
      fc.property(steps, (life) => {
        const opened = live(life);
        expect(
          number(
            opened,
            `SELECT count(*) FROM (SELECT opening_rupiah, lag(closing_rupiah, 1, 0)
               OVER (PARTITION BY bucket ORDER BY business_date) AS before FROM day_bucket)
             WHERE opening_rupiah <> before`,
          ),
        ).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  test("the facts alone tell the same open sales, charges and packet numbers", () => {
    fc.assert(
      fc.property(steps, (life) => {
        live(life, ({ db }) => {
          const [facts, tables] = [createFactsIndex(db), createProjectionsIndex(db)];
          expect(facts.openSaleIds()).toEqual(tables.openSaleIds());
          expect(facts.openChargeSaleIds()).toEqual(tables.openChargeSaleIds());
          expect(facts.openVoucherSaleIds()).toEqual(tables.openVoucherSaleIds());
          expect(facts.waitingPickUpSaleIds()).toEqual(tables.waitingPickUpSaleIds());
          expect(facts.openRefunds()).toEqual(tables.openRefunds());
          for (const sku of ["roti", "tas", "pijat", "kursi"]) {
            for (const day of ["2026-11-23", "2026-11-25"]) {
              expect(facts.promisedUnits(sku, day)).toBe(tables.promisedUnits(sku, day));
            }
          }
          for (const board of ["spiral-1", "spiral-2", "locker-1"]) {
            expect(facts.lastPacketNo(board)).toBe(tables.lastPacketNo(board));
          }
          const charges = db.prepare<[], string>("SELECT charge_id FROM charge").pluck().all();
          for (const chargeId of charges) {
            expect(facts.saleIdOfCharge(chargeId)).toBe(tables.saleIdOfCharge(chargeId));
          }
        });
      }),
      { numRuns: 12 },
    );
  });

  test("receipt numbers have no gap in a day, whatever payment took them (law 11)", () => {
    fc.assert(
      fc.property(steps, (life) => {
        const { journal } = live(life);
        const sequences = new Map<string, number[]>();
        for (const { kind, businessDate, payload } of journal.factsAfter(0, 10_000)) {
          if (!/^(payment-proved|stray-payment|voucher-consumed)$/.test(kind)) continue;
          const { receiptSequence } = JSON.parse(Buffer.from(payload).toString("utf8"));
          if (receiptSequence === null) continue;
          sequences.set(businessDate, [...(sequences.get(businessDate) ?? []), receiptSequence]);
        }
        for (const day of sequences.values()) expect(day).toEqual(day.map((_, index) => index + 1));
      }),
      { numRuns: 20 },
    );
  });

  test("the business date never goes back", () => {
    fc.assert(
      fc.property(steps, (life) => {
        const { journal } = live(life);
        const dates = journal.factsAfter(0, 10_000).map(({ businessDate }) => businessDate);
        expect(dates).toEqual([...dates].sort());
      }),
      { numRuns: 20 },
    );
  });
});
