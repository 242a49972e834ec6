import type { RestockWish } from "../../core/contract/restock-touches.ts";
import {
  type Filling,
  NOTHING_FILLED,
  type RestockDraft,
} from "../../core/restock/restock-draft.ts";
import { enterService } from "./enter-service.ts";
import type { TestKiosk } from "./test-kiosk.ts";

/** Longer than a latch takes that does not open. */
const DOOR_MS = 20_000;

/** The way in as the restocker, then the slots or the one that is in the hands. */
export const openRestock = async (kiosk: TestKiosk): Promise<void> => {
  await enterService(kiosk, "restocker");
  kiosk.touch({ kind: "staff-open-restock" });
};

/** Says it and waits until it is done. */
export const say = async (kiosk: TestKiosk, wish: RestockWish): Promise<void> => {
  kiosk.touch({ kind: "restock", wish });
  await kiosk.wait(100);
  for (let waitedMs = 0; isWorking(kiosk); waitedMs += 100) {
    if (waitedMs > DOOR_MS) throw new Error(`${wish.kind} does not end`);
    await kiosk.wait(100);
  }
};

const isWorking = (kiosk: TestKiosk): boolean => {
  const { screen } = kiosk.view();
  return (
    (screen.kind === "staff-restock" || screen.kind === "staff-restock-slot") && screen.isWorking
  );
};

/** Notes something more of the slot in the hands. */
export const note = async (kiosk: TestKiosk, more: Partial<RestockDraft>): Promise<void> => {
  const { slotId, draft } = kiosk.screen("staff-restock-slot");
  await say(kiosk, { kind: "note", slotId, draft: { ...draft, ...more } });
};

export const filling = (loadedUnits: number, more: Partial<Filling> = {}): Filling => ({
  ...NOTHING_FILLED,
  broughtUnits: loadedUnits,
  loadedUnits,
  ...more,
});

/** Counts what the books say, takes nothing out and fills so many in; ends at the list. */
export const fillSlot = async (
  kiosk: TestKiosk,
  slotId: string,
  loadedUnits: number,
  more: Partial<Filling> = {},
): Promise<void> => {
  await say(kiosk, { kind: "take", slotId });
  const { bookUnits } = kiosk.screen("staff-restock-slot");
  await note(kiosk, { counted: { units: bookUnits, reason: null } });
  await note(kiosk, { withdrawn: [] });
  await note(kiosk, { filled: filling(loadedUnits, more) });
  await say(kiosk, { kind: "confirm", slotId });
};

export const stockOf = (kiosk: TestKiosk, slotId: string) => {
  const row = kiosk
    .journal()
    .books.stock()
    .find((one) => one.slotId === slotId);
  if (!row) throw new Error(`the books know no ${slotId}`);
  return row;
};
