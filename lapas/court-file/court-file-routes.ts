import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import type { Clock } from "../../core/ports/clock.ts";
import type { CourtFileStore } from "../../db/lapas/court-file-store.ts";
import { pageHeaders } from "../page-frame.ts";
import { refuse } from "../refuse.ts";
import type { StaffEnv, StaffOnly } from "../staff/staff-only.ts";
import { courtFilePage } from "./court-file-page.ts";

export interface CourtFileParts {
  readonly courtFiles: CourtFileStore;
  readonly clock: Clock;
}

/** `GET /staff/sales/{kioskId}/{saleId}`: the court file of one sale, for the screen and for paper. */
export const courtFileRoutes = ({ courtFiles, clock }: CourtFileParts, staffOnly: StaffOnly) =>
  new Hono<StaffEnv>().get(
    "/staff/sales/:kioskId/:saleId",
    staffOnly("see-court-file"),
    async (context) => {
      const { kioskId, saleId } = context.req.param();
      const file = await courtFiles.find(kioskId, saleId);
      if (!file) return refuse(context, 404, "sale.unknown");
      const nonce = randomBytes(16).toString("base64");
      const shown = { file, saleId, nonce, nowMs: clock.nowMs() };
      const page = courtFilePage(context.get("staff"), shown);
      return context.html(page, 200, pageHeaders(nonce));
    },
  );
