import type { HealthProblem, StaffScreen } from "../../../core/contract/staff-screens.ts";
import { Button } from "../../components/button.tsx";
import { useShop } from "../../shop-context.ts";
import { RefundList } from "./refund-list.tsx";
import { SlotCount } from "./slot-count.tsx";
import { useStaffWay } from "./staff-ways.tsx";

interface HealthRemedyProps {
  readonly problem: HealthProblem;
  readonly screen: StaffScreen;
  readonly onCase: () => void;
}

/** As many as a heading names (`core/text/health`). */
const NAMED_ORDERS = 3;

/** What can be done about a problem on the spot, or what must be known to do it elsewhere. */
export const HealthRemedy = ({
  problem: { finding, remedy },
  screen,
  onCase,
}: HealthRemedyProps) => {
  const { text, touch } = useShop();
  const go = useStaffWay(onCase);
  if (finding.kind === "refunds-owed" || finding.kind === "refunds-overdue") {
    const isOverdue = finding.kind === "refunds-overdue";
    const refunds = screen.openRefunds.filter((refund) => refund.isOverdue === isOverdue);
    return <RefundList refunds={refunds} />;
  }
  if (finding.kind === "unknown-lines" && remedy !== null) {
    return finding.orderCodes.slice(0, NAMED_ORDERS).map((orderCode) => (
      <Button
        key={orderCode}
        tone="plain"
        icon="paper"
        onPress={() => touch({ kind: "staff-print-case", orderCode })}
      >
        {text.staff.caseFile.printOf(orderCode)}
      </Button>
    ));
  }
  if (remedy === "count") {
    return screen.slotsToCount
      .filter(({ slotId }) => "slotId" in finding && finding.slotId === slotId)
      .map((slot) => <SlotCount key={`${slot.slotId} ${slot.bookUnits}`} slot={slot} />);
  }
  return (
    remedy && (
      <Button tone="plain" trailingIcon="forward" onPress={() => go(remedy)}>
        {text.staff.ways[remedy].title}
      </Button>
    )
  );
};
