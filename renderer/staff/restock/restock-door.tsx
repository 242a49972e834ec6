import type { RestockSlotScreen } from "../../../core/contract/restock-screens.ts";
import { Button } from "../../components/button.tsx";
import { useShop } from "../../shop-context.ts";
import { useRestockWords } from "./use-restock-words.ts";

type RestockDoorProps = Pick<RestockSlotScreen, "slotId" | "slotKind" | "door" | "isWorking">;

/** How the way into the slot stands: a latch that we open, or a glass door with a key. */
export const RestockDoor = ({ slotId, slotKind, door, isWorking }: RestockDoorProps) => {
  const { touch } = useShop();
  const words = useRestockWords();
  if (slotKind === "spiral") return <p className="restock-door">{words.keyDoor}</p>;
  return (
    <div className="restock-door">
      <p>{door === "open" ? words.doorOpen : words.doorClosed}</p>
      {door !== "open" && (
        <Button
          tone="plain"
          icon="door"
          disabled={isWorking}
          onPress={() => touch({ kind: "restock", wish: { kind: "open-door", slotId } })}
        >
          {words.openDoor}
        </Button>
      )}
    </div>
  );
};
