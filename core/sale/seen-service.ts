import { AT_WORK } from "../service/at-work.ts";
import type { SeenService } from "../service/service-watch.ts";
import { purchaseDelays } from "./purchase-delays.ts";
import type { SessionSnapshot } from "./session-view.ts";

/** Who is behind the PIN by the session, and how long they may stand there without a touch. */
export const seenService = (snapshot: SessionSnapshot): SeenService => ({
  position: snapshot.matches("staff") ? snapshot.context.position : null,
  isAtWork: snapshot.hasTag(AT_WORK),
  idleMs: snapshot.matches({ staff: "restock" })
    ? purchaseDelays.restockIdle
    : purchaseDelays.staffIdle,
});
