import { addDays } from "../../core/business-day.ts";
import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Touch } from "../../core/contract/intent.ts";
import type { Screen } from "../../core/contract/kiosk-view.ts";
import { DIFFERENCE_REASONS, WITHDRAWAL_REASONS } from "../../core/contract/restock-reasons.ts";
import type { RestockScreen, RestockSlotScreen } from "../../core/contract/restock-screens.ts";
import type { RestockWish } from "../../core/contract/restock-touches.ts";
import { NOTHING_FILLED, type RestockDraft } from "../../core/restock/restock-draft.ts";
import type { TestMachine } from "../support/test-machine.ts";
import { insideOf } from "./inside-of.ts";
import type { Profile } from "./profile.ts";
import type { Random } from "./random.ts";

export interface Restocker {
  /** True when the screen is one of a restock. */
  readonly act: (screen: Screen) => boolean;
  /** Shuts the doors that were opened for them. */
  readonly walkAway: () => void;
  /** Nobody else puts a hand into it. */
  readonly standsAt: (slotId: string) => boolean;
}

/** Counts, takes out and fills slot by slot; changes their mind, goes away in the middle, forgets a date. */
export const createRestocker = ({
  random,
  profile,
  machine,
  slots,
  touch,
}: {
  readonly random: Random;
  readonly profile: Profile;
  readonly machine: TestMachine;
  readonly slots: readonly Slot[];
  readonly touch: (touch: Touch) => void;
}): Restocker => {
  const hands = new Set<string>();
  const slotOf = (slotId: string) => slots.find((one) => one.slotId === slotId);
  const doorOf = (slotId: string) => {
    const slot = slotOf(slotId);
    const board = slot && machine.lockers.get(slot.board);
    return slot && board ? { board, lock: slot.channel } : null;
  };

  const ask = (wish: RestockWish) => {
    if ((wish.kind === "take" || wish.kind === "open-door") && doorOf(wish.slotId)) {
      hands.add(wish.slotId);
    }
    touch({ kind: "restock", wish });
  };

  const letGo = (slotId: string) => {
    if (!hands.delete(slotId)) return;
    const door = doorOf(slotId);
    door?.board.closeDoor(door.lock);
  };

  /** What the slot holds when the hands are done with it. */
  const put = (slotId: string, units: number) => {
    const slot = slotOf(slotId);
    if (!slot) return;
    machine.spirals.get(slot.board)?.setUnits(slot.channel, units);
    const door = doorOf(slotId);
    if (!door) return;
    hands.add(slotId);
    door.board.openDoor(door.lock);
    if (units > 0) door.board.putGoods(door.lock);
    else door.board.takeGoods(door.lock);
  };

  const isShut = ({ slotId }: { readonly slotId: string }): boolean => {
    const door = doorOf(slotId);
    const box = door?.board.contents()[door.lock - 1];
    return box?.door !== "open";
  };

  const atList = ({ slots: cards, doneSlots, slips, isWorking }: RestockScreen) => {
    for (const slotId of [...hands]) letGo(slotId);
    if (isWorking) return;
    const inNeed = cards.filter(({ need }) => need !== null);
    const free = (inNeed.length > 0 ? inNeed : cards).filter(isShut);
    const [slip] = slips;
    const isDone = (doneSlots ?? 0) > 2 || random.chance(0.1) || free.length === 0;
    if (slip && random.chance(0.1)) return ask({ kind: "print-slip", visitId: slip.visitId });
    if (random.chance(0.05)) return ask({ kind: "print-list" });
    if (!isDone) return ask({ kind: "take", slotId: random.pick(free).slotId });
    if (doneSlots !== null && random.chance(0.8)) return ask({ kind: "end" });
    return touch({ kind: random.chance(0.5) ? "staff-back" : "staff-leave" });
  };

  const count = (screen: RestockSlotScreen): Partial<RestockDraft> => {
    const slot = slotOf(screen.slotId);
    const units = slot ? Math.min(insideOf(machine, slot), screen.capacity) : 0;
    const isForgotten = random.chance(profile.oddBuyers / 4);
    return {
      counted: { units, reason: isForgotten ? null : random.pick([...DIFFERENCE_REASONS]) },
    };
  };

  const takeOut = (countedUnits: number): Partial<RestockDraft> => {
    const units = random.chance(0.5) ? 0 : random.between(0, countedUnits);
    return {
      withdrawn: units > 0 ? [{ units, reason: random.pick([...WITHDRAWAL_REASONS]) }] : [],
    };
  };

  const fill = ({ capacity, next, today }: RestockSlotScreen, keptUnits: number) => {
    const loadedUnits = random.between(0, Math.max(0, capacity - keptUnits));
    const isDated = next.isFood && !random.chance(profile.oddBuyers / 4);
    return {
      filled: {
        ...NOTHING_FILLED,
        broughtUnits: loadedUnits + random.between(0, 1),
        loadedUnits,
        batchNumber: isDated ? "241126" : null,
        producedOn: isDated ? today : null,
        bestBefore: isDated ? addDays(today, random.between(1, 4)) : null,
      },
    };
  };

  const atSlot = (screen: RestockSlotScreen) => {
    const { slotId, draft, isWorking } = screen;
    if (isWorking) return;
    const note = (more: Partial<RestockDraft>) =>
      ask({ kind: "note", slotId, draft: { ...draft, ...more } });
    if (random.chance(profile.oddBuyers / 10)) return ask({ kind: "undo", slotId });
    if (random.chance(profile.oddBuyers / 10)) return touch({ kind: "staff-leave" });
    if (screen.door === "closed" && random.chance(0.3)) return ask({ kind: "open-door", slotId });
    if (!draft.counted) return note(count(screen));
    if (!draft.withdrawn) return note(takeOut(draft.counted.units));
    const taken = draft.withdrawn.reduce((sum, { units }) => sum + units, 0);
    const keptUnits = draft.counted.units - taken;
    if (!draft.filled) return note(fill(screen, keptUnits));
    put(slotId, keptUnits + draft.filled.loadedUnits);
    return ask({ kind: "confirm", slotId });
  };

  return {
    act: (screen) => {
      if (screen.kind === "staff-restock") atList(screen);
      else if (screen.kind === "staff-restock-slot") atSlot(screen);
      else return false;
      return true;
    },
    walkAway: () => {
      for (const slotId of [...hands]) letGo(slotId);
    },
    standsAt: (slotId) => hands.has(slotId),
  };
};
