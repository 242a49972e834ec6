import type { Clock } from "../../core/ports/clock.ts";
import type { StaffRole } from "../../db/lapas/staff-store.ts";
import type { StaffCredentials } from "../../lapas/staff/staff-setup.ts";
import { type AuthenticatorApp, TEST_TOTP_SECRETS } from "./authenticator-app.ts";

/** What the hubs of tests start with. */
export const TEST_PASSWORDS: Readonly<Record<StaffRole, string>> = {
  kepala: "sandi kepala uji",
  bendahara: "sandi bendahara uji",
  petugas: "sandi petugas uji",
};

export const TEST_CREDENTIALS = {
  kepala: { password: TEST_PASSWORDS.kepala, totpSecret: TEST_TOTP_SECRETS.kepala },
  bendahara: { password: TEST_PASSWORDS.bendahara, totpSecret: TEST_TOTP_SECRETS.bendahara },
  petugas: { password: TEST_PASSWORDS.petugas, totpSecret: TEST_TOTP_SECRETS.petugas },
} as const;

/** A hub to sign in at, by its own clock. */
export interface SignInPlace {
  readonly hub: () => { readonly url: string };
  readonly clock: Pick<Clock, "nowMs">;
  readonly app: AuthenticatorApp;
}

export interface PageAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export interface StaffSession {
  /** For the `cookie` header, or a browser. */
  readonly cookie: string;
  readonly get: (path: string) => Promise<PageAnswer>;
  /** Sends a form from a page of ours, with the token of this session. */
  readonly post: (path: string, fields?: Readonly<Record<string, string>>) => Promise<PageAnswer>;
  /** The same with files in it. */
  readonly upload: (
    path: string,
    fields: Readonly<Record<string, string | Blob>>,
  ) => Promise<PageAnswer>;
}

const read = async (response: Response): Promise<PageAnswer> => ({
  status: response.status,
  text: await response.text(),
  headers: response.headers,
});

/** Signs in at a hub over real HTTP, as an officer's browser does. */
export const signInAsStaff = async (
  { hub, clock, app }: SignInPlace,
  role: StaffRole = "petugas",
  { password, totpSecret }: StaffCredentials = TEST_CREDENTIALS[role],
): Promise<StaffSession> => {
  const hubUrl = hub().url;
  const cookie = await app.inTurn(async () => {
    const code = app.freshCode(role, totpSecret, clock.nowMs());
    if (code === null) throw new Error(`${role} has to wait for the next code`);
    const signedIn = await fetch(`${hubUrl}/staff/sign-in`, {
      method: "POST",
      headers: { origin: hubUrl },
      body: new URLSearchParams({ role, password, code, next: "/" }),
      redirect: "manual",
    });
    const set = signedIn.headers.get("set-cookie")?.split(";")[0];
    if (signedIn.status === 303 && set) return set;
    throw new Error(`sign-in of ${role} answered ${signedIn.status}`);
  });
  const get = async (path: string) =>
    read(await fetch(`${hubUrl}${path}`, { headers: { cookie } }));
  let token: string | null = null;
  const formToken = async () => {
    const page = await get("/");
    return /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
  };
  const send = async (path: string, body: URLSearchParams | FormData) => {
    token ??= await formToken();
    body.set("token", token);
    const headers = { cookie, origin: hubUrl };
    return read(
      await fetch(`${hubUrl}${path}`, { method: "POST", headers, body, redirect: "manual" }),
    );
  };
  return {
    cookie,
    get,
    post: (path, fields = {}) => send(path, new URLSearchParams(fields)),
    upload: (path, fields) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      return send(path, form);
    },
  };
};
