import type { CabinetPlan, DeliveryLine } from "../../core/contract/delivery-screens.ts";
import { layOutMachine, MACHINE } from "../machine-layout.ts";
import { useShop } from "../shop-context.ts";
import { GlassCabinet } from "./glass-cabinet.tsx";
import { LockerWall } from "./locker-wall.tsx";
import "./machine-map.css";

interface MachineMapProps {
  readonly machine: readonly CabinetPlan[];
  /** Where to look now; null while nothing moves. */
  readonly line: Pick<DeliveryLine, "slotKind" | "slotLabel" | "state"> | null;
}

/** This machine as the buyer stands before it, every spiral and door where it is. */
export const MachineMap = ({ machine, line }: MachineMapProps) => {
  const { text } = useShop();
  const isOpen = line?.state === "take-and-close";
  const { width, height } = MACHINE;
  const cabinets = layOutMachine(machine);
  /** The one to look at comes last, so that its door and arrow lie over its neighbours. */
  const inOrder = cabinets.toSorted(
    (one, other) => Number(holds(one, line)) - Number(holds(other, line)),
  );
  return (
    <svg
      className="machine"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text.delivery.map.title}
    >
      <ellipse cx="480" cy="682" rx="460" ry="16" fill="#17231e" opacity=".1" />
      <rect className="machine-body" x="20" y="16" width="920" height="662" rx="36" />
      {inOrder.map((cabinet) => {
        const label = holds(cabinet, line) ? (line?.slotLabel ?? null) : null;
        return cabinet.kind === "spiral" ? (
          <GlassCabinet key={cabinet.x} cabinet={cabinet} activeLabel={label} />
        ) : (
          <LockerWall key={cabinet.x} cabinet={cabinet} activeLabel={label} isOpen={isOpen} />
        );
      })}
    </svg>
  );
};

const holds = (
  { kind, places }: ReturnType<typeof layOutMachine>[number],
  line: MachineMapProps["line"],
): boolean =>
  line !== null && line.slotKind === kind && places.some(({ label }) => label === line.slotLabel);
