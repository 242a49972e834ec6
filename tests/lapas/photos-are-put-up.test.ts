import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CatalogueAnswer, EventsAnswer, PhotoAnswer } from "../../core/contract/hub-api.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { samplePhoto, withJpegSegment } from "../support/sample-photo.ts";
import { signInAsStaff } from "../support/staff-session.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";

let postgres: TestPostgres;
let stand: HubStand;
let kiosk: TestKiosk;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  stand = await startHubStand(await postgres.freshDatabase());
  kiosk = await stand.enrol();
});
afterEach(() => stand.stop());

const blobOf = (bytes: Buffer) => new Blob([Uint8Array.from(bytes)]);
const nameOf = (bytes: Buffer) => `${createHash("sha256").update(bytes).digest("hex")}.jpg`;

/** A photo in both sizes, as the page in the officer's browser makes them. */
const photoOf = (hue: number) => {
  const large = samplePhoto({ hue });
  const small = samplePhoto({ hue, width: 400 });
  return {
    fields: { view: "front", noPeople: "on", large: blobOf(large), small: blobOf(small) },
    names: { view: "front", large: nameOf(large), small: nameOf(small) },
    large,
  };
};

const officer = () => signInAsStaff(stand, "petugas");
const snapshot = async () => {
  const answer = await kiosk.call("GET", "/v1/catalogue?after=0");
  return CatalogueAnswer.parse(answer.json).snapshot;
};
const photosOf = async (sku: string) =>
  (await snapshot()).products.find((product) => product.sku === sku)?.photos;
const atKiosk = (file: string) => kiosk.call("GET", `/v1/photos/${file}`);

describe("a photo that an officer puts up", () => {
  test("is published to the machines, which fetch its bytes by the name in the snapshot", async () => {
    const desk = await officer();
    const { fields, names, large } = photoOf(30);
    const before = await snapshot();
    const done = await desk.upload("/staff/photos/tas", fields);
    expect([done.status, done.headers.get("location")]).toEqual([303, "/staff/photos/tas"]);

    expect(await photosOf("tas")).toEqual([names]);
    expect(await photosOf("roti")).toEqual([]);
    expect((await snapshot()).version).toBe(before.version + 1);
    const { events } = EventsAnswer.parse((await kiosk.call("GET", "/v1/events?after=0")).json);
    expect(events.map(({ kind }) => kind)).toEqual(["catalogue-published"]);

    const answer = PhotoAnswer.parse((await atKiosk(names.large)).json);
    expect(Buffer.from(answer.bytes, "base64").equals(large)).toBe(true);
  });

  test("is seen on the staff's pages and by nobody who is not signed in", async () => {
    const desk = await officer();
    const { fields, names } = photoOf(30);
    await desk.upload("/staff/photos/tas", fields);
    expect((await desk.get("/staff/photos")).text).toContain(`/staff/photo-files/${names.small}`);
    expect((await desk.get("/staff/photos/tas")).text).toContain("tampak depan");
    const file = await desk.get(`/staff/photo-files/${names.small}`);
    expect(file.headers.get("content-type")).toBe("image/jpeg");
    const stranger = await fetch(`${stand.hub().url}/staff/photo-files/${names.small}`);
    expect(stranger.status).toBe(401);
    expect((await fetch(`${stand.hub().url}/v1/photos/${names.small}`)).status).toBe(401);
  });

  test("comes after those that are there, until it is put first", async () => {
    const desk = await officer();
    const one = photoOf(30);
    const other = photoOf(200);
    await desk.upload("/staff/photos/tas", one.fields);
    await desk.upload("/staff/photos/tas", { ...other.fields, view: "detail" });
    const detail = { ...other.names, view: "detail" };
    expect(await photosOf("tas")).toEqual([one.names, detail]);
    await desk.post("/staff/photos/tas/first", { large: other.names.large });
    expect(await photosOf("tas")).toEqual([detail, one.names]);
  });

  test("is gone when it is taken down, its bytes too", async () => {
    const desk = await officer();
    const { fields, names } = photoOf(30);
    await desk.upload("/staff/photos/tas", fields);
    await desk.upload("/staff/photos/roti", fields);
    await desk.post("/staff/photos/tas/remove", { large: names.large });
    expect(await photosOf("tas")).toEqual([]);
    // Another product still shows it.
    expect((await atKiosk(names.large)).status).toBe(200);
    await desk.post("/staff/photos/roti/remove", { large: names.large });
    expect((await atKiosk(names.large)).status).toBe(404);
    expect((await atKiosk(names.small)).status).toBe(404);
  });
});

describe("a photo is refused", () => {
  const tag = "Exif\0\0GPS";
  test.each([
    [
      "that tells where it was taken",
      { large: blobOf(withJpegSegment(samplePhoto(), 0xe1, tag)) },
      "keterangan lain",
    ],
    ["that is not square", { large: blobOf(samplePhoto({ width: 900, height: 700 })) }, "persegi"],
    ["whose tile is too large", { small: blobOf(samplePhoto({ width: 900 })) }, "terlalu besar"],
    ["that is no photo", { large: new Blob(["<script>"]) }, "tidak terbaca"],
    ["without saying what it shows", { view: "" }, "belum lengkap"],
    ["that nobody has looked at", { noPeople: "" }, "belum lengkap"],
  ] as const)("%s", async (_, change, said) => {
    const desk = await officer();
    const answer = await desk.upload("/staff/photos/tas", { ...photoOf(30).fields, ...change });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(said);
    expect(await photosOf("tas")).toEqual([]);
  });

  test("when the product has nine already", async () => {
    const desk = await officer();
    for (let hue = 0; hue < 270; hue += 30) {
      await desk.upload("/staff/photos/tas", photoOf(hue).fields);
    }
    const answer = await desk.upload("/staff/photos/tas", photoOf(300).fields);
    expect(answer.status).toBe(409);
    expect(await photosOf("tas")).toHaveLength(9);
  });

  test("for a product that no machine sells", async () => {
    const desk = await officer();
    expect((await desk.get("/staff/photos/nothing")).status).toBe(404);
  });
});
