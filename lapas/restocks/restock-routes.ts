import { Hono } from "hono";
import { addDays, businessDateAt } from "../../core/business-day.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { RestockStore } from "../../db/lapas/restock-store.ts";
import { pageHeaders } from "../page-frame.ts";
import type { StaffEnv, StaffOnly } from "../staff/staff-only.ts";
import { restockPage } from "./restock-page.ts";

export interface RestockParts {
  readonly restocks: RestockStore;
  readonly clock: Clock;
}

/** About a month of visits. */
const SHOWN_DAYS = 31;

/** `GET /staff/restocks`: the last visits with what was brought, loaded and taken out, and differences. */
export const restockRoutes = ({ restocks, clock }: RestockParts, staffOnly: StaffOnly) =>
  new Hono<StaffEnv>().get("/staff/restocks", staffOnly("see-restocks"), async (context) => {
    const since = addDays(businessDateAt(clock.nowMs()), 1 - SHOWN_DAYS);
    const shown = await restocks.since(since);
    return context.html(restockPage(context.get("staff"), shown), 200, pageHeaders(null));
  });
