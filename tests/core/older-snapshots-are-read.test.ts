import { expect, test } from "vitest";
import { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import { WorkshopStory } from "../../core/catalogue/workshop-story.ts";
import { Fact } from "../../core/journal/fact.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

/** The snapshot as a hub of the first sale wrote it. */
const olderSnapshot = (): unknown => {
  const snapshot = createTestSnapshot();
  return {
    ...snapshot,
    workshops: snapshot.workshops.map(({ story: _, ...workshop }) => workshop),
    products: snapshot.products.map(
      ({ measures: _m, food: _f, edition: _e, photos: _p, ...product }) => product,
    ),
  };
};

test("a snapshot from before labels, editions and stories sells as before", () => {
  expect(CatalogueSnapshot.parse(olderSnapshot())).toEqual(createTestSnapshot());
});

test("a load from before editions is a load without a number", () => {
  const load = {
    kind: "slot-loaded",
    slotId: "l01",
    sku: "tas",
    variantId: null,
    addedUnits: 1,
    producedOn: null,
    bestBefore: null,
    loadedBy: "petugas",
  };
  expect(Fact.parse(load)).toEqual({ ...load, editionNumber: null });
});

test("a story never counts fewer than three makers", () => {
  const both = (text: string) => ({ id: text, en: text });
  const story = {
    makes: both("roti"),
    learns: both("memanggang"),
    certificate: both("surat"),
    weeklyHours: 40,
  };
  expect(WorkshopStory.safeParse({ ...story, makers: 2 }).success).toBe(false);
  expect(WorkshopStory.safeParse({ ...story, makers: 3 }).success).toBe(true);
  expect(WorkshopStory.safeParse({ ...story, makers: null }).success).toBe(true);
});
