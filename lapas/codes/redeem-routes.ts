import { Hono } from "hono";
import * as z from "zod";
import type { Clock } from "../../core/ports/clock.ts";
import type { CodeStore } from "../../db/lapas/code-store.ts";
import type { TryStore } from "../../db/lapas/try-store.ts";
import type { EventBell } from "../event-bell.ts";
import { pageHeaders } from "../page-frame.ts";
import { hashCode } from "../random-code.ts";
import type { StaffSession } from "../staff/staff-door.ts";
import type { StaffEnv, StaffOnly } from "../staff/staff-only.ts";
import { type RedeemShown, redeemPage } from "./redeem-page.ts";

export interface RedeemParts {
  readonly codes: CodeStore;
  readonly tries: TryStore;
  readonly bell: EventBell;
  readonly clock: Clock;
}

const CodeForm = z.object({ code: z.string().trim().min(1).max(40) });

/** Wrong codes a role may type: somebody who mistypes is helped, somebody who guesses is not. */
const WRONG_CODES = 10;
const WINDOW_MS = 15 * 60_000;

/** `/staff/codes`: an officer types a code, sees what it stands for, and takes it, once. */
export const redeemRoutes = ({ codes, tries, bell, clock }: RedeemParts, staffOnly: StaffOnly) => {
  const show = (staff: StaffSession, shown: RedeemShown) => redeemPage(staff, clock.nowMs(), shown);
  const takeTry = (bucket: string) =>
    tries.take({ bucket, tries: WRONG_CODES, windowMs: WINDOW_MS, nowMs: clock.nowMs() });

  return new Hono<StaffEnv>()
    .get("/staff/codes", staffOnly("redeem-code"), (context) =>
      context.html(show(context.get("staff"), { kind: "empty" }), 200, pageHeaders(null)),
    )
    .post("/staff/codes", staffOnly("redeem-code"), async (context) => {
      const staff = context.get("staff");
      const answer = (shown: RedeemShown, status: 200 | 404 | 429) =>
        context.html(show(staff, shown), status, pageHeaders(null));
      const form = CodeForm.safeParse(await context.req.parseBody());
      if (!form.success) return answer({ kind: "unknown" }, 404);
      const bucket = `redeem ${staff.role}`;
      if (!(await takeTry(bucket))) return answer({ kind: "too-many" }, 429);
      const { code: typed } = form.data;
      const found = await codes.find(hashCode(typed).toString("hex"), clock.nowMs());
      if (found === null) return answer({ kind: "unknown" }, 404);
      await tries.giveBack(bucket);
      if (typeof found === "string") return answer({ kind: "elsewhere", foreign: found }, 200);
      return answer({ kind: "found", code: found, typed }, 200);
    })
    .post("/staff/codes/redeem", staffOnly("redeem-code"), async (context) => {
      const staff = context.get("staff");
      const answer = (shown: RedeemShown, status: 200 | 404 | 409 | 429) =>
        context.html(show(staff, shown), status, pageHeaders(null));
      const form = CodeForm.safeParse(await context.req.parseBody());
      const bucket = `redeem ${staff.role}`;
      if (!form.success) return answer({ kind: "unknown" }, 404);
      if (!(await takeTry(bucket))) return answer({ kind: "too-many" }, 429);
      const { code: typed } = form.data;
      const codeHash = hashCode(typed).toString("hex");
      const redeemed = await codes.redeem({ codeHash, by: staff.role, nowMs: clock.nowMs() });
      if (redeemed.ok) {
        bell.ring(redeemed.value.kioskId);
        await tries.giveBack(bucket);
        return answer({ kind: "redeemed", code: redeemed.value }, 200);
      }
      if (!redeemed.error) return answer({ kind: "unknown" }, 404);
      await tries.giveBack(bucket);
      return answer({ kind: "found", code: redeemed.error, typed }, 409);
    });
};
