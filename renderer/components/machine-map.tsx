import type { DeliveryLine } from "../../core/contract/delivery-screens.ts";
import { useShop } from "../shop-context.ts";
import { GlassCabinet } from "./glass-cabinet.tsx";
import { LockerWall } from "./locker-wall.tsx";
import "./machine-map.css";

interface MachineMapProps {
  /** Where to look now; null while nothing moves. */
  readonly line: Pick<DeliveryLine, "slotKind" | "slotLabel" | "state"> | null;
}

/** This machine as the buyer stands before it: glass cabinet left, lockers right. */
export const MachineMap = ({ line }: MachineMapProps) => {
  const { text } = useShop();
  const isOpen = line?.state === "take-and-close";
  const spiral = line?.slotKind === "spiral" ? line.slotLabel : null;
  const locker = line?.slotKind === "locker" ? line.slotLabel : null;
  return (
    <svg className="machine" viewBox="0 0 960 700" role="img" aria-label={text.delivery.map.title}>
      <ellipse cx="480" cy="682" rx="460" ry="16" fill="#17231e" opacity=".1" />
      <rect className="machine-body" x="20" y="16" width="920" height="662" rx="36" />
      <GlassCabinet activeLabel={spiral} />
      <LockerWall activeLabel={locker} isOpen={isOpen} />
    </svg>
  );
};
