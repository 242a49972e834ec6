import { businessDateAt } from "../core/business-day.ts";
import type { Refund, RefundStore } from "../db/lapas/refund-store.ts";
import type {
  DayTotals,
  KioskLink,
  ListedSale,
  SaleListStore,
} from "../db/lapas/sale-list-store.ts";

/** Everything the page of all machines shows; also the answer of `/sales.json`. */
export interface SalesView {
  readonly businessDate: string;
  readonly totals: DayTotals;
  readonly sales: readonly ListedSale[];
  readonly kiosks: readonly (KioskLink & { readonly isOnline: boolean })[];
  readonly openRefunds: readonly Refund[];
}

const MOST_SALES = 200;
/** A kiosk asks for events every 20 s at least. */
const ONLINE_WITHIN_MS = 60_000;

export const readSalesView = async (
  list: SaleListStore,
  refunds: RefundStore,
  nowMs: number,
): Promise<SalesView> => {
  const businessDate = businessDateAt(nowMs);
  const [totals, sales, kiosks, openRefunds] = await Promise.all([
    list.totals(businessDate),
    list.sales(MOST_SALES),
    list.kiosks(),
    refunds.open(),
  ]);
  const withLink = kiosks.map((kiosk) => ({
    ...kiosk,
    isOnline: kiosk.lastSeenAtMs !== null && nowMs - kiosk.lastSeenAtMs < ONLINE_WITHIN_MS,
  }));
  return { businessDate, totals, sales, kiosks: withLink, openRefunds };
};
