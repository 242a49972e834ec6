import { readFileSync } from "node:fs";
import * as z from "zod";

const ShellStop = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("key-filter"), keys: z.array(z.string()).min(1) }),
  z.strictObject({ by: z.literal("navigation"), url: z.string() }),
  z.strictObject({ by: z.literal("window-open"), url: z.string() }),
  z.strictObject({ by: z.literal("request"), url: z.string() }),
  z.strictObject({ by: z.literal("permission"), permission: z.string() }),
  z.strictObject({ by: z.literal("device"), device: z.string() }),
  z.strictObject({ by: z.literal("contents-event"), event: z.string() }),
  z.strictObject({ by: z.literal("session-event"), event: z.string() }),
  z.strictObject({ by: z.literal("app-event"), event: z.string() }),
  z.strictObject({ by: z.literal("window-event"), event: z.string() }),
  z.strictObject({ by: z.literal("preference"), name: z.string(), value: z.boolean() }),
  z.strictObject({ by: z.literal("switch"), name: z.string(), value: z.string().optional() }),
  z.strictObject({ by: z.literal("close") }),
  z.strictObject({ by: z.literal("fault") }),
]);

const Breakout = z.discriminatedUnion("class", [
  z.strictObject({
    id: z.string(),
    what: z.string(),
    class: z.literal("shell"),
    stop: ShellStop,
  }),
  z.strictObject({
    id: z.string(),
    what: z.string(),
    class: z.literal("page"),
    stop: z.strictObject({ by: z.literal("page"), trial: z.string() }),
  }),
  z.strictObject({
    id: z.string(),
    what: z.string(),
    class: z.literal("system"),
    /** The setting, word for word where it stands in a file of deploy/. */
    stop: z.strictObject({ by: z.literal("system"), setting: z.string(), where: z.string() }),
  }),
]);

export type ShellStop = z.infer<typeof ShellStop>;

/** Every way out of a kiosk that is known to us, and who stops it how: electron/breakouts.json. */
export const BREAKOUTS = z
  .array(Breakout)
  .parse(
    JSON.parse(readFileSync(new URL("../../electron/breakouts.json", import.meta.url), "utf8")),
  );

type Breakout = (typeof BREAKOUTS)[number];

export const breakoutsOf = <C extends Breakout["class"]>(
  kind: C,
): readonly Extract<Breakout, { class: C }>[] =>
  BREAKOUTS.filter((one): one is Extract<Breakout, { class: C }> => one.class === kind);
