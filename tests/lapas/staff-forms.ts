import type { StaffRole } from "../../db/lapas/staff-store.ts";
import { TEST_TOTP_SECRETS } from "../support/authenticator-app.ts";
import type { HubStand } from "./hub-stand.ts";

/** The forms in front of the sign-in, sent as a browser would. */
export const createStaffForms = (stand: () => HubStand) => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${stand().hub().url}${path}`, { headers, redirect: "manual" });
  const send = (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { origin: stand().hub().url },
  ) =>
    fetch(`${stand().hub().url}${path}`, {
      ...{ method: "POST", headers, redirect: "manual" },
      body: new URLSearchParams(fields),
    });
  /** By a code of the phone that was not used yet. */
  const signIn = (role: StaffRole, password: string, headers?: Record<string, string>) => {
    const code = stand().app.freshCode(role, TEST_TOTP_SECRETS[role], stand().clock.nowMs());
    return signInWith(role, password, code ?? "000000", headers);
  };
  const signInWith = (
    role: StaffRole,
    password: string,
    code: string,
    headers?: Record<string, string>,
  ) => send("/staff/sign-in", { role, password, code, next: "/" }, headers);

  return { get, send, signIn, signInWith };
};
