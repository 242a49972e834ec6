import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { STAFF_ROLES, type StaffRole } from "../../db/lapas/staff-store.ts";
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
const signIn = (role: StaffRole, password: string, headers?: Record<string, string>) =>
  send("/staff/sign-in", { role, password, next: "/" }, headers);

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
    const staff = await signInAsStaff(stand.hub().url, "petugas");
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
    const staff = await signInAsStaff(stand.hub().url);
    for (let passed = 0; passed < 29; passed++) {
      await stand.clock.advance(MINUTE_MS);
      expect((await staff.get("/sales.json")).status).toBe(200);
    }
    await stand.clock.advance(MINUTE_MS);
    expect((await staff.get("/sales.json")).status).toBe(401);
  });

  test("closes ten hours after the sign-in for somebody who never rests", async () => {
    const staff = await signInAsStaff(stand.hub().url);
    for (let passed = 0; passed < 24; passed++) {
      await stand.clock.advance(25 * MINUTE_MS);
      const isOver = (passed + 1) * 25 >= 600;
      expect((await staff.get("/staff/refunds")).status).toBe(isOver ? 401 : 200);
    }
  });

  test("stays open over a restart of the hub", async () => {
    const staff = await signInAsStaff(stand.hub().url);
    const { cookie } = staff;
    await stand.restartHub();
    expect((await get("/sales.json", { cookie })).status).toBe(200);
  });

  test("does not open by plain HTTP from elsewhere", async () => {
    const { cookie } = await signInAsStaff(stand.hub().url);
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
      await signIn("petugas", "salah sekali", { ...tls, "x-forwarded-for": "203.0.113.7" });
    }
    expect((await signIn("petugas", TEST_PASSWORDS.petugas)).status).toBe(303);
    expect((await signIn("kepala", TEST_PASSWORDS.kepala)).status).toBe(303);
  });

  test("and a role that does not exist are told alike", async () => {
    const answers = await Promise.all([
      send("/staff/sign-in", { role: "admin", password: "salah sekali", next: "/" }),
      signIn("petugas", "salah sekali"),
    ]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    for (const text of texts) expect(text).toContain("Jabatan atau kata sandi salah.");
  });
});

describe("a form", () => {
  test("from another site's page is refused, with and without its token", async () => {
    const staff = await signInAsStaff(stand.hub().url);
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
      });
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
    await stand.restartHub({ staffPasswords: {} });
  });
  const setUp = (role: StaffRole, code: string, password = "sandi yang baru", again = password) =>
    send("/staff/setup", { role, code, password, again });

  test("gives a code for each role, and each sets its own password, once", async () => {
    const codes = await stand.hub().newStaffCodes(60 * MINUTE_MS);
    expect(Object.keys(codes)).toEqual([...STAFF_ROLES]);
    const code = codes.petugas ?? "";
    expect((await setUp("kepala", code)).status).toBe(403);
    expect((await setUp("petugas", code, "pendek")).status).toBe(400);
    expect((await setUp("petugas", code, "sandi yang baru", "sandi yang lain")).status).toBe(400);
    expect((await setUp("petugas", code.toLowerCase())).status).toBe(303);
    expect((await setUp("petugas", code, "sandi orang lain")).status).toBe(403);
    expect((await signIn("petugas", "sandi yang baru")).status).toBe(303);
    expect((await signIn("kepala", "sandi yang baru")).status).toBe(401);
    expect(Object.keys(await stand.hub().newStaffCodes(MINUTE_MS))).toEqual([
      "kepala",
      "bendahara",
    ]);
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

test("first passwords are for roles that have none", async () => {
  await stand.restartHub({
    staffPasswords: { petugas: "sandi dari berkas", kepala: "sandi dari berkas" },
  });
  expect((await signIn("petugas", "sandi dari berkas")).status).toBe(401);
  expect((await signIn("petugas", TEST_PASSWORDS.petugas)).status).toBe(303);
});

test("a password that is set anew ends the role's sessions", async () => {
  const staff = await signInAsStaff(stand.hub().url, "petugas");
  const head = await signInAsStaff(stand.hub().url, "kepala");
  await askDatabase(
    databaseUrl,
    `insert into staff_setup_code values ('petugas', sha256('ABCDEFGHJK'), 9e15)`,
  );
  const fields = { role: "petugas", code: "ABCDE-FGHJK", password: "sandi yang baru" };
  expect((await send("/staff/setup", { ...fields, again: fields.password })).status).toBe(303);
  expect((await staff.get("/sales.json")).status).toBe(401);
  expect((await head.get("/sales.json")).status).toBe(200);
});
