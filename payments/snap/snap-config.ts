import type { SnapProfile } from "./snap-profile.ts";

/** One contract with one SNAP acquirer. The hub alone holds it; a kiosk never does. */
export interface SnapConfig {
  /** Scheme, host and any prefix the provider does not sign; no slash at the end. */
  readonly baseUrl: string;
  /** `X-CLIENT-KEY` and `X-PARTNER-ID`, at most 36 characters. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Ours, RSA, PEM: signs token requests. */
  readonly clientPrivateKeyPem: string;
  /** The acquirer's, RSA, PEM: proves its notices. */
  readonly acquirerPublicKeyPem: string;
  readonly merchantId: string;
  /** `CHANNEL-ID`, at most five digits. */
  readonly channelId: string;
  /** How long one call may take, token and repeats included. */
  readonly timeoutMs: number;
  readonly profile: SnapProfile;
}
