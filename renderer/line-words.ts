import type { DeliveryLine } from "../core/contract/delivery-screens.ts";
import { formatDate } from "../core/text/format-date.ts";
import { useShop } from "./shop-context.ts";

/** Where a line is taken, and when its code is good; empty words where there is nothing to say. */
export const useLineWords = (line: DeliveryLine) => {
  const { text, view } = useShop();
  const { line: words } = text.codes;
  const date = (value: string): string => formatDate(value, view.language);
  const when = [
    line.readyBy === null ? null : words.readyBy(date(line.readyBy)),
    line.validUntil === null ? null : words.validUntil(date(line.validUntil)),
  ].filter((part) => part !== null);
  return { place: usePlace(line), when: when.join(" · ") };
};

const usePlace = ({ fulfilment, slotKind, slotLabel, state }: DeliveryLine): string => {
  const { text } = useShop();
  if (fulfilment !== "machine") {
    return state === "code-shown" ? text.codes.line.where[fulfilment] : "";
  }
  return slotKind === null ? "" : text.delivery.place[slotKind](slotLabel);
};
