import type { SnapConfig } from "../snap/snap-config.ts";
import { STANDARD_PROFILE } from "../snap/snap-profile.ts";
import type { SnapKeys } from "./create-snap-keys.ts";

/** Who the simulated acquirer thinks we are. The account numbers are invented (NNS 93600999). */
export const SIMULATED_MERCHANT = {
  clientId: "POJOKPAS",
  merchantId: "M0001",
  channelId: "95221",
  merchantName: "KOPERASI LAPAS TNG",
  merchantCity: "TANGERANG",
  postalCode: "15118",
  mcc: "5499",
  nmid: "ID1020000000001",
  merchantPan: "936009990000000001",
} as const;

/** The hub's side of the contract with the simulated acquirer at `baseUrl`. */
export const simulatedSnapConfig = (
  baseUrl: string,
  keys: SnapKeys,
  timeoutMs = 10_000,
): SnapConfig => ({
  baseUrl,
  clientId: SIMULATED_MERCHANT.clientId,
  clientSecret: keys.clientSecret,
  clientPrivateKeyPem: keys.clientPrivateKeyPem,
  acquirerPublicKeyPem: keys.acquirerPublicKeyPem,
  merchantId: SIMULATED_MERCHANT.merchantId,
  channelId: SIMULATED_MERCHANT.channelId,
  timeoutMs,
  profile: STANDARD_PROFILE,
});
