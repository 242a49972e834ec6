import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as z from "zod";
import { err, ok, type Result } from "../core/result.ts";

const Line = z.strictObject({ path: z.string().min(1) });

/** Everything a kiosk service is told from outside; documented in `docs/config.md`. */
export const KioskConfig = z.strictObject({
  /** Folder of the journal, the keys and the reserve. One service at a time holds it. */
  dataDir: z.string().min(1),
  hub: z.strictObject({
    url: z.string().min(1),
    /** Needed once, for a folder that is not enrolled yet. */
    enrolmentCode: z.string().nullable(),
  }),
  /** The browser host; null when only the shell shows the screen. */
  web: z
    .strictObject({
      port: z.int().min(0).max(65_535),
      /** Folder of the built page. */
      pageDir: z.string().min(1),
      /** Folder of the product drawings. */
      assetsDir: z.string().min(1),
      /** Opens the channel; new at every start of the machine. */
      token: z.string().min(16),
      /** Lets a staff tool report a load; null switches that door off. */
      restockToken: z.string().min(16).nullable(),
    })
    .nullable(),
  /** Serial lines by the name of the board in the planogram. */
  spiralBoards: z.record(z.string(), Line),
  lockerBoards: z.record(
    z.string(),
    Line.extend({
      address: z.int().min(0).max(15),
      /** What the board reports for a locked door; calibrated at installation. */
      lockedBit: z.union([z.literal(0), z.literal(1)]),
      hasInfrared: z.boolean(),
    }),
  ),
  printer: Line.extend({ profile: z.enum(["epson-80", "clone-80", "clone-58"]) }),
});
export type KioskConfig = z.infer<typeof KioskConfig>;

export interface ConfigError {
  readonly kind: "config.unusable";
  /** For a person: where, and what was expected. */
  readonly lines: readonly string[];
}

/** Reads the file named by `--config FILE` (or `POJOKPAS_CONFIG`). */
export const readKioskConfig = (argv: readonly string[]): Result<KioskConfig, ConfigError> => {
  const { values } = parseArgs({
    args: [...argv],
    options: { config: { type: "string" } },
    strict: false,
  });
  const given = values["config"] ?? process.env["POJOKPAS_CONFIG"];
  if (typeof given !== "string") return unusable(["Name the file: --config FILE"]);
  const json = readJson(given);
  if (!json.ok) return unusable([`${given}: ${json.error}`]);
  const parsed = KioskConfig.safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  return unusable(
    parsed.error.issues.map((issue) => `${given}: ${issue.path.join(".")}: ${issue.message}`),
  );
};

const readJson = (path: string): Result<unknown, string> => {
  try {
    return ok(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
};

const unusable = (lines: readonly string[]): Result<never, ConfigError> =>
  err({ kind: "config.unusable", lines });
