import { describe, expect, test } from "vitest";
import {
  type Channel,
  EVIDENCE_TABLE,
  judgeEvidence,
  leavesDoubt,
} from "../../core/sale/evidence-table.ts";
import { nextStep } from "../../core/sale/next-step.ts";
import { lineState } from "../../core/sale/sale.ts";
import { DispenseEvidenceCode } from "../../core/sale/sale-facts.ts";
import { CHAIR, KEY_FOB, MASSAGE, paidSale } from "./receipt-fixture.ts";

const CHANNELS: readonly Channel[] = ["spiral", "locker", "service-voucher", "made-to-order"];
const EVIDENCE = [...DispenseEvidenceCode.options, "code-shown", "code-redeemed"] as const;

/** Every cell, by hand, so that a change of the table is a change of this list too. */
const CELLS: Readonly<Record<string, string>> = {
  "spiral drop-seen": "delivered, has-it, sells-on",
  "spiral motor-jammed": "not-delivered, another-try, in-doubt",
  "spiral motor-missing": "not-delivered, another-try, in-doubt",
  "spiral never-sent": "not-delivered, another-try, sells-on",
  "spiral cabinet-fault": "unknown, refund-owed, in-doubt",
  "spiral no-answer": "unknown, refund-owed, in-doubt",
  "locker latch-open": "delivered, has-it, sells-on",
  "locker goods-gone": "delivered, has-it, sells-on",
  "locker latch-stuck": "not-delivered, another-try, in-doubt",
  "locker never-sent": "not-delivered, another-try, sells-on",
  "locker no-answer": "unknown, refund-owed, in-doubt",
  "service-voucher code-shown": "delivered, has-it, none",
  "made-to-order code-redeemed": "delivered, has-it, none",
};

describe("the evidence table", () => {
  test.each(CHANNELS.flatMap((channel) => EVIDENCE.map((evidence) => ({ channel, evidence }))))(
    "$channel, $evidence",
    ({ channel, evidence }) => {
      const cell = judgeEvidence(channel, evidence);
      const expected = CELLS[`${channel} ${evidence}`] ?? null;
      expect(cell && `${cell.outcome}, ${cell.buyer}, ${cell.slot}`).toBe(expected);
    },
  );

  test("has one row a cell", () => {
    const cells = EVIDENCE_TABLE.map(({ channel, evidence }) => `${channel} ${evidence}`);
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells.toSorted()).toEqual(Object.keys(CELLS).toSorted());
  });

  test.each(EVIDENCE_TABLE)("law 4 holds for $channel, $evidence", (row) => {
    // Where nothing was seen the buyer is given the benefit and the unit is in doubt.
    expect(row.buyer === "refund-owed").toBe(row.outcome === "unknown");
    if (row.outcome === "unknown") expect(row.slot).toBe("in-doubt");
    // Law 3: another try only after proven non-delivery.
    expect(row.buyer === "another-try").toBe(row.outcome === "not-delivered");
    expect(row.buyer === "has-it").toBe(row.outcome === "delivered");
  });

  test.each(EVIDENCE_TABLE.filter(({ slot }) => slot !== "none"))(
    "$channel, $evidence is known within a bound that a buyer can wait for",
    ({ commandWithinMs, judgingWithinMs, evidence }) => {
      expect(commandWithinMs).toBeGreaterThan(0);
      expect(commandWithinMs).toBeLessThanOrEqual(70_000);
      // After a restart nothing proves that a command never left.
      expect(judgingWithinMs === null).toBe(evidence === "never-sent");
    },
  );

  const deviceRows = EVIDENCE_TABLE.flatMap((row) =>
    row.evidence === "code-shown" || row.evidence === "code-redeemed"
      ? []
      : [{ ...row, evidence: row.evidence }],
  );

  test.each(deviceRows)("$channel, $evidence: the buyer gets $buyer", (row) => {
    const { outcome, evidence, buyer } = row;
    const attempt = { saleId: "sale-1", lineId: "line-1", attemptId: "a", slotId: "S-14" };
    const sale = paidSale({
      lines: [KEY_FOB],
      outcomes: { "line-1": "waiting" },
      later: [
        { kind: "dispense-started", ...attempt, packetNo: 1 },
        { kind: "dispense-finished", ...attempt, outcome, evidence, frames: [] },
      ],
    });
    const stepWith = (twin: string | null) =>
      nextStep(sale, {
        isBuyerHere: true,
        today: "2026-11-24",
        firstSlotId: () => "S-14",
        retrySlotId: () => twin,
      });
    const expected = {
      "has-it": [{ kind: "ask-receipt" }, { kind: "ask-receipt" }],
      "another-try": [
        { kind: "hand-out", slotId: "S-15" },
        { kind: "owe-refund", reason: "not-delivered" },
      ],
      "refund-owed": [
        { kind: "owe-refund", reason: "unknown-outcome" },
        { kind: "owe-refund", reason: "unknown-outcome" },
      ],
    } as const;
    expect([stepWith("S-15"), stepWith(null)]).toMatchObject(expected[buyer]);
  });

  test("what is in no cell leaves doubt only when it is unknown", () => {
    expect(leavesDoubt({ outcome: "not-delivered", evidence: "cabinet-fault" })).toBe(false);
    expect(leavesDoubt({ outcome: "unknown", evidence: "drop-seen" })).toBe(true);
  });

  test("a service voucher is delivered with its code, what is made to order when it is redeemed", () => {
    const before = paidSale({ lines: [MASSAGE, CHAIR] });
    expect(before.lines.map(lineState)).toEqual(["delivered", "to-collect"]);
    const after = paidSale({
      lines: [MASSAGE, CHAIR],
      later: [
        {
          kind: "code-redeemed",
          saleId: "sale-1",
          lineId: CHAIR.lineId,
          redeemedAt: "2026-12-04T10:00:00+07:00",
        },
      ],
    });
    expect(after.lines.map(lineState)).toEqual(["delivered", "delivered"]);
  });
});
