import type { DayTable } from "./day-table.ts";
import type { LineMoney, LineMoneyState, SaleLineTable } from "./sale-line-table.ts";

/** States in which a line's money waits in a bucket of the day. */
export type WaitingState = Exclude<LineMoneyState, "ordered" | "delivered" | "refund-owed">;

/** Moves a line's price from bucket to bucket. What has ended does not move again. */
export interface LineMover {
  readonly move: (date: string, line: LineMoney, to: WaitingState) => void;
  readonly deliver: (date: string, line: LineMoney) => void;
  /** Takes a line's price out of its bucket for a refund; 0 when it lies in none. */
  readonly takeOut: (date: string, line: LineMoney) => number;
}

export const createLineMover = (days: DayTable, lines: SaleLineTable): LineMover => {
  const leave = (date: string, line: LineMoney): boolean => {
    const { state } = line;
    if (state === "ordered" || state === "delivered" || state === "refund-owed") return false;
    days.settle(date, bucketOf(state), line.priceRupiah);
    return true;
  };

  return {
    move: (date, line, to) => {
      if (line.state === to || !leave(date, line)) return;
      days.add(date, bucketOf(to), line.priceRupiah);
      lines.setState(line, to);
    },
    deliver: (date, line) => {
      if (!leave(date, line)) return;
      days.end(date, { deliveredUnits: 1, deliveredRupiah: line.priceRupiah });
      lines.setState(line, "delivered");
    },
    takeOut: (date, line) => {
      const isTaken = leave(date, line);
      lines.setState(line, "refund-owed");
      return isTaken ? line.priceRupiah : 0;
    },
  };
};

const bucketOf = (state: WaitingState): "to-deliver" | "in-flight" | "unknown" =>
  state === "in-flight" || state === "unknown" ? state : "to-deliver";
