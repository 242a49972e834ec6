import { AT_WORK } from "../service/at-work.ts";
import type { SeenService } from "../service/service-watch.ts";
import type { SessionSnapshot } from "./session-view.ts";

/** Who is behind the PIN by the session. */
export const seenService = (snapshot: SessionSnapshot): SeenService => ({
  position: snapshot.matches("staff") ? snapshot.context.position : null,
  isAtWork: snapshot.hasTag(AT_WORK),
});
