import { readFileSync } from "node:fs";
import * as z from "zod";
import type { SnapConfig } from "../payments/snap/snap-config.ts";
import { STANDARD_PROFILE } from "../payments/snap/snap-profile.ts";

const Switch = z.enum(["on", "off"]).transform((value) => value === "on");
const Port = z.coerce.number().pipe(z.int().min(0).max(65_535));

/** The hub's settings, by environment variable. Secrets are named by file, never by value. */
export const HubConfig = z.object({
  /** Database to use; without it an embedded PostgreSQL below the data folder. */
  DATABASE_URL: z.url().optional(),
  HUB_DATA_DIR: z.string().min(1),
  HUB_HOST: z.string().default("127.0.0.1"),
  HUB_PORT: Port.default(4700),
  /** Catalogue for a machine that has none yet: JSON of a `CatalogueSnapshot`. */
  HUB_SEED_CATALOGUE: z.string().optional(),
  /** Put into the seeded catalogue: the address phones reach this hub by. */
  HUB_PUBLIC_URL: z.url().optional(),
  /** off: the acquirer is asked only after its notice (to prove that the push alone suffices). */
  HUB_POLL_ACQUIRER: Switch.default(true),
  /** Minutes the enrolment code printed at start is good for. */
  HUB_CODE_MINUTES: z.coerce.number().positive().default(10),
  HUB_NOTICE_PATH: z.string().startsWith("/").default("/v1.0/qr/qr-mpm-notify"),
  SNAP_BASE_URL: z.url(),
  SNAP_CLIENT_ID: z.string().min(1).max(36),
  SNAP_CLIENT_SECRET_FILE: z.string(),
  SNAP_CLIENT_PRIVATE_KEY_FILE: z.string(),
  SNAP_ACQUIRER_PUBLIC_KEY_FILE: z.string(),
  SNAP_MERCHANT_ID: z.string().min(1),
  SNAP_CHANNEL_ID: z.string().regex(/^\d{1,5}$/),
  SNAP_TIMEOUT_MS: z.coerce.number().pipe(z.int().positive()).default(8_000),
});
export type HubConfig = z.infer<typeof HubConfig>;

const readSecret = (path: string): string => readFileSync(path, "utf8").trim();

export const snapConfigOf = (config: HubConfig): SnapConfig => ({
  baseUrl: config.SNAP_BASE_URL.replace(/\/$/, ""),
  clientId: config.SNAP_CLIENT_ID,
  clientSecret: readSecret(config.SNAP_CLIENT_SECRET_FILE),
  clientPrivateKeyPem: readSecret(config.SNAP_CLIENT_PRIVATE_KEY_FILE),
  acquirerPublicKeyPem: readSecret(config.SNAP_ACQUIRER_PUBLIC_KEY_FILE),
  merchantId: config.SNAP_MERCHANT_ID,
  channelId: config.SNAP_CHANNEL_ID,
  timeoutMs: config.SNAP_TIMEOUT_MS,
  profile: STANDARD_PROFILE,
});
