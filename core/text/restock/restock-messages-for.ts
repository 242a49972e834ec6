import type { Language } from "../../contract/kiosk-view.ts";
import { enRestock } from "./en-restock.ts";
import { idRestock } from "./id-restock.ts";
import type { RestockMessages } from "./restock-messages.ts";

/** Apart from the words of the shop: a buyer's page does without them. */
export const restockMessagesFor = (language: Language): RestockMessages =>
  language === "id" ? idRestock : enRestock;
