import type { RestockMessages } from "../../../core/text/restock/restock-messages.ts";
import { restockMessagesFor } from "../../../core/text/restock/restock-messages-for.ts";
import { useShop } from "../../shop-context.ts";

export const useRestockWords = (): RestockMessages => restockMessagesFor(useShop().view.language);
