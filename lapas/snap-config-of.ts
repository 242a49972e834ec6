import { readFileSync } from "node:fs";
import type { SnapConfig } from "../payments/snap/snap-config.ts";
import { STANDARD_PROFILE } from "../payments/snap/snap-profile.ts";
import type { HubConfig } from "./hub-config.ts";

/** The acquirer's settings with the secrets read from their files. Throws when one cannot be read. */
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

const readSecret = (path: string): string => readFileSync(path, "utf8").trim();
