import type { FactOf } from "../journal/fact.ts";
import type { Books } from "../ports/journal.ts";
import type { Position } from "../service/position.ts";
import type { RestockVisit } from "./restock-visit.ts";

const FIGURES = 4;

/** The end of a visit; where a slot was done, with the number of its hand-over slip. */
export const endVisit = (
  books: Books,
  { visitId, lines }: RestockVisit,
  by: Position,
): FactOf<"restock-ended"> => {
  if (lines.length === 0) return { kind: "restock-ended", visitId, by, slip: null };
  const sequence = books.restock.nextSlipSequence();
  const day = books.businessDate().replaceAll("-", "");
  const machine = books.snapshot()?.machineCode ?? "M00";
  const number = `F2-${machine}-${day}-${String(sequence).padStart(FIGURES, "0")}`;
  return { kind: "restock-ended", visitId, by, slip: { number, sequence } };
};
