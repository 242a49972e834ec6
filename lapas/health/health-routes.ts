import { Hono } from "hono";
import type * as z from "zod";
import { type HealthAnswer, HealthReport } from "../../core/contract/hub-api.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { AcquirerHealth } from "../../core/ports/hub-link.ts";
import type { CatalogueStore } from "../../db/lapas/catalogue-store.ts";
import type { HealthStore } from "../../db/lapas/health-store.ts";
import { pageHeaders } from "../page-frame.ts";
import { readJson } from "../read-json.ts";
import { refuse } from "../refuse.ts";
import type { StaffEnv, StaffOnly } from "../staff/staff-only.ts";
import type { SignedEnv } from "../verify-request.ts";
import { healthPage } from "./health-page.ts";
import { machineReports } from "./machine-report.ts";

export interface HealthParts {
  readonly health: HealthStore;
  readonly acquirerHealth: () => AcquirerHealth;
  readonly catalogue: CatalogueStore;
  readonly clock: Clock;
}

/** `POST /v1/health`: a machine tells how it is, and is told how the acquirer is. */
export const healthReportRoutes = ({ health, acquirerHealth, clock }: HealthParts) =>
  new Hono<SignedEnv>().post("/v1/health", async (context) => {
    const report = readJson(HealthReport, context.get("bodyText"));
    if (!report) return refuse(context, 400, "health.unreadable");
    const { kioskId } = context.get("kiosk");
    await health.keep({ kioskId, heardAtMs: clock.nowMs(), findings: report.findings });
    const answer: z.infer<typeof HealthAnswer> = { acquirer: acquirerHealth() };
    return context.json(answer);
  });

/** `GET /staff/health`: how every machine is, for everybody who is signed in. */
export const healthRoutes = ({ health, catalogue, clock }: HealthParts, staffOnly: StaffOnly) =>
  new Hono<StaffEnv>().get("/staff/health", staffOnly("see-health"), async (context) => {
    const [machines, catalogues] = await Promise.all([health.all(), catalogue.newestOfAll()]);
    const reports = machineReports(machines, catalogues, clock.nowMs());
    return context.html(healthPage(context.get("staff"), reports), 200, pageHeaders(null));
  });
