import type { StaffRole } from "../../db/lapas/staff-store.ts";
import { toBase32 } from "./base32.ts";
import { ROLE_TEXT } from "./staff-actions.ts";

const ISSUER = "PojokPAS";

/** What an authenticator app reads off a QR code (Key Uri Format); its defaults are RFC 6238's. */
export const authenticatorUri = (role: StaffRole, secret: Uint8Array): string => {
  const label = encodeURIComponent(`${ISSUER}:${ROLE_TEXT[role].id}`);
  const asked = new URLSearchParams({ secret: toBase32(secret), issuer: ISSUER });
  return `otpauth://totp/${label}?${asked.toString()}`;
};
