import type { DispenseEvidence, DispenseOutcome } from "../ports/dispenser.ts";

/** How a unit reaches its buyer, as far as proof goes. */
export type Channel = "spiral" | "locker" | "service-voucher" | "made-to-order";

export type Evidence = DispenseEvidence | "code-shown" | "code-redeemed";

/** One cell of law 4: what this evidence, on this channel, means for everybody. */
export interface EvidenceRow {
  readonly channel: Channel;
  readonly evidence: Evidence;
  readonly outcome: DispenseOutcome["outcome"];
  /**
   * The latest moment at which it is known, after the call to `dispense` or `reconcile` began; null
   * when that call cannot end so. Silence settles at the deadline, for the buyer.
   */
  readonly commandWithinMs: number | null;
  readonly judgingWithinMs: number | null;
  /** `another-try`: the same locker or a twin slot, and when there is none the refund. */
  readonly buyer: "has-it" | "another-try" | "refund-owed";
  readonly slot: "sells-on" | "in-doubt" | "none";
}

/**
 * Channel × evidence → outcome. What a channel cannot show has no row. The drivers are held to it
 * on the wire, cell by cell (tests/hardware/evidence-on-the-wire.test.ts).
 */
export const EVIDENCE_TABLE: readonly EvidenceRow[] = [
  // Spiral: 3 s to be polled, 60 s to turn, up to 3 s until the VMC has no repeat left to tell.
  row("spiral", "drop-seen", "delivered", 66_000, 63_000, "has-it", "sells-on"),
  row("spiral", "motor-jammed", "not-delivered", 66_000, 63_000, "another-try", "in-doubt"),
  row("spiral", "motor-missing", "not-delivered", 66_000, 63_000, "another-try", "in-doubt"),
  row("spiral", "never-sent", "not-delivered", 3_000, null, "another-try", "sells-on"),
  row("spiral", "cabinet-fault", "unknown", 63_000, 60_000, "refund-owed", "in-doubt"),
  row("spiral", "no-answer", "unknown", 63_000, 60_000, "refund-owed", "in-doubt"),
  // Locker: three commands of 3 s with a status query each 200 ms; a restart looks for 8 s.
  row("locker", "latch-open", "delivered", 15_000, 9_000, "has-it", "sells-on"),
  row("locker", "goods-gone", "delivered", 15_000, 9_000, "has-it", "sells-on"),
  row("locker", "latch-stuck", "not-delivered", 15_000, 9_000, "another-try", "in-doubt"),
  row("locker", "never-sent", "not-delivered", 2_000, null, "another-try", "sells-on"),
  row("locker", "no-answer", "unknown", 15_000, 9_000, "refund-owed", "in-doubt"),
  // Codes: nothing moves, so nothing is waited for.
  row("service-voucher", "code-shown", "delivered", null, null, "has-it", "none"),
  row("made-to-order", "code-redeemed", "delivered", null, null, "has-it", "none"),
];

/** The cell; null when this channel cannot show this. */
export const judgeEvidence = (channel: Channel, evidence: Evidence): EvidenceRow | null =>
  EVIDENCE_TABLE.find((each) => each.channel === channel && each.evidence === evidence) ?? null;

/** Is nothing sold from the slot until somebody has counted it? What is in no cell is in doubt when unknown. */
export const leavesDoubt = ({
  outcome,
  evidence,
}: Pick<DispenseOutcome, "outcome" | "evidence">): boolean =>
  outcome === "unknown" ||
  EVIDENCE_TABLE.some(
    (each) => each.evidence === evidence && each.outcome === outcome && each.slot === "in-doubt",
  );

function row(
  channel: Channel,
  evidence: Evidence,
  outcome: DispenseOutcome["outcome"],
  commandWithinMs: number | null,
  judgingWithinMs: number | null,
  buyer: EvidenceRow["buyer"],
  slot: EvidenceRow["slot"],
): EvidenceRow {
  return { channel, evidence, outcome, commandWithinMs, judgingWithinMs, buyer, slot };
}
