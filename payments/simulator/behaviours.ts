import * as z from "zod";

/** What the simulated acquirer can be told to do wrong. Named as the page and `POST /control` name it. */
export interface Behaviours {
  /** Every SNAP answer comes this many milliseconds late; its effect comes at once. */
  readonly slow: number;
  /** Generate and cancel take effect, but their answer is lost on the way. */
  readonly "lose-answer": boolean;
  /** Every payment notice is sent twice. */
  readonly "answer-twice": boolean;
  /** No notice leaves (push off). */
  readonly "mute-notices": boolean;
  /** A query shows nothing of a payment: it says pending, or fails with 500 (poll off). */
  readonly "query-blind": "off" | "pending" | "error";
  /** Every SNAP call is answered 503. */
  readonly down: boolean;
  /** An expired or cancelled code can still be paid without asking for it. */
  readonly "accepts-late": boolean;
}

export const GOOD_BEHAVIOUR: Behaviours = {
  slow: 0,
  "lose-answer": false,
  "answer-twice": false,
  "mute-notices": false,
  "query-blind": "off",
  down: false,
  "accepts-late": false,
};

export type BehaviourChanges = {
  readonly [Name in keyof Behaviours]?: Behaviours[Name] | undefined;
};

/** What is not named stays as it was. */
export const changeBehaviours = (old: Behaviours, changes: BehaviourChanges): Behaviours => ({
  slow: changes.slow ?? old.slow,
  "lose-answer": changes["lose-answer"] ?? old["lose-answer"],
  "answer-twice": changes["answer-twice"] ?? old["answer-twice"],
  "mute-notices": changes["mute-notices"] ?? old["mute-notices"],
  "query-blind": changes["query-blind"] ?? old["query-blind"],
  down: changes.down ?? old.down,
  "accepts-late": changes["accepts-late"] ?? old["accepts-late"],
});

/** Body of `POST /control`: what is named changes, the rest stays. */
export const ControlRequest = z
  .strictObject({
    slow: z.int().min(0).max(600_000),
    "lose-answer": z.boolean(),
    "answer-twice": z.boolean(),
    "mute-notices": z.boolean(),
    "query-blind": z
      .union([z.boolean(), z.enum(["off", "pending", "error"])])
      .transform((value) => (typeof value === "string" ? value : value ? "pending" : "off")),
    down: z.boolean(),
    "accepts-late": z.boolean(),
    /** Where notices go, when it was not known at the start. */
    "notify-url": z.url(),
  })
  .partial();
