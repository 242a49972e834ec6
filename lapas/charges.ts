import { type Context, Hono } from "hono";
import type * as z from "zod";
import {
  ChargeCloseRequest,
  type ChargeCreateAnswer,
  ChargeCreateRequest,
  type ChargeStateAnswer,
} from "../core/contract/hub-api.ts";
import type { ChargeDesk, DeskError, DeskState } from "./charge-desk.ts";
import { readJson } from "./read-json.ts";
import { refuse } from "./refuse.ts";
import { toSignedStatement } from "./signed-statement.ts";
import type { SignedEnv } from "./verify-request.ts";

const CHARGE_ID = "/v1/charges/:chargeId{[A-Za-z0-9_-]{8,64}}";

/** `POST /v1/charges`, `GET /v1/charges/{id}`, `POST /v1/charges/{id}/close`. */
export const chargeRoutes = (desk: ChargeDesk) =>
  new Hono<SignedEnv>()
    .post("/v1/charges", async (context) => {
      const request = readJson(ChargeCreateRequest, context.get("bodyText"));
      if (!request) return refuse(context, 400, "charge.unreadable");
      const offer = await desk.create(context.get("kiosk"), request);
      if (!offer.ok) return refuseCharge(context, offer.error);
      const { chargeId, qrContent, referenceNo, expiresAtMs } = offer.value;
      const answer: z.infer<typeof ChargeCreateAnswer> = {
        chargeId,
        qrString: qrContent,
        referenceNo,
        expiresAt: new Date(expiresAtMs).toISOString(),
      };
      return context.json(answer);
    })
    .get(CHARGE_ID, async (context) => {
      const state = await desk.state(context.get("kiosk"), context.req.param("chargeId"));
      return state.ok ? context.json(toAnswer(state.value)) : refuseCharge(context, state.error);
    })
    .post(`${CHARGE_ID}/close`, async (context) => {
      const request = readJson(ChargeCloseRequest, context.get("bodyText"));
      if (!request) return refuse(context, 400, "charge.unreadable");
      const chargeId = context.req.param("chargeId");
      const state = await desk.close(context.get("kiosk"), chargeId, request.because);
      return state.ok ? context.json(toAnswer(state.value)) : refuseCharge(context, state.error);
    });

const STATUS = {
  "charge.not-yours": 404,
  "charge.other-values": 409,
  "charge.refused": 422,
  "charge.unknown": 503,
} as const;

const refuseCharge = (context: Context, error: DeskError) => {
  const reason = "reason" in error ? `: ${error.reason}` : "";
  return refuse(context, STATUS[error.kind], `${error.kind}${reason}`);
};

const toAnswer = (state: DeskState): z.infer<typeof ChargeStateAnswer> => ({
  chargeId: state.chargeId,
  status: state.status,
  closedBecause: state.closedBecause,
  payments: state.payments.map(toSignedStatement),
});
