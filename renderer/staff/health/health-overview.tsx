import type { HealthProblem } from "../../../core/contract/staff-screens.ts";
import { adviceOn } from "../../../core/text/health/say-health.ts";
import { useShop } from "../../shop-context.ts";
import { problemKey } from "./problem-key.ts";
import "./health-overview.css";

/** As many headings as fit above the reach of a low hand. */
const LISTED = 7;

/** Every problem at one look, where its card can only be scrolled to. */
export const HealthOverview = ({ problems }: { readonly problems: readonly HealthProblem[] }) => {
  const { view } = useShop();
  return (
    <ul className="health-overview">
      {problems.slice(0, LISTED).map((problem) => (
        <li key={problemKey(problem)} data-urgent={problem.isUrgent}>
          {adviceOn(problem.finding, view.language).problem}
        </li>
      ))}
    </ul>
  );
};
