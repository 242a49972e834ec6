import type { SlotInDoubt, StaffScreen } from "../contract/staff-screens.ts";
import type { Books } from "../ports/journal.ts";
import { actionsOf, type Position } from "./position.ts";

/** What only a person at the machine can settle, as the staff screen lists it. */
export const staffScreen = (
  books: Books,
  position: Position,
  overdueDays: readonly string[],
  notice: StaffScreen["notice"],
): StaffScreen => ({
  kind: "staff",
  position,
  may: actionsOf(position),
  slotsInDoubt: slotsInDoubt(books),
  openRefunds: books.openRefunds().map(({ orderCode, amountRupiah, dueDate, reason }) => ({
    orderCode,
    amountRupiah,
    dueDate,
    reason,
  })),
  overdueDays,
  notice,
});

const slotsInDoubt = (books: Books): readonly SlotInDoubt[] => {
  const snapshot = books.snapshot();
  if (!snapshot) return [];
  return books
    .stock()
    .filter((row) => row.inDoubt)
    .flatMap((row) => {
      const slot = snapshot.slots.find(({ slotId }) => slotId === row.slotId);
      const product = snapshot.products.find(({ sku }) => sku === row.sku);
      if (!slot || !product) return [];
      return {
        slotId: row.slotId,
        slotLabel: slot.label,
        slotKind: slot.kind,
        name: product.name,
        bookUnits: row.units,
        capacity: slot.capacity,
      };
    });
};
