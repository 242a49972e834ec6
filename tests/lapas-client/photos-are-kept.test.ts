import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createPhotoKeeper } from "../../lapas-client/photo-keeper.ts";
import { eventually } from "../support/eventually.ts";
import { createLinkStand } from "./link-stand.ts";

const nameOf = (bytes: string) => `${createHash("sha256").update(bytes).digest("hex")}.jpg`;
const WALLET = nameOf("wallet");
const BAG = nameOf("bag");
const VASE = nameOf("vase");

/** A hub with photos, and a keeper that is told what the snapshot names. */
const startKeeper = async (wanted: readonly string[] | null) => {
  const stand = await createLinkStand();
  const { hub, clock, dir, log } = stand;
  const bytesOf = new Map([
    [WALLET, "wallet"],
    [BAG, "bag"],
    [VASE, "vase"],
  ]);
  hub.answerWith((_method, target) => {
    const file = target.slice(target.lastIndexOf("/") + 1);
    if (!target.startsWith("/v1/photos/")) return null;
    const bytes = bytesOf.get(file);
    if (bytes === undefined) return { status: 404, json: { error: "photo.unknown" } };
    return { status: 200, json: { bytes: Buffer.from(bytes).toString("base64") } };
  });
  const asked = () => hub.requests.filter(({ target }) => target.startsWith("/v1/photos/"));
  const folder = join(dir, "page", "photos");
  mkdirSync(folder, { recursive: true });
  const link = stand.connect();
  let names = wanted;
  const begin = () => {
    const keeper = createPhotoKeeper({
      fetchPhoto: link.fetchPhoto,
      folder,
      wanted: () => names,
      clock,
      log: (line) => log.push(line),
    });
    onTestFinished(keeper.stop);
    return keeper;
  };
  return {
    ...{ hub, clock, folder, bytesOf, asked, begin, log },
    want: (next: readonly string[]) => {
      names = next;
    },
    here: () => readdirSync(folder).sort(),
  };
};

test("photos of the snapshot are fetched once and lie where the page finds them", async () => {
  const { begin, folder, here, asked, want } = await startKeeper([WALLET, BAG]);
  const keeper = begin();
  await eventually("both photos", () => here().length === 2);
  expect(readFileSync(join(folder, WALLET), "utf8")).toBe("wallet");
  want([WALLET, BAG, VASE]);
  keeper.wake();
  await eventually("the new photo", () => here().length === 3);
  expect(asked()).toHaveLength(3);
});

test("what the snapshot no longer names is removed", async () => {
  const { begin, here, want } = await startKeeper([WALLET, BAG]);
  const keeper = begin();
  await eventually("both photos", () => here().length === 2);
  want([BAG]);
  keeper.wake();
  await eventually("one photo", () => here().length === 1);
  expect(here()).toEqual([BAG]);
});

test("without a snapshot nothing is touched", async () => {
  const { begin, here, folder } = await startKeeper(null);
  writeFileSync(join(folder, WALLET), "wallet");
  begin().wake();
  await new Promise((resolve) => setImmediate(resolve));
  expect(here()).toEqual([WALLET]);
});

test("bytes that are not what their name says are not kept, the next photo is", async () => {
  const { begin, here, bytesOf, log } = await startKeeper([WALLET, BAG]);
  bytesOf.set(WALLET, "something else");
  begin();
  await eventually("the other photo", () => here().length === 1);
  expect(here()).toEqual([BAG]);
  expect(log.join()).toContain(`${WALLET} came with other bytes`);
});

test("a photo that was taken down meanwhile keeps no other waiting", async () => {
  const { begin, here, bytesOf, asked } = await startKeeper([WALLET, BAG]);
  bytesOf.delete(WALLET);
  begin();
  await eventually("the other photo", () => here().length === 1);
  expect(asked()).toHaveLength(2);
});

test("a hub that is away is asked again, and no half photo lies there meanwhile", async () => {
  const { begin, here, hub, clock, asked } = await startKeeper([WALLET]);
  hub.become("overloaded");
  begin();
  await eventually("a first try", () => asked().length === 1);
  hub.become("well");
  expect(here()).toEqual([]);
  await clock.advance(60_000);
  await eventually("the photo", () => here().length === 1);
});
