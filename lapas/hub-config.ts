import * as z from "zod";
import { err, ok, type Result } from "../core/result.ts";

const Switch = z.enum(["on", "off"]).transform((value) => value === "on");
const number = (schema: z.ZodType<number, number>) => z.coerce.number().pipe(schema);
const text = z.string().min(1);

/**
 * The hub's settings, by environment variable. Secrets are named by file, never by value. The
 * descriptions are the manual: `docs/config.md` is made from them (`node tools/config-docs.ts`).
 */
export const HubConfig = z.object({
  DATABASE_URL: z
    .url()
    .optional()
    .describe(
      "`postgres://…` of the database; without it an embedded PostgreSQL below the data folder (demo and training).",
    ),
  HUB_DATA_DIR: text.describe(
    "Folder of the hub's signing key. Lost, every kiosk must enrol anew.",
  ),
  HUB_HOST: text
    .default("127.0.0.1")
    .describe("Address to listen on; the TLS proxy stands before it."),
  HUB_PORT: number(z.int().min(0).max(65_535))
    .default(4700)
    .describe("TCP port; 0 takes a free one."),
  HUB_SEED_CATALOGUE: text
    .optional()
    .describe("JSON file of a catalogue, published for a machine that has none yet."),
  HUB_PUBLIC_URL: z
    .url()
    .optional()
    .describe("Address by which phones reach this hub; put into the seeded catalogue."),
  HUB_POLL_ACQUIRER: Switch.default(true).describe(
    "`on` or `off`. off: the acquirer is asked only after its notice, to prove that the push alone suffices.",
  ),
  HUB_CODE_MINUTES: number(z.number().min(0))
    .default(10)
    .describe(
      "Minutes the enrolment code printed at start is good for; 0 prints none (codes are then made with `new-code.js`).",
    ),
  HUB_STAFF_CREDENTIALS_FILE: text
    .optional()
    .describe(
      'JSON file of what `kepala`, `bendahara` and `petugas` sign in with, `{"kepala":{"password":"…","totpSecret":"…"}, …}`, the secret in base32, for roles that are not set up (demo and training).',
    ),
  HUB_STAFF_CODE_MINUTES: number(z.number().min(0))
    .default(60)
    .describe(
      "Minutes the setup codes printed at start are good for, one for each role that is not set up; 0 prints none (codes are then made with `new-staff-code.js`).",
    ),
  HUB_NOTICE_PATH: z
    .string()
    .startsWith("/")
    .default("/v1.0/qr/qr-mpm-notify")
    .describe("Path of the acquirer's notices, as the acquirer signs it."),
  HUB_LOG_LEVEL: z
    .enum(["info", "fatal"])
    .default("info")
    .describe("`info` or `fatal`: the least important line that is written."),
  HUB_LOG_FILE: text
    .optional()
    .describe(
      "Beginning of the names of rotated log files beside standard output: `/var/log/pojokpas-hub/hub` gives `hub.1.log` …",
    ),
  HUB_LOG_FILE_MEGABYTES: number(z.int().min(1).max(1_000))
    .default(10)
    .describe("A log file this large is followed by the next."),
  HUB_LOG_FILES_KEPT: number(z.int().min(1).max(100))
    .default(10)
    .describe("Log files kept, the one being written among them."),
  SNAP_BASE_URL: z.url().describe("Address of the acquirer's SNAP API."),
  SNAP_CLIENT_ID: text.max(36).describe("`X-CLIENT-KEY`, given by the acquirer."),
  SNAP_CLIENT_SECRET_FILE: text.describe("File of the client secret, given by the acquirer."),
  SNAP_CLIENT_PRIVATE_KEY_FILE: text.describe("File of our RSA private key (PEM)."),
  SNAP_ACQUIRER_PUBLIC_KEY_FILE: text.describe("File of the acquirer's RSA public key (PEM)."),
  SNAP_MERCHANT_ID: text.describe("Merchant id, given by the acquirer."),
  SNAP_CHANNEL_ID: z
    .string()
    .regex(/^\d{1,5}$/)
    .describe("`CHANNEL-ID`: one to five digits, given by the acquirer."),
  SNAP_TIMEOUT_MS: number(z.int().positive())
    .default(8_000)
    .describe("How long one request to the acquirer may take, milliseconds."),
});
export type HubConfig = z.infer<typeof HubConfig>;

/** What the environment lacks or has wrong, one line a variable. */
export const readHubConfig = (
  env: Readonly<Record<string, string | undefined>>,
): Result<HubConfig, readonly string[]> => {
  // A variable of an env file left empty is one that was not set.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = HubConfig.safeParse(set);
  const strangers = Object.keys(set)
    .filter((name) => /^(HUB|SNAP)_/.test(name) && !(name in HubConfig.shape))
    .map((name) => `${name}: there is no such setting`);
  if (parsed.success && strangers.length === 0) return ok(parsed.data);
  const faults = parsed.error?.issues.map(
    ({ path, message }) => `${path.join(".")}: ${message.replace(/^Invalid (input|option): /, "")}`,
  );
  return err([...(faults ?? []), ...strangers]);
};
