import type { Limit, Notice } from "../core/contract/cart-screen.ts";
import { formatUnbroken } from "../core/format-rupiah.ts";
import { useShop } from "./shop-context.ts";

/** The sentence of a notice, its numbers and names in it. */
export const useNoticeWords = (notice: Notice | null): string | null => {
  const { text, say } = useShop();
  const limit = useLimitWords(notice?.kind === "limit" ? notice.limit : null);
  if (!notice) return null;
  if (notice.kind === "limit") return limit;
  return notice.kind === "adjusted"
    ? text.notices.adjusted(say(notice.name), notice.units)
    : text.notices[notice.kind];
};

export const useLimitWords = (limit: Limit | null): string | null => {
  const { limits } = useShop().text;
  switch (limit?.kind) {
    case undefined:
      return null;
    case "stock":
      return limits.stock[limit.from](limit.units);
    case "per-buyer":
      return limits.perBuyer(limit.units);
    case "per-sale":
      return limits.perSale(limit.units);
    case "per-payment":
      return limits.perPayment(formatUnbroken(limit.rupiah));
  }
};
