import type { ReactNode } from "react";
import type { HealthProblem } from "../../../core/contract/staff-screens.ts";
import { adviceOn, healthMessagesFor } from "../../../core/text/health/say-health.ts";
import { useShop } from "../../shop-context.ts";
import "./health-card.css";

interface HealthCardProps {
  readonly problem: HealthProblem;
  /** What can be done about it here. */
  readonly children?: ReactNode;
}

/** One thing that needs somebody: what it is, what to do now, and the way to do it. */
export const HealthCard = ({ problem: { finding, isUrgent }, children }: HealthCardProps) => {
  const { view } = useShop();
  const { urgent, soon } = healthMessagesFor(view.language);
  const { problem, todo } = adviceOn(finding, view.language);
  return (
    <li className="health-card" data-urgent={isUrgent}>
      <span className="health-card-mark">{isUrgent ? urgent : soon}</span>
      <h2>{problem}</h2>
      <p>{todo}</p>
      {children}
    </li>
  );
};
