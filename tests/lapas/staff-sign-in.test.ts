import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { codeAt, NEXT_CODE_MS, TEST_TOTP_SECRETS } from "../support/authenticator-app.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { signInAsStaff, TEST_PASSWORDS } from "../support/staff-session.ts";
import { type HubStand, startHubStand } from "./hub-stand.ts";
import { createStaffForms } from "./staff-forms.ts";

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

const { get, send, signIn, signInWith } = createStaffForms(() => stand);

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
