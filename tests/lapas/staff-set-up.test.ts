import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { STAFF_ROLES, type StaffRole } from "../../db/lapas/staff-store.ts";
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
const { send, signIn, signInWith } = createStaffForms(() => stand);

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
