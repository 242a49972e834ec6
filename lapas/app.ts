import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Acquirer } from "../core/ports/acquirer.ts";
import type { Derivation } from "../db/lapas/derivation.ts";
import type { JournalStore } from "../db/lapas/journal-store.ts";
import type { SaleListStore } from "../db/lapas/sale-list-store.ts";
import { catalogueRoutes } from "./catalogue.ts";
import type { ChargeDesk } from "./charge-desk.ts";
import { chargeRoutes } from "./charges.ts";
import { type ClaimParts, claimRoutes } from "./claim/claim-routes.ts";
import { type SearchParts, searchRoutes } from "./claim/search-routes.ts";
import { type RedeemParts, redeemRoutes } from "./codes/redeem-routes.ts";
import { type CourtFileParts, courtFileRoutes } from "./court-file/court-file-routes.ts";
import { type DayParts, dayRoutes } from "./days/day-routes.ts";
import { type EnrolParts, enrolRoutes } from "./enrol.ts";
import { type EventParts, eventRoutes } from "./events.ts";
import { type HealthParts, healthReportRoutes, healthRoutes } from "./health/health-routes.ts";
import { ingestRoutes } from "./ingest.ts";
import { limitBody } from "./limit-body.ts";
import { noticeRoutes } from "./notices.ts";
import { photoFileRoutes } from "./photos/photo-files.ts";
import { type PhotoParts, photoRoutes } from "./photos/photo-routes.ts";
import { type PinParts, pinRoutes } from "./pins/pin-routes.ts";
import { type RefundParts, refundRoutes } from "./refunds/refund-routes.ts";
import { refuse } from "./refuse.ts";
import { type RestockParts, restockRoutes } from "./restocks/restock-routes.ts";
import { salesPageRoutes } from "./sales-page.ts";
import { type ShopParts, shopRoutes } from "./shop/shop-routes.ts";
import { type SplitParts, splitRoutes } from "./split/split-routes.ts";
import { type SetupParts, setupRoutes } from "./staff/setup.ts";
import { type SignInParts, signInRoutes } from "./staff/sign-in.ts";
import { createStaffOnly } from "./staff/staff-only.ts";
import { untilDerived } from "./until-derived.ts";
import { verifyRequest } from "./verify-request.ts";
import { type VoucherParts, voucherRoutes } from "./vouchers.ts";
import { type WishParts, wishRoutes } from "./wishes/wish-routes.ts";

export interface AppParts
  extends EnrolParts,
    EventParts,
    ClaimParts,
    VoucherParts,
    SignInParts,
    SetupParts,
    RefundParts,
    RedeemParts,
    SearchParts,
    RestockParts,
    WishParts,
    ShopParts,
    HealthParts,
    CourtFileParts,
    PhotoParts,
    DayParts,
    PinParts,
    SplitParts {
  readonly journals: JournalStore;
  readonly derivation: Derivation;
  readonly saleList: SaleListStore;
  readonly desk: ChargeDesk;
  readonly acquirer: Acquirer;
  readonly noticePath: string;
  readonly log: (message: string) => void;
}

/** Every route of the hub: the machines' and the acquirer's first, then what waits for derived sales. */
export const createApp = (parts: AppParts) => {
  const { kiosks, clock, log } = parts;
  const staffOnly = createStaffOnly(parts.door);
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(limitBody);
  app.onError((error, context) => {
    log(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`);
    return refuse(context, 500, "hub.failed");
  });
  app.notFound((context) => refuse(context, 404, "route.not-found"));

  app.get("/health", (context) => context.json({ status: "ok" }));
  app.route("/", noticeRoutes(parts.noticePath, parts.desk, parts.acquirer));
  app.route("/", enrolRoutes(parts));

  app.use("/v1/*", verifyRequest({ kiosks, clock }));
  app.route("/", ingestRoutes(parts.journals, clock));
  app.route("/", chargeRoutes(parts.desk));
  app.route("/", catalogueRoutes(parts.catalogue));
  app.route("/", photoFileRoutes(parts.photos));
  app.route("/", eventRoutes(parts));
  app.route("/", healthReportRoutes(parts));

  app.use(untilDerived(parts.derivation));
  app.route("/", voucherRoutes(parts));
  app.route("/", salesPageRoutes(parts, staffOnly));
  app.route("/", signInRoutes(parts));
  app.route("/", setupRoutes(parts));
  app.route("/", refundRoutes(parts, staffOnly));
  app.route("/", redeemRoutes(parts, staffOnly));
  app.route("/", courtFileRoutes(parts, staffOnly));
  app.route("/", wishRoutes(parts, staffOnly));
  app.route("/", restockRoutes(parts, staffOnly));
  app.route("/", shopRoutes(parts, staffOnly));
  app.route("/", healthRoutes(parts, staffOnly));
  app.route("/", dayRoutes(parts, staffOnly));
  app.route("/", splitRoutes(parts, staffOnly));
  app.route("/", pinRoutes(parts, staffOnly));
  app.route("/", photoRoutes(parts, staffOnly));
  app.route("/", searchRoutes(parts));
  app.route("/", claimRoutes(parts));
  return app;
};
