import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Position } from "../../core/service/position.ts";
import { isPin } from "../../kiosk/pin-hash.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { type StaffSession, signInAsStaff } from "../support/staff-session.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";
import { createTeller } from "./tell-hub.ts";

let postgres: TestPostgres;
let stand: HubStand;
let kiosk: TestKiosk;
let head: StaffSession;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  stand = await startHubStand(await postgres.freshDatabase());
  kiosk = await stand.enrol();
  await stand.hub().publishCatalogue(createTestSnapshot({ machineCode: "M02", servicePins: null }));
  head = await signInAsStaff(stand, "kepala");
});
afterEach(() => stand.stop());

/** The newest snapshot as the machine fetches it. */
const snapshotOf = async (machine: TestKiosk) =>
  CatalogueSnapshot.parse((await machine.call("GET", "/v1/catalogue?after=0")).json["snapshot"]);

const pinOf = async (position: Position) =>
  (await snapshotOf(kiosk)).servicePins?.find((pin) => pin.position === position) ?? null;

const type = (pin: string, again = pin, path = "/staff/pins/M01/restocker") =>
  head.post(path, { pin, again });

describe("the head", () => {
  test("types a PIN twice, and it opens the door at that machine", async () => {
    expect((await type("907153")).status).toBe(303);
    const pin = await pinOf("restocker");
    if (!pin) throw new Error("no PIN came");
    expect(await isPin("907153", pin)).toBe(true);
    expect(await isPin("482913", pin)).toBe(false);
    expect(JSON.stringify(pin)).not.toContain("907153");
    const { json } = await kiosk.call("GET", "/v1/events?after=0&waitMs=0");
    expect(JSON.stringify(json)).toContain("catalogue-published");
  });

  test("has one drawn, which is shown this once", async () => {
    const { text } = await head.post("/staff/pins/M01/technician/draw");
    const drawn = /<p class="big">(\d{6})<\/p>/.exec(text)?.[1] ?? "";
    const pin = await pinOf("technician");
    if (!pin) throw new Error("no PIN came");
    expect(await isPin(drawn, pin)).toBe(true);
    expect((await head.get("/staff/pins")).text).not.toContain(drawn);
  });

  test("revokes one: that position has none at that machine, the others keep theirs", async () => {
    expect((await head.post("/staff/pins/M01/restocker/revoke")).status).toBe(303);
    expect(await pinOf("restocker")).toBeNull();
    expect(await pinOf("head")).not.toBeNull();
  });

  test("sees which positions have a PIN, machine by machine", async () => {
    await head.post("/staff/pins/M01/restocker/revoke");
    const { text } = await head.get("/staff/pins");
    const [, first = "", second = ""] = text.split("<h2>");
    expect(first.match(/ada PIN/g)).toHaveLength(3);
    expect(second).toContain("(M02)");
    expect(second.match(/belum ada/g)).toHaveLength(4);
  });

  test("sees whether the machine works by it already", async () => {
    const { tell } = createTeller(stand, kiosk);
    const isWaiting = async () => {
      const [, first = ""] = (await head.get("/staff/pins")).text.split("<h2>");
      return first.includes("belum sampai");
    };
    expect(await isWaiting()).toBe(true);
    await tell({ kind: "catalogue-adopted", snapshot: await snapshotOf(kiosk) });
    expect(await isWaiting()).toBe(false);
    await head.post("/staff/pins/M01/restocker/revoke");
    expect(await isWaiting()).toBe(true);
    await tell({ kind: "catalogue-adopted", snapshot: await snapshotOf(kiosk) });
    expect(await isWaiting()).toBe(false);
  });

  test("changes one machine and leaves the others' catalogues as they are", async () => {
    const other = await stand.enrol("M02");
    const before = (await snapshotOf(other)).version;
    await type("907153");
    expect((await snapshotOf(other)).version).toBe(before);
    await type("907153", "907153", "/staff/pins/M02/head");
    expect((await snapshotOf(other)).servicePins?.map(({ position }) => position)).toEqual([
      "head",
    ]);
  });
});

describe("a PIN is refused kindly", () => {
  test.each([
    ["that is tried first", "123456", "123456", "mudah ditebak"],
    ["that was typed differently", "907153", "907154", "Kedua PIN berbeda"],
    ["that is no six figures", "90715", "90715", "6 angka"],
    ["that another position of the machine has", "907154", "907154", "sudah dipakai"],
  ])("%s", async (_, pin, again, words) => {
    await type("907154", "907154", "/staff/pins/M01/head");
    const before = await pinOf("restocker");
    const { status, text } = await type(pin, again);
    expect(status).toBe(400);
    expect(text).toContain(words);
    expect(await pinOf("restocker")).toEqual(before);
  });
});

test("nobody but the head sets, draws or revokes one", async () => {
  for (const role of ["bendahara", "petugas"] as const) {
    const staff = await signInAsStaff(stand, role);
    expect((await staff.get("/staff/pins")).status).toBe(403);
    for (const path of ["", "/draw", "/revoke"]) {
      const sent = await staff.post(`/staff/pins/M01/head${path}`, {
        pin: "907153",
        again: "907153",
      });
      expect(sent.status).toBe(403);
    }
  }
});
