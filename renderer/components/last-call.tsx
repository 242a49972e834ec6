import { formatTimeOfDay } from "../../core/text/format-date.ts";
import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./last-call.css";

/** Closing time has come, and this buyer may still pay. */
export const LastCall = () => {
  const { view, text } = useShop();
  return (
    view.lastCall && (
      <p className="last-call" role="status">
        <Icon name="clock" />
        {text.hours.lastCall(formatTimeOfDay(view.lastCall.until, view.language))}
      </p>
    )
  );
};
