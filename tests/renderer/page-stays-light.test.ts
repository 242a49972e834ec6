import { beforeAll, expect, test } from "vitest";
import { type PageWeight, weighPage } from "../support/page-weight.ts";

const OWN_CODE_KB = 60;
const WHOLE_PAGE_KB = 190;

let weight: PageWeight;
beforeAll(async () => {
  weight = await weighPage();
});

test("our own code for buyers weighs at most 60 kB gzipped", () => {
  expect(weight.ownKb).toBeLessThanOrEqual(OWN_CODE_KB);
});

test("the page with its libraries weighs at most 190 kB gzipped", () => {
  expect(weight.ownKb + weight.librariesKb).toBeLessThanOrEqual(WHOLE_PAGE_KB);
});

test("what is weighed is the page: React is among its libraries", () => {
  expect(weight.librariesKb).toBeGreaterThan(50);
  expect(weight.ownKb).toBeGreaterThan(10);
});

test("what only staff see is no part of a buyer's page", () => {
  expect(weight.staffKb).toBeGreaterThan(5);
});
