import type { OutOfServiceScreen } from "../contract/idle-screens.ts";
import type { Titled } from "./titled.ts";

/** While nobody is buying: the shop that shows itself, and the one that is closed. */
export interface IdleMessages {
  readonly attract: {
    /** What this is: the largest words, a line each. */
    readonly headline: readonly [string, string];
    /** How to buy here. */
    readonly how: string;
    readonly maker: string;
    readonly start: string;
    readonly workshop: (name: string) => string;
    /** Before what is learned there. */
    readonly learns: string;
  };
  readonly hours: {
    readonly openUntil: (time: string) => string;
    /** A quiet hour of a shop that never closes. */
    readonly alwaysOpen: string;
    /** Closing time came while somebody shops. */
    readonly lastCall: (until: string) => string;
  };
  readonly closed: {
    readonly title: string;
    readonly opensToday: (time: string) => string;
    readonly opensTomorrow: (time: string) => string;
    readonly opensOn: (day: string, time: string) => string;
    /** No opening is in sight. */
    readonly noOpening: string;
    readonly promise: string;
  };
  readonly outOfService: Readonly<Record<OutOfServiceScreen["reason"], Titled>>;
}
