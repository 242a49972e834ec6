import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Touch } from "../../core/contract/intent.ts";
import type { KioskView } from "../../core/contract/kiosk-view.ts";
import type {
  StaffPinScreen,
  StaffPositionScreen,
} from "../../core/contract/service-door-screens.ts";
import type { SlotToCount, StaffDayScreen } from "../../core/contract/staff-screens.ts";
import type { TestMachine } from "../support/test-machine.ts";
import { TEST_PIN } from "../support/test-pin.ts";
import { insideOf } from "./inside-of.ts";
import type { Profile } from "./profile.ts";
import type { Random } from "./random.ts";
import type { Restocker } from "./restocker.ts";
import { createTechnicianAtScreen } from "./technician-at-screen.ts";

const ODD_TOUCHES_AT_THE_DOOR: readonly Touch[] = [
  { kind: "staff-pin", pin: "000000" },
  { kind: "staff-back" },
  { kind: "staff-leave" },
];

export interface StaffAtScreen {
  /** True when the screen is theirs. */
  readonly act: (view: KioskView) => boolean;
  readonly come: () => void;
  /** They have come and not opened the machine yet. */
  readonly isWaiting: () => boolean;
}

/** Somebody of the staff who has come to count what is in doubt and to look after the books. */
export const createStaffAtScreen = ({
  random,
  profile,
  machine,
  slots,
  touch,
  restocker,
}: {
  readonly random: Random;
  readonly profile: Profile;
  readonly machine: TestMachine;
  readonly slots: readonly Slot[];
  readonly touch: (touch: Touch) => void;
  readonly restocker: Restocker;
}): StaffAtScreen => {
  const technician = createTechnicianAtScreen({ random: random.fork(), machine, slots, touch });
  let isHere = false;
  let hasSeenBooks = false;
  let mayRestock = false;

  const count = ({ slotId }: SlotToCount) => {
    const slot = slots.find((one) => one.slotId === slotId);
    if (!slot) return;
    const units = insideOf(machine, slot);
    // Whoever has counted shuts the door: what is taken afterwards was not there to be counted.
    if (slot.kind === "locker") machine.lockers.get(slot.board)?.closeDoor(slot.channel);
    touch({ kind: "staff-count", slotId, units });
  };

  const lookAfter = ({ open, closed, positions }: StaffDayScreen) => {
    const [latest] = closed;
    if (open && random.chance(0.6)) {
      touch({ kind: "staff-close-day", date: open.date, position: random.pick([...positions]) });
    } else if (latest && random.chance(0.3)) {
      touch({ kind: "staff-print-day", date: latest.date });
    } else {
      touch({ kind: "staff-back" });
    }
  };

  const choose = ({ choices }: StaffPositionScreen) => {
    if (random.chance(profile.oddBuyers / 8)) return touch({ kind: "staff-leave" });
    touch({ kind: "staff-choose", position: random.pick(choices).position });
  };

  const typePin = ({ waitMs, way, problem }: StaffPinScreen) => {
    const isOdd = random.chance(profile.oddBuyers / 2);
    const isShut = waitMs > 0 || way === "none" || (problem === "wrong" && random.chance(0.5));
    if (isShut) touch(random.pick([{ kind: "staff-back" }, { kind: "staff-leave" }]));
    else if (isOdd) touch(random.pick(ODD_TOUCHES_AT_THE_DOOR));
    else touch({ kind: "staff-pin", pin: TEST_PIN });
  };

  return {
    come: () => {
      isHere = true;
      hasSeenBooks = false;
      mayRestock = random.chance(0.6);
    },
    isWaiting: () => isHere,
    act: ({ screen }) => {
      if (restocker.act(screen)) return true;
      restocker.walkAway();
      switch (screen.kind) {
        case "attract":
        case "out-of-service":
          if (!isHere) return false;
          isHere = false;
          touch({ kind: "staff-open" });
          return true;
        case "staff-position":
          choose(screen);
          return true;
        case "staff-pin":
          if (screen.isChecking) return true;
          typePin(screen);
          return true;
        case "staff": {
          const [unsure] = screen.slotsToCount;
          const usesTools = screen.ways.includes("tools") && random.chance(0.6);
          if (mayRestock && screen.ways.includes("restock")) {
            mayRestock = false;
            touch({ kind: "staff-open-restock" });
          } else if (usesTools) touch({ kind: "staff-open-tools" });
          else if (unsure) count(unsure);
          else if (hasSeenBooks || !screen.ways.includes("day")) touch({ kind: "staff-leave" });
          else touch({ kind: "staff-open-day" });
          return true;
        }
        case "staff-tools":
          technician.act(screen);
          return true;
        case "staff-day":
          hasSeenBooks = true;
          if (!screen.isWorking) lookAfter(screen);
          return true;
        default:
          return false;
      }
    },
  };
};
