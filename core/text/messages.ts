import type { BrowsingMessages } from "./browsing-messages.ts";
import type { CodeMessages } from "./code-messages.ts";
import type { IdleMessages } from "./idle-messages.ts";
import type { ProductMessages } from "./product-messages.ts";
import type { StaffMessages } from "./staff-messages.ts";
import type { TillMessages } from "./till-messages.ts";
import type { Titled } from "./titled.ts";
import type { TroubleMessages } from "./trouble-messages.ts";

/**
 * Every word on the touch screen, once a language (`id.ts`, `en.ts`). Buyers are "Anda", buttons are
 * verbs, and what goes wrong is told in plain words together with what happens next.
 */
export interface Messages extends BrowsingMessages, IdleMessages, TillMessages, TroubleMessages {
  readonly shop: {
    readonly name: string;
    readonly tagline: string;
    readonly switchLanguage: string;
    readonly lowReach: string;
    readonly back: string;
    readonly orderCode: string;
    readonly help: (contact: string) => string;
    readonly units: (units: number) => string;
    readonly away: Titled;
    /** A newer page took the machine over; this one rests. */
    readonly takenOver: Titled;
  };
  readonly goods: {
    readonly available: string;
    readonly left: (units: number) => string;
    readonly soldOut: string;
    readonly unavailable: string;
    readonly freshToday: string;
    readonly signature: string;
    readonly perUnit: (unit: string) => string;
    /** "4 jam pengerjaan"; below one hour in minutes. */
    readonly workTime: (hours: number) => string;
    readonly view: (name: string) => string;
    readonly add: (name: string) => string;
    readonly fewer: (name: string) => string;
    readonly more: (name: string) => string;
  };
  readonly product: ProductMessages;
  readonly codes: CodeMessages;
  readonly idle: {
    readonly title: string;
    readonly body: (seconds: number) => string;
    readonly stay: string;
    readonly leave: string;
  };
  readonly staff: StaffMessages;
  readonly needsStaff: {
    readonly notRecorded: Titled;
    readonly disk: Titled;
    readonly amount: string;
    readonly keepCode: string;
  };
}
