import type {
  RestockDraft,
  RestockSlotScreen as Slot,
} from "../../../core/contract/restock-screens.ts";
import { useShop } from "../../shop-context.ts";
import { RestockCheckStep } from "./restock-check.tsx";
import { RestockCountStep } from "./restock-count.tsx";
import { RestockFillStep } from "./restock-fill.tsx";
import { RestockWithdrawStep } from "./restock-withdraw.tsx";
import "../staff.css";
import "./restock.css";

/** One slot in the order of the hands: counted, emptied, filled, looked over. The service keeps each step. */
export const RestockSlotScreen = ({ screen }: { readonly screen: Slot }) => {
  const { touch } = useShop();
  const { slotId, draft } = screen;
  const note = (more: Partial<RestockDraft>) =>
    touch({ kind: "restock", wish: { kind: "note", slotId, draft: { ...draft, ...more } } });
  const step = { screen, onNote: note };
  if (!draft.counted) return <RestockCountStep {...step} />;
  const product = `${screen.next.sku} ${screen.next.variantId}`;
  if (!draft.withdrawn) {
    return <RestockWithdrawStep key={product} {...step} countedUnits={draft.counted.units} />;
  }
  const takenUnits = draft.withdrawn.reduce((sum, { units }) => sum + units, 0);
  const keptUnits = draft.counted.units - takenUnits;
  if (!draft.filled) return <RestockFillStep key={product} {...step} keptUnits={keptUnits} />;
  return <RestockCheckStep {...step} keptUnits={keptUnits} takenUnits={takenUnits} />;
};
