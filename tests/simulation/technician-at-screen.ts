import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Touch } from "../../core/contract/intent.ts";
import type { StaffToolsScreen, ToolSlot } from "../../core/contract/tools-screen.ts";
import type { ToolWish } from "../../core/contract/tools-touches.ts";
import type { TestMachine } from "../support/test-machine.ts";
import { insideOf } from "./inside-of.ts";
import type { Random } from "./random.ts";

/** A technician at the tools: tests what comes to hand, puts units back, loses one now and then. */
export const createTechnicianAtScreen = ({
  random,
  machine,
  slots,
  touch,
}: {
  readonly random: Random;
  readonly machine: TestMachine;
  readonly slots: readonly Slot[];
  readonly touch: (touch: Touch) => void;
}): { readonly act: (screen: StaffToolsScreen) => void } => {
  /** What became of the unit of each vend: it is put back, or lost, once. */
  const settled = new Map<string, "returned" | "lost">();
  const use = (wish: ToolWish) => touch({ kind: "staff-tool", wish });

  const putBack = ({ kind, board, channel }: Slot): "returned" | "lost" => {
    const lockers = machine.lockers.get(board);
    if (kind === "locker" && lockers) {
      // Whoever passed by may have taken it: the door is shut before anybody looks.
      lockers.closeDoor(channel);
      return lockers.contents()[channel - 1]?.hasGoods ? "returned" : "lost";
    }
    if (random.chance(0.2)) return "lost";
    const slot = slots.find((one) => one.board === board && one.channel === channel);
    const inside = slot ? insideOf(machine, slot) : 0;
    machine.spirals.get(board)?.setUnits(channel, inside + 1);
    return "returned";
  };

  const account = ({ slotId, openVendId }: ToolSlot) => {
    const slot = slots.find((one) => one.slotId === slotId);
    if (!slot || openVendId === null) return;
    const unit = settled.get(openVendId) ?? putBack(slot);
    settled.set(openVendId, unit);
    use({ tool: "end-vend", vendId: openVendId, unit });
  };

  return {
    act: ({ slots: shown, working }) => {
      if (working) return;
      const out = shown.find(({ openVendId }) => openVendId !== null);
      if (out && random.chance(0.9)) return account(out);
      if (random.chance(0.25)) return touch({ kind: "staff-back" });
      const slot = random.pick(slots);
      if (random.chance(0.8)) return use({ tool: "test-slot", slotId: slot.slotId });
      use(random.pick(OTHER_TOOLS));
    },
  };
};

const OTHER_TOOLS: readonly ToolWish[] = [
  { tool: "test-printer" },
  { tool: "test-network" },
  { tool: "test-clock" },
  { tool: "judge", device: "touch", isGood: true },
];
