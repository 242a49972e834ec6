import { Hono } from "hono";
import { businessDateAt } from "../../core/business-day.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { WishStore } from "../../db/lapas/wish-store.ts";
import { pageHeaders } from "../page-frame.ts";
import type { StaffEnv, StaffOnly } from "../staff/staff-only.ts";
import { wishPage } from "./wish-page.ts";
import { firstDateOf, wishRows } from "./wish-table.ts";

export interface WishParts {
  readonly wishes: WishStore;
  readonly clock: Clock;
}

/** `GET /staff/wishes`: wishes per product, day by day and for the week. */
export const wishRoutes = ({ wishes, clock }: WishParts, staffOnly: StaffOnly) =>
  new Hono<StaffEnv>().get("/staff/wishes", staffOnly("see-wishes"), async (context) => {
    const today = businessDateAt(clock.nowMs());
    const rows = wishRows(await wishes.since(firstDateOf(today)), today);
    return context.html(wishPage(context.get("staff"), today, rows), 200, pageHeaders(null));
  });
