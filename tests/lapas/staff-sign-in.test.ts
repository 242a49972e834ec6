import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { STAFF_ROLES, type StaffRole } from "../../db/lapas/staff-store.ts";
import { codeAt, NEXT_CODE_MS, TEST_TOTP_SECRETS } from "../support/authenticator-app.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { signInAsStaff, TEST_PASSWORDS } from "../support/staff-session.ts";
import { type HubStand, startHubStand } from "./hub-stand.ts";

let postgres: TestPostgres;
let databaseUrl: string;
let stand: HubStand;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  stand = await startHubStand(databaseUrl);
});
afterEach(() => stand.stop());

const MINUTE_MS = 60_000;
const PAGES = ["/", "/sales.json", "/sales-part", "/staff/refunds", "/staff/codes"];

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${stand.hub().url}${path}`, { headers, redirect: "manual" });
const send = (
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { origin: stand.hub().url },
) =>
  fetch(`${stand.hub().url}${path}`, {
    ...{ method: "POST", headers, redirect: "manual" },
    body: new URLSearchParams(fields),
  });
/** By a code of the phone that was not used yet. */
const signIn = (role: StaffRole, password: string, headers?: Record<string, string>) => {
  const code = stand.app.freshCode(role, TEST_TOTP_SECRETS[role], stand.clock.nowMs());
  return signInWith(role, password, code ?? "000000", headers);
};
const signInWith = (
  role: StaffRole,
  password: string,
  code: string,
  headers?: Record<string, string>,
) => send("/staff/sign-in", { role, password, code, next: "/" }, headers);

describe("the door of the lapas's pages", () => {
  test("shows the sign-in instead of a page, and nothing of the sales", async () => {
    const page = await get("/");
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain("Masuk petugas");
    expect(text).not.toContain("Uang masuk");
    for (const path of PAGES.slice(1)) expect((await get(path)).status).toBe(401);
    expect((await get("/health")).status).toBe(200);
  });

  test("opens by the role's password, for that browser, until it signs out", async () => {
    const staff = await signInAsStaff(stand, "petugas");
    for (const path of PAGES) expect((await staff.get(path)).status).toBe(200);
    expect((await staff.get("/")).text).toContain("Petugas piket");
    await staff.post("/staff/sign-out");
    expect((await staff.get("/sales.json")).status).toBe(401);
  });

  test("keeps the session in a cookie that no script and no other site can use", async () => {
    const signedIn = await signIn("kepala", TEST_PASSWORDS.kepala);
    const cookie = signedIn.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^pojokpas-staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const overTls = await signIn("kepala", TEST_PASSWORDS.kepala, {
      origin: stand.hub().url.replace("http:", "https:"),
      "x-forwarded-proto": "https",
      "x-forwarded-for": "203.0.113.7",
    });
    expect(overTls.headers.get("set-cookie")).toMatch(/^__Host-pojokpas-staff=.*; Secure;/);
    const token = cookie.split(/[=;]/)[1] ?? "";
    const rows = await askDatabase(databaseUrl, "select token_hash from staff_session");
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("closes after half an hour without a touch, whatever the page asks by itself", async () => {
    const staff = await signInAsStaff(stand);
    for (let passed = 0; passed < 29; passed++) {
      await stand.clock.advance(MINUTE_MS);
      expect((await staff.get("/sales.json")).status).toBe(200);
    }
    await stand.clock.advance(MINUTE_MS);
    expect((await staff.get("/sales.json")).status).toBe(401);
  });

  test("closes ten hours after the sign-in for somebody who never rests", async () => {
    const staff = await signInAsStaff(stand);
    for (let passed = 0; passed < 24; passed++) {
      await stand.clock.advance(25 * MINUTE_MS);
      const isOver = (passed + 1) * 25 >= 600;
      expect((await staff.get("/staff/refunds")).status).toBe(isOver ? 401 : 200);
    }
  });

  test("stays open over a restart of the hub", async () => {
    const staff = await signInAsStaff(stand);
    const { cookie } = staff;
    await stand.restartHub();
    expect((await get("/sales.json", { cookie })).status).toBe(200);
  });

  test("does not open by plain HTTP from elsewhere", async () => {
    const { cookie } = await signInAsStaff(stand);
    const fromElsewhere = { cookie, "x-forwarded-for": "203.0.113.7" };
    for (const path of [...PAGES, "/staff/sign-in", "/staff/setup"]) {
      expect((await get(path, fromElsewhere)).status).toBe(403);
    }
    const refused = await signIn("petugas", TEST_PASSWORDS.petugas, {
      origin: stand.hub().url,
      "x-forwarded-for": "203.0.113.7",
    });
    expect(refused.status).toBe(403);
  });
});

describe("a wrong password", () => {
  test("may be tried five times, then waits grow, and neither restart nor the right one ends them", async () => {
    for (let tries = 0; tries < 5; tries++) {
      expect((await signIn("petugas", "salah sekali")).status).toBe(401);
    }
    expect((await signIn("petugas", TEST_PASSWORDS.petugas)).status).toBe(429);
    await stand.restartHub();
    expect((await signIn("petugas", TEST_PASSWORDS.petugas)).status).toBe(429);
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      await stand.clock.advance(minutes * MINUTE_MS - 1);
      expect((await signIn("petugas", "salah sekali")).status).toBe(429);
      await stand.clock.advance(1);
      expect((await signIn("petugas", "salah sekali")).status).toBe(401);
    }
    await stand.clock.advance(15 * MINUTE_MS);
    expect((await signIn("petugas", TEST_PASSWORDS.petugas)).status).toBe(303);
    expect((await signIn("petugas", "salah sekali")).status).toBe(401);
  });

  test("is counted before it is checked: twenty at once are five tries", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn("petugas", "salah sekali")),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  test("of one role or from one place shuts out no other", async () => {
    const tls = {
      origin: stand.hub().url.replace("http:", "https:"),
      "x-forwarded-proto": "https",
    };
    for (let tries = 0; tries < 6; tries++) {
      const elsewhere = { ...tls, "x-forwarded-for": "203.0.113.7" };
      await signInWith("petugas", "salah sekali", "000000", elsewhere);
    }
    expect((await signIn("petugas", TEST_PASSWORDS.petugas)).status).toBe(303);
    expect((await signIn("kepala", TEST_PASSWORDS.kepala)).status).toBe(303);
  });

  test("and a role that does not exist are told alike", async () => {
    const answers = await Promise.all([
      send("/staff/sign-in", {
        role: "admin",
        password: "salah sekali",
        code: "000000",
        next: "/",
      }),
      signIn("petugas", "salah sekali"),
    ]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    for (const text of texts) expect(text).toContain("Jabatan, kata sandi, atau kode belum cocok.");
  });
});

describe("a form", () => {
  test("from another site's page is refused, with and without its token", async () => {
    const staff = await signInAsStaff(stand);
    const page = await staff.get("/");
    const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    expect(token).not.toBe("");
    const { cookie } = staff;
    const post = (headers: Record<string, string>, fields: Record<string, string>) =>
      send("/staff/codes", fields, { cookie, ...headers });
    const own = { origin: stand.hub().url };
    expect((await post({ origin: "https://evil.example" }, { token, code: "X" })).status).toBe(403);
    expect((await post({}, { token, code: "X" })).status).toBe(403);
    expect((await post(own, { code: "X" })).status).toBe(403);
    expect((await post(own, { token: `${token}x`, code: "X" })).status).toBe(403);
    expect((await post(own, { token, code: "X" })).status).toBe(404);
    const foreign = { origin: "https://evil.example" };
    expect((await signIn("petugas", TEST_PASSWORDS.petugas, foreign)).status).toBe(403);
  });

  test("leads nowhere but to this hub after the sign-in", async () => {
    const leadsTo = async (next: string) => {
      const { headers } = await send("/staff/sign-in", {
        ...{ role: "petugas", password: TEST_PASSWORDS.petugas, next },
        code: codeAt(TEST_TOTP_SECRETS.petugas, stand.clock.nowMs()),
      });
      await stand.clock.advance(NEXT_CODE_MS);
      return headers.get("location");
    };
    expect(await leadsTo("/staff/refunds")).toBe("/staff/refunds");
    for (const next of [
      "//evil.example",
      "https://evil.example",
      "/\\evil.example",
      "javascript:1",
    ]) {
      expect(await leadsTo(next)).toBe("/");
    }
  });
});

describe("a first start", () => {
  beforeEach(async () => {
    await askDatabase(databaseUrl, "delete from staff_account");
    await stand.restartHub({ firstCredentials: {} });
  });
  const setUp = (role: StaffRole, code: string, password = "sandi yang baru", again = password) =>
    send("/staff/setup", { role, code, password, again });
  const secretOn = async (page: Response) =>
    (/<code>([A-Z2-7-]+)<\/code>/.exec(await page.text())?.[1] ?? "").replaceAll("-", "");
  const confirm = (role: StaffRole, setupCode: string, code: string) =>
    send("/staff/setup/confirm", { role, setupCode, code });

  test("gives a code for each role, and each sets its own password and phone, once", async () => {
    const codes = await stand.hub().newStaffCodes(60 * MINUTE_MS);
    expect(Object.keys(codes)).toEqual([...STAFF_ROLES]);
    const code = codes.petugas ?? "";
    expect((await setUp("kepala", code)).status).toBe(403);
    expect((await setUp("petugas", code, "pendek")).status).toBe(400);
    expect((await setUp("petugas", code, "sandi yang baru", "sandi yang lain")).status).toBe(400);
    const secondStep = await setUp("petugas", code.toLowerCase());
    expect(secondStep.status).toBe(200);
    const secret = await secretOn(secondStep);
    const now = stand.clock.nowMs();
    expect((await signInWith("petugas", "sandi yang baru", codeAt(secret, now))).status).toBe(401);
    expect((await confirm("petugas", code, "000000")).status).toBe(400);
    expect((await confirm("kepala", code, codeAt(secret, now))).status).toBe(403);
    expect((await confirm("petugas", code, codeAt(secret, now))).status).toBe(303);
    expect((await setUp("petugas", code, "sandi orang lain")).status).toBe(403);
    const next = codeAt(secret, now + NEXT_CODE_MS);
    expect((await signInWith("petugas", "sandi yang baru", next)).status).toBe(303);
    expect((await signInWith("kepala", "sandi yang baru", next)).status).toBe(401);
    expect(Object.keys(await stand.hub().newStaffCodes(MINUTE_MS))).toEqual([
      "kepala",
      "bendahara",
    ]);
  });

  test("shows the phone's secret as a picture that an authenticator app reads", async () => {
    const { kepala = "" } = await stand.hub().newStaffCodes(60 * MINUTE_MS);
    const page = await setUp("kepala", kepala);
    expect(await page.text()).toContain("<svg");
  });

  test("does not count the code of the set-up once more as a sign-in", async () => {
    const { petugas = "" } = await stand.hub().newStaffCodes(60 * MINUTE_MS);
    const secret = await secretOn(await setUp("petugas", petugas));
    const code = codeAt(secret, stand.clock.nowMs());
    expect((await confirm("petugas", petugas, code)).status).toBe(303);
    expect((await signInWith("petugas", "sandi yang baru", code)).status).toBe(401);
  });

  test("makes no code that lasts, and earlier ones end", async () => {
    const first = await stand.hub().newStaffCodes(MINUTE_MS);
    const second = await stand.hub().newStaffCodes(MINUTE_MS);
    expect((await setUp("kepala", first.kepala ?? "")).status).toBe(403);
    await stand.clock.advance(MINUTE_MS);
    expect((await setUp("kepala", second.kepala ?? "")).status).toBe(403);
  });

  test("does not let codes be guessed for long", async () => {
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => setUp("kepala", "ABCDEFGHJK")),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});

test("first credentials are for roles that are not set up", async () => {
  const totpSecret = TEST_TOTP_SECRETS.petugas;
  const given = { password: "sandi dari berkas", totpSecret };
  await stand.restartHub({ firstCredentials: { petugas: given, kepala: given } });
  expect((await signIn("petugas", "sandi dari berkas")).status).toBe(401);
  expect((await signIn("petugas", TEST_PASSWORDS.petugas)).status).toBe(303);
});

describe("a code of the phone", () => {
  const { petugas: secret } = TEST_TOTP_SECRETS;
  const password = TEST_PASSWORDS.petugas;
  const tryCode = async (code: string) => (await signInWith("petugas", password, code)).status;

  test("signs in once: whoever looked over the shoulder is too late", async () => {
    const code = codeAt(secret, stand.clock.nowMs());
    expect(await tryCode(code)).toBe(303);
    expect(await tryCode(code)).toBe(401);
    expect(await tryCode(codeAt(secret, stand.clock.nowMs() - NEXT_CODE_MS))).toBe(401);
    await stand.clock.advance(NEXT_CODE_MS);
    expect(await tryCode(codeAt(secret, stand.clock.nowMs()))).toBe(303);
  });

  test("sent twice at the same moment signs in once", async () => {
    const code = codeAt(secret, stand.clock.nowMs());
    const statuses = await Promise.all([tryCode(code), tryCode(code)]);
    expect(statuses.toSorted()).toEqual([303, 401]);
  });

  test("may be half a minute early or late, not more", async () => {
    const now = stand.clock.nowMs();
    expect(await tryCode(codeAt(secret, now - 2 * NEXT_CODE_MS))).toBe(401);
    expect(await tryCode(codeAt(secret, now + 2 * NEXT_CODE_MS))).toBe(401);
    expect(await tryCode(codeAt(secret, now - NEXT_CODE_MS))).toBe(303);
    expect(await tryCode(codeAt(secret, now + NEXT_CODE_MS))).toBe(303);
  });

  test("is worth nothing without the password, and the password without it", async () => {
    const code = codeAt(secret, stand.clock.nowMs());
    expect((await signInWith("petugas", "salah sekali", code)).status).toBe(401);
    expect(await tryCode("000000")).toBe(401);
    expect(await tryCode(code)).toBe(303);
  });

  test("is typed with a gap as the app shows it", async () => {
    const code = codeAt(secret, stand.clock.nowMs());
    expect(await tryCode(`${code.slice(0, 3)} ${code.slice(3)}`)).toBe(303);
  });
});

test("an account from before second factors signs in no more until it is set up with a code", async () => {
  await askDatabase(databaseUrl, "update staff_account set totp_secret = null");
  expect((await signIn("petugas", TEST_PASSWORDS.petugas)).status).toBe(401);
  await stand.restartHub({ firstCredentials: {} });
  expect(Object.keys(await stand.hub().newStaffCodes(MINUTE_MS))).toEqual([...STAFF_ROLES]);
});

test("a lost phone is replaced with a setup code, which ends the role's sessions", async () => {
  const staff = await signInAsStaff(stand, "petugas");
  const head = await signInAsStaff(stand, "kepala");
  await askDatabase(
    databaseUrl,
    `insert into staff_setup_code values ('petugas', sha256('ABCDEFGHJK'), 9e15)`,
  );
  const fields = { role: "petugas", code: "ABCDE-FGHJK", password: "sandi yang baru" };
  const page = await send("/staff/setup", { ...fields, again: fields.password });
  const secret = /<code>([A-Z2-7-]+)</.exec(await page.text())?.[1] ?? "";
  expect((await staff.get("/sales.json")).status).toBe(200);
  const code = codeAt(secret.replaceAll("-", ""), stand.clock.nowMs());
  const confirmed = await send("/staff/setup/confirm", {
    ...{ role: "petugas", setupCode: fields.code, code },
  });
  expect(confirmed.status).toBe(303);
  expect((await staff.get("/sales.json")).status).toBe(401);
  expect((await head.get("/sales.json")).status).toBe(200);
});
