import { type BusinessDate, businessDateAt } from "../business-day.ts";
import type { SettlementTerms } from "../catalogue/money-settings.ts";
import type { DayMaterial } from "./day-material.ts";
import type { DayFigures } from "./day-report.ts";
import { mdrOf, settlementDate } from "./mdr.ts";
import type { DayMoments, Moment } from "./moments.ts";
import { groupBy, sortedBy, sumOf } from "./rows.ts";

/** Everything that was received, by its way in and the day it reaches the account. */
export const paymentsOfDay = (
  { moments }: DayMoments,
  { date, snapshot }: DayMaterial,
): DayFigures["payments"] => {
  const terms = snapshot?.settings.settlement;
  const received = moments.flatMap((moment) => receivedAt(moment, date, terms) ?? []);
  const groups = groupBy(received, ({ method, settlesOn }) => `${method} ${settlesOn ?? ""}`);
  const rows = [...groups.values()].flatMap((payments) => {
    const [first] = payments;
    if (!first) return [];
    const grossRupiah = sumOf(payments, ({ amountRupiah }) => amountRupiah);
    const mdrRupiah = sumOf(payments, (payment) => payment.mdrRupiah);
    return {
      method: first.method,
      payments: payments.length,
      grossRupiah,
      mdrRupiah,
      netRupiah: grossRupiah - mdrRupiah,
      settlesOn: first.settlesOn,
    };
  });
  return [...sortedBy(rows, ({ method, settlesOn }) => `${method} ${settlesOn ?? ""}`)].reverse();
};

/** Money that bought nothing. */
export const strayOfDay = ({ moments }: DayMoments): DayFigures["stray"] => {
  const strays = moments.flatMap(({ fact }) => (fact.kind === "stray-payment" ? fact : []));
  return {
    payments: strays.length,
    amountRupiah: sumOf(strays, ({ amountRupiah }) => amountRupiah),
  };
};

const receivedAt = ({ fact }: Moment, date: BusinessDate, terms: SettlementTerms | undefined) => {
  switch (fact.kind) {
    case "payment-proved":
    case "stray-payment":
      return {
        method: "qris" as const,
        amountRupiah: fact.amountRupiah,
        mdrRupiah: mdrOf(fact.amountRupiah, date, terms),
        settlesOn: settlementDate(acquirersDate(fact.paidAt, date), terms),
      };
    case "voucher-consumed":
      return {
        method: "goods-voucher" as const,
        amountRupiah: fact.amountRupiah,
        mdrRupiah: 0,
        settlesOn: null,
      };
    default:
      return null;
  }
};

/** The acquirer settles by its own calendar; one that cannot be read counts as the books' day. */
const acquirersDate = (paidAt: string, date: BusinessDate): BusinessDate => {
  const paidAtMs = Date.parse(paidAt);
  return Number.isNaN(paidAtMs) ? date : businessDateAt(paidAtMs);
};
