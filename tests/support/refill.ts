import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import { restock } from "../../core/restock/restock.ts";
import type { TestKiosk } from "./test-kiosk.ts";

/** Whatever was sold lies there again: in the machine, and then in the books. */
export const refill = async (
  kiosk: TestKiosk,
  slots: readonly Slot[],
  unitsPerSpiral: number,
): Promise<void> => {
  for (const { kind, board, channel } of slots) {
    if (kind === "spiral") {
      kiosk.machine.spirals.get(board)?.setUnits(channel, unitsPerSpiral);
      continue;
    }
    const lockers = kiosk.machine.lockers.get(board);
    if (lockers?.contents()[channel - 1]?.hasGoods !== false) continue;
    lockers.openDoor(channel);
    lockers.putGoods(channel);
    lockers.closeDoor(channel);
  }
  // Until the boards have told so.
  await kiosk.wait(2_000);
  const stored = kiosk.journal().commit((books) =>
    restock(books, {
      loadedBy: "test",
      loads: slots.map(({ slotId, kind }) => ({
        slotId,
        units: kind === "spiral" ? unitsPerSpiral : 1,
        producedOn: null,
      })),
    }),
  );
  if (!stored.ok) throw new Error(`the books took no load: ${stored.error.kind}`);
};
