import { commitOrThrow } from "../journal/commit.ts";
import type { TimerHandle } from "../ports/clock.ts";
import type { TerminalPorts } from "../ports/terminal-ports.ts";
import type { ServiceDoor } from "./door/service-door.ts";
import type { Position } from "./position.ts";
import type { LeaveReason } from "./service-facts.ts";
import type { ServicePause } from "./service-pause.ts";

/** What the session shows of service mode right now. */
export interface SeenService {
  readonly position: Position | null;
  /** Something is being written or printed: nobody is sent out now. */
  readonly isAtWork: boolean;
  /** Without a touch for so long they are sent out. */
  readonly idleMs: number;
}

/** Why the session is asked to send them out. */
type SendOut = Extract<LeaveReason, "idle" | "revoked">;

/**
 * Who is in service mode, as facts: coming in, and how it ended. Sends out who has not touched the
 * screen for long, and who came in with a PIN that counts no more.
 */
export const createServiceWatch = ({
  ports: { journal, clock },
  door,
  pause,
  sendOut,
}: {
  readonly ports: Pick<TerminalPorts, "journal" | "clock">;
  readonly door: Pick<ServiceDoor, "pinOf">;
  readonly pause: Pick<ServicePause, "isOn">;
  readonly sendOut: () => void;
}) => {
  let inside: { readonly position: Position; readonly salt: string | null } | null = null;
  let isAtWork = false;
  let idleMs = 0;
  let sentOut: SendOut | null = null;
  let timer: TimerHandle | null = null;

  const saltOf = (position: Position) => door.pinOf(position)?.salt ?? null;

  const stopTimer = () => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  };
  const waitForTouch = () => {
    stopTimer();
    timer = clock.setTimeout(() => {
      timer = null;
      if (isAtWork) return waitForTouch();
      send("idle");
    }, idleMs);
  };
  const send = (because: SendOut) => {
    sentOut = because;
    sendOut();
  };

  const leave = (position: Position) => {
    const because = sentOut ?? (pause.isOn() ? "paused" : "closed");
    stopTimer();
    inside = null;
    sentOut = null;
    commitOrThrow(journal, () => [{ kind: "service-left", position, because }]);
  };
  const enter = (position: Position) => {
    inside = { position, salt: saltOf(position) };
    try {
      commitOrThrow(journal, () => [{ kind: "service-entered", position }]);
    } catch (reason) {
      // Nobody came in whom the journal does not know.
      inside = null;
      throw reason;
    }
    waitForTouch();
  };

  return {
    /** Whoever was inside when the process died is not inside any more. */
    start: () => {
      commitOrThrow(journal, (books) => {
        const position = books.openService();
        return position ? [{ kind: "service-left", position, because: "restart" }] : [];
      });
    },
    see: (seen: SeenService) => {
      isAtWork = seen.isAtWork;
      const isOtherWait = idleMs !== seen.idleMs;
      idleMs = seen.idleMs;
      if (inside && isOtherWait) waitForTouch();
      if (inside && inside.position !== seen.position) leave(inside.position);
      if (!inside && seen.position) enter(seen.position);
      const isRevoked = inside !== null && saltOf(inside.position) !== inside.salt;
      if (isRevoked && !isAtWork && sentOut === null) send("revoked");
    },
    touched: () => {
      if (inside) waitForTouch();
    },
    stop: stopTimer,
  };
};
