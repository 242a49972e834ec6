import type { DeliveryLine, DeliveryScreen } from "../../core/contract/delivery-screens.ts";
import { useShop } from "../shop-context.ts";
import { unbrokenNumber } from "../unbroken-number.ts";
import { Icon } from "./icon.tsx";
import "./delivery-help.css";

interface DeliveryHelpProps {
  readonly screen: DeliveryScreen;
  readonly current: DeliveryLine | null;
}

/** What to do if it does not come. What the machine has seen decides which words are true. */
export const DeliveryHelp = ({ screen, current }: DeliveryHelpProps) => {
  const { text, view, say } = useShop();
  const { help } = text.delivery;
  const stuck = screen.lines.findLast(({ state }) => state === "not-delivered");
  const words =
    current?.state === "take-and-close"
      ? help.empty(unbrokenNumber(view.contactWhatsapp), screen.orderCode)
      : stuck
        ? help.stuck(say(stuck.name))
        : help.moving;
  const isStuck = stuck !== undefined && current?.state !== "take-and-close";
  return (
    <p className="delivery-help" data-stuck={isStuck}>
      <Icon name="notice" />
      {words}
    </p>
  );
};
