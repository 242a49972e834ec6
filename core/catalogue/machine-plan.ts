import type { CabinetPlan } from "../contract/delivery-screens.ts";
import type { CatalogueSnapshot } from "./catalogue-snapshot.ts";

/** The machine as its slots describe it: a cabinet a board, spirals left of lockers as they are listed. */
export const machinePlan = ({
  slots,
}: Pick<CatalogueSnapshot, "slots">): readonly CabinetPlan[] => {
  const cabinets = [...Map.groupBy(slots, ({ board }) => board).values()];
  return cabinets.flatMap((places) => {
    const [first] = places;
    return first
      ? [{ kind: first.kind, places: places.map(({ label, channel }) => ({ label, channel })) }]
      : [];
  });
};
