import type { KioskView } from "../../core/contract/kiosk-view.ts";
import type { Fact } from "../../core/journal/fact.ts";
import { Position } from "../../core/service/position.ts";
import type { Violations } from "./violations.ts";

/** Every act of staff is by the position that came in, and one is inside at a time. */
export const checkService = ({ violations }: { readonly violations: Violations }) => {
  let inside: Position | null = null;

  const checkDoor = (fact: Fact) => {
    if (fact.kind === "service-entered") {
      if (inside) violations.report(10, `${fact.position} came in while ${inside} was inside`);
      inside = fact.position;
    }
    if (fact.kind === "service-left") {
      if (inside !== fact.position) {
        violations.report(10, `${fact.position} left while ${inside ?? "nobody"} was inside`);
      }
      inside = null;
    }
  };

  return {
    take: (facts: readonly Fact[]) => {
      for (const fact of facts) {
        checkDoor(fact);
        const actor = actorOf(fact);
        if (actor && actor !== inside) {
          violations.report(10, `${fact.kind} by ${actor} while ${inside ?? "nobody"} was inside`);
        }
      }
    },
    /** What is behind the PIN is shown to nobody whose coming is not on disk. */
    see: ({ screen }: KioskView) => {
      if (screen.kind === "staff" && screen.position !== inside) {
        violations.report(12, `the screen of ${screen.position} is shown to ${inside ?? "nobody"}`);
      }
    },
  };
};

/** The position a fact names as its author; null for facts of nobody, or of an attendant. */
const actorOf = (fact: Fact): Position | null => {
  const named = "by" in fact ? fact.by : "countedBy" in fact ? fact.countedBy : null;
  const position = Position.safeParse(named);
  return position.success ? position.data : null;
};
