import type { Touch } from "../../../core/contract/intent.ts";
import type { StaffScreen } from "../../../core/contract/staff-screens.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import { useShop } from "../../shop-context.ts";
import "./staff-ways.css";

type Way = StaffScreen["ways"][number];

/** Each with its sign; and what it says to the machine, where the page does not lead there itself. */
const WAYS: Readonly<Record<Way, { readonly icon: IconName; readonly touch: Touch | null }>> = {
  restock: { icon: "basket", touch: { kind: "staff-open-restock" } },
  day: { icon: "ledger", touch: { kind: "staff-open-day" } },
  case: { icon: "paper", touch: null },
  tools: { icon: "scan", touch: { kind: "staff-open-tools" } },
  pause: { icon: "notice", touch: { kind: "staff-begin-service" } },
};

interface StaffWaysProps {
  readonly ways: readonly Way[];
  /** The page of the order's file, which the machine knows nothing of. */
  readonly onCase: () => void;
}

/** From the first staff screen to the others, always in reach. */
export const StaffWays = ({ ways, onCase }: StaffWaysProps) => {
  const { text } = useShop();
  const go = useStaffWay(onCase);
  return ways.map((way) => (
    <button key={way} type="button" className="staff-way" onClick={() => go(way)}>
      <Icon name={WAYS[way].icon} />
      <span>
        {text.staff.ways[way].title}
        <small>{text.staff.ways[way].body}</small>
      </span>
    </button>
  ));
};

export const useStaffWay = (onCase: () => void): ((way: Way) => void) => {
  const { touch } = useShop();
  return (way) => {
    const said = WAYS[way].touch;
    if (said) touch(said);
    else onCase();
  };
};
