import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Journal } from "../../core/ports/journal.ts";
import { restock } from "../../core/restock/restock.ts";
import type { TestMachine } from "../support/test-machine.ts";

/** Comes, fills up what the kiosk lets be filled, and reports it. Says how many facts that made. */
export const fillUp = (journal: Journal, machine: TestMachine, slots: readonly Slot[]): number => {
  const stored = journal.commit((books) => restock(books, { loadedBy: "attendant" }));
  if (!stored.ok) return 0;
  const loaded = new Set(stored.value.map(({ subject }) => subject));
  const stock = new Map(journal.books.stock().map((row) => [row.slotId, row.units]));
  for (const { slotId, kind, board, channel } of slots) {
    if (!loaded.has(slotId)) continue;
    if (kind === "spiral") machine.spirals.get(board)?.setUnits(channel, stock.get(slotId) ?? 0);
    else {
      const lockers = machine.lockers.get(board);
      lockers?.openDoor(channel);
      lockers?.putGoods(channel);
      lockers?.closeDoor(channel);
    }
  }
  return stored.value.length;
};
