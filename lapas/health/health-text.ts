import type { ProblemKind } from "../../core/service/health/severity.ts";
import type { Bilingual } from "../page-text.ts";
import type { StaffAction } from "../staff/staff-actions.ts";

const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

/** "3 menit lalu"; null: never. */
export const heardText = (minutes: number | null): Bilingual => {
  if (minutes === null) return { id: "belum pernah terdengar", en: "never heard" };
  if (minutes === 0) return { id: "terdengar baru saja", en: "heard just now" };
  const [amount, id, en] =
    minutes < 2 * HOUR_MIN
      ? ([minutes, "menit", "minute"] as const)
      : minutes < 2 * DAY_MIN
        ? ([Math.floor(minutes / HOUR_MIN), "jam", "hour"] as const)
        : ([Math.floor(minutes / DAY_MIN), "hari", "day"] as const);
  return {
    id: `terakhir terdengar ${amount} ${id} lalu`,
    en: `last heard ${amount} ${en}${amount === 1 ? "" : "s"} ago`,
  };
};

export const neededText = (problems: number): Bilingual => ({
  id: `${problems} hal perlu ditangani`,
  en: `${problems} ${problems === 1 ? "thing needs" : "things need"} somebody`,
});

/** Where a problem is settled at the hub, and what its page asks for. */
export const PLACES: Readonly<
  Partial<
    Record<
      ProblemKind,
      { readonly path: string; readonly action: StaffAction; readonly text: Bilingual }
    >
  >
> = {
  "refunds-overdue": {
    path: "/staff/refunds",
    action: "see-refunds",
    text: { id: "Lihat pengembalian", en: "See the refunds" },
  },
  "refunds-owed": {
    path: "/staff/refunds",
    action: "see-refunds",
    text: { id: "Lihat pengembalian", en: "See the refunds" },
  },
  "unknown-lines": {
    path: "/",
    action: "see-sales",
    text: { id: "Lihat penjualan", en: "See the sales" },
  },
  "days-overdue": {
    path: "/staff/days",
    action: "see-days",
    text: { id: "Lihat buku harian", en: "See the books of the days" },
  },
};
