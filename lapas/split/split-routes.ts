import type { Context } from "hono";
import { Hono } from "hono";
import { businessDateAt } from "../../core/business-day.ts";
import type { Clock } from "../../core/ports/clock.ts";
import {
  refuseRule,
  SplitAnnouncement,
  type SplitRefusal,
} from "../../core/split/announce-rule.ts";
import type { SplitRule } from "../../core/split/split-rule.ts";
import type { CatalogueStore } from "../../db/lapas/catalogue-store.ts";
import type { EventBell } from "../event-bell.ts";
import { pageHeaders } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import type { StaffEnv, StaffOnly } from "../staff/staff-only.ts";
import { splitPage } from "./split-page.ts";

export interface SplitParts {
  readonly catalogue: CatalogueStore;
  readonly bell: EventBell;
  readonly clock: Clock;
}

/** `/staff/split`: the rules of all machines, and a new one for all of them. */
export const splitRoutes = ({ catalogue, bell, clock }: SplitParts, staffOnly: StaffOnly) => {
  const today = () => businessDateAt(clock.nowMs());

  const show = async (context: Context<StaffEnv>, notice: Bilingual | null, status: 200 | 400) => {
    const rules = await rulesOfAll(catalogue);
    const page = splitPage(context.get("staff"), { rules, today: today(), notice });
    return context.html(page, status, pageHeaders(null));
  };

  return new Hono<StaffEnv>()
    .get("/staff/split", staffOnly("see-split"), (context) => show(context, null, 200))
    .post("/staff/split", staffOnly("set-split"), async (context) => {
      const form = SplitAnnouncement.safeParse(await context.req.parseBody());
      if (!form.success) return show(context, UNREADABLE, 400);
      const refusal = refuseRule(form.data, await rulesOfAll(catalogue), today());
      if (refusal) return show(context, REFUSAL_TEXT[refusal], 400);
      const kioskIds = await catalogue.republish(
        (snapshot) => ({ ...snapshot, laterSplits: [...snapshot.laterSplits, form.data] }),
        clock.nowMs(),
      );
      for (const kioskId of kioskIds) bell.ring(kioskId);
      return context.redirect("/staff/split", 303);
    });
};

/** Every machine divides by the same rules; one that began earlier may know more of them. Oldest first. */
const rulesOfAll = async (catalogue: CatalogueStore): Promise<readonly SplitRule[]> => {
  const byKey = new Map<string, SplitRule>();
  for (const snapshot of await catalogue.newestOfAll()) {
    for (const rule of [snapshot.split, ...snapshot.laterSplits]) {
      byKey.set(`${rule.effectiveFrom} ${rule.letterNumber}`, rule);
    }
  }
  return [...byKey.values()].toSorted((one, other) =>
    one.effectiveFrom < other.effectiveFrom ? -1 : 1,
  );
};

const UNREADABLE: Bilingual = {
  id: "Isi semua kolom: bagian dalam persen, tanggal, nomor surat dan jabatan yang mengesahkan.",
  en: "Fill in all of it: shares in percent, date, letter number and the position that approved it.",
};

const REFUSAL_TEXT: Readonly<Record<SplitRefusal, Bilingual>> = {
  "not-a-hundred": {
    id: "Ketiga bagian harus berjumlah 100%.",
    en: "The three shares must be 100% together.",
  },
  "not-in-the-future": {
    id: "Aturan baru berlaku paling cepat besok: yang sudah terjual dibagi menurut aturan lama.",
    en: "A new rule begins tomorrow at the earliest: what was sold is divided by the old one.",
  },
  "date-taken": {
    id: "Sudah ada aturan yang mulai berlaku pada tanggal itu.",
    en: "There is a rule from that date on already.",
  },
};
