import type { HealthProblem } from "../../../core/contract/staff-screens.ts";

/** One problem of a list, also after its figures have changed. */
export const problemKey = ({ finding }: HealthProblem): string =>
  [
    finding.kind,
    "slotId" in finding ? finding.slotId : "",
    "board" in finding ? finding.board : "",
  ].join(" ");
