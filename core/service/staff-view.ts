import type { HealthFinding } from "../contract/health-finding.ts";
import type { HealthProblem, SlotToCount, StaffScreen } from "../contract/staff-screens.ts";
import type { Books } from "../ports/journal.ts";
import { fineOf, isUrgent, problemsOf } from "./health/severity.ts";
import type { Position } from "./position.ts";
import { remedyOf, waysOf } from "./staff-ways.ts";

/** The health of the machine as whoever stands behind the PIN sees it, with what they may do. */
export const staffScreen = (
  books: Books,
  health: readonly HealthFinding[],
  { position, notice }: { readonly position: Position; readonly notice: StaffScreen["notice"] },
): StaffScreen => {
  const problems = problemsOf(health).map(
    (finding): HealthProblem => ({
      finding,
      isUrgent: isUrgent(finding),
      remedy: remedyOf(finding, position),
    }),
  );
  return {
    kind: "staff",
    position,
    problems,
    fine: fineOf(health),
    slotsToCount: problems.flatMap((problem) => slotToCount(books, problem)),
    openRefunds: books.openRefunds().map(({ orderCode, amountRupiah, dueDate, reason }) => ({
      orderCode,
      amountRupiah,
      dueDate,
      isOverdue: dueDate < books.businessDate(),
      reason,
    })),
    ways: waysOf(position),
    notice,
  };
};

const slotToCount = (books: Books, problem: HealthProblem): readonly SlotToCount[] => {
  const { finding, remedy } = problem;
  const snapshot = books.snapshot();
  if (remedy !== "count" || !("slotId" in finding) || !snapshot) return [];
  const { slotId, slotLabel, slotKind } = finding;
  const row = books.stock().find((stock) => stock.slotId === slotId);
  const slot = snapshot.slots.find((one) => one.slotId === slotId);
  const product = snapshot.products.find(({ sku }) => sku === row?.sku);
  if (!row || !slot || !product) return [];
  const { name } = product;
  const { capacity } = slot;
  return [{ slotId, slotLabel, slotKind, name, bookUnits: row.units, capacity }];
};
