import type { ReceiptChoice, ThanksScreen } from "../../core/contract/delivery-screens.ts";
import type { KioskChannel } from "./kiosk-channel.ts";
import { until } from "./until.ts";

/** Goes on to the last screen; where the buyer is asked, with that receipt. */
export const takeReceipt = async (
  channel: KioskChannel,
  receipt: ReceiptChoice = "paper",
): Promise<ThanksScreen> => {
  const isEnding = () => {
    const kind = channel.view()?.screen.kind;
    return kind === "receipt-choice" || kind === "thanks" ? kind : null;
  };
  const kind = await until("the end of the purchase", isEnding);
  if (kind === "receipt-choice") channel.touch({ kind: "choose-receipt", receipt });
  return channel.on("thanks");
};
