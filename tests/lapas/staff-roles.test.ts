import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { STAFF_ROLES } from "../../db/lapas/staff-store.ts";
import { mayDo, STAFF_ACTIONS, type StaffAction } from "../../lapas/staff/staff-actions.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { type StaffSession, signInAsStaff } from "../support/staff-session.ts";
import { type HubStand, startHubStand } from "./hub-stand.ts";

let postgres: TestPostgres;
let stand: HubStand;
beforeAll(async () => {
  postgres = await startTestPostgres();
  stand = await startHubStand(await postgres.freshDatabase());
});
afterAll(async () => {
  await stand.stop();
  await postgres.stop();
});

/** Every request of the lapas's pages, by what it is. 404: let in, but there is no such thing. */
const REQUESTS: readonly {
  readonly action: StaffAction;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly answer: number;
}[] = [
  { action: "see-sales", method: "GET", path: "/", answer: 200 },
  { action: "see-sales", method: "GET", path: "/sales.json", answer: 200 },
  { action: "see-sales", method: "GET", path: "/sales-part", answer: 200 },
  { action: "see-court-file", method: "GET", path: "/staff/sales/k/s", answer: 404 },
  { action: "see-refunds", method: "GET", path: "/staff/refunds", answer: 200 },
  {
    ...{ action: "pay-out-refund", method: "POST", path: "/staff/refunds/k/r/pay-out" },
    ...{ fields: { documentNumber: "KW-1" }, answer: 404 },
  },
  { action: "give-voucher", method: "POST", path: "/staff/refunds/k/r/voucher", answer: 404 },
  { action: "give-voucher", method: "POST", path: "/staff/refunds/k/r/voucher-code", answer: 404 },
  {
    ...{ action: "close-unclaimed-refund", method: "POST" },
    ...{ path: "/staff/refunds/k/r/unclaimed", answer: 404 },
  },
  { action: "redeem-code", method: "GET", path: "/staff/codes", answer: 200 },
  {
    ...{ action: "redeem-code", method: "POST", path: "/staff/codes" },
    ...{ fields: { code: "X" }, answer: 404 },
  },
  {
    ...{ action: "redeem-code", method: "POST", path: "/staff/codes/redeem" },
    ...{ fields: { code: "X" }, answer: 404 },
  },
  { action: "see-restocks", method: "GET", path: "/staff/restocks", answer: 200 },
  { action: "see-wishes", method: "GET", path: "/staff/wishes", answer: 200 },
  { action: "see-shop", method: "GET", path: "/staff/shop", answer: 200 },
  { action: "see-days", method: "GET", path: "/staff/days", answer: 200 },
  { action: "see-days", method: "GET", path: "/staff/days/k/2026-11-24", answer: 404 },
  { action: "see-days", method: "GET", path: "/staff/days/k/2026-11-24/f1.pdf", answer: 404 },
  { action: "see-split", method: "GET", path: "/staff/split", answer: 200 },
  { action: "set-split", method: "POST", path: "/staff/split", fields: {}, answer: 400 },
  { action: "set-pins", method: "GET", path: "/staff/pins", answer: 200 },
  { action: "set-pins", method: "GET", path: "/staff/pins/M01/restocker", answer: 200 },
  { action: "set-pins", method: "GET", path: "/staff/pins/M01/warden", answer: 404 },
  {
    action: "set-pins",
    method: "POST",
    path: "/staff/pins/M01/restocker",
    fields: {},
    answer: 400,
  },
  { action: "set-pins", method: "POST", path: "/staff/pins/M01/head/draw", answer: 200 },
  { action: "set-pins", method: "POST", path: "/staff/pins/M01/head/revoke", answer: 303 },
  { action: "see-health", method: "GET", path: "/staff/health", answer: 200 },
  { action: "see-photos", method: "GET", path: "/staff/photos", answer: 200 },
  { action: "see-photos", method: "GET", path: "/staff/photos/none", answer: 404 },
  { action: "see-photos", method: "GET", path: "/staff/photo-files/none", answer: 404 },
  { action: "change-photos", method: "POST", path: "/staff/photos/none", answer: 404 },
  { action: "change-photos", method: "POST", path: "/staff/photos/none/first", answer: 404 },
  { action: "change-photos", method: "POST", path: "/staff/photos/none/remove", answer: 404 },
];

test("money out, vouchers, unclaimed refunds and codes are each for the roles that answer for them", () => {
  expect(STAFF_ACTIONS).toEqual({
    "see-sales": ["kepala", "bendahara", "petugas"],
    "see-court-file": ["kepala", "bendahara", "petugas"],
    "see-refunds": ["kepala", "bendahara", "petugas"],
    "pay-out-refund": ["bendahara"],
    "give-voucher": ["bendahara", "petugas"],
    "close-unclaimed-refund": ["kepala"],
    "redeem-code": ["petugas"],
    "see-photos": ["kepala", "bendahara", "petugas"],
    "change-photos": ["kepala", "petugas"],
    "see-restocks": ["kepala", "bendahara", "petugas"],
    "see-wishes": ["kepala", "bendahara", "petugas"],
    "see-shop": ["kepala", "bendahara", "petugas"],
    "see-health": ["kepala", "bendahara", "petugas"],
    "see-days": ["kepala", "bendahara", "petugas"],
    "see-split": ["kepala", "bendahara", "petugas"],
    "set-split": ["kepala"],
    "set-pins": ["kepala"],
  });
  expect(new Set(REQUESTS.map(({ action }) => action))).toEqual(
    new Set(Object.keys(STAFF_ACTIONS)),
  );
});

describe.each(STAFF_ROLES)("%s", (role) => {
  let staff: StaffSession;
  beforeAll(async () => {
    staff = await signInAsStaff(stand, role);
  });

  test.each(REQUESTS)(
    "$method $path is let in or refused by the table ($action)",
    async (request) => {
      const { action, method, path, fields, answer } = request;
      const { status, text } = await (method === "GET"
        ? staff.get(path)
        : staff.post(path, fields));
      expect(status).toBe(mayDo(role, action) ? answer : 403);
      if (status === 403) expect(text).toContain("staff.not-your-role");
    },
  );
});

test.each(REQUESTS)("nobody: $method $path is not answered without a sign-in", async (request) => {
  const { method, path, fields } = request;
  const { url } = stand.hub();
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { origin: url },
    ...(method === "POST" ? { body: new URLSearchParams(fields) } : {}),
  });
  expect(answer.status).toBe(path === "/" ? 200 : 401);
  expect(await answer.text()).not.toContain("Keluar");
});
