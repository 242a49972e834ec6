import { expect, test } from "vitest";
import type { WorkshopPicture } from "../../core/contract/idle-screens.ts";
import { attractProgramme } from "../../renderer/attract-programme.ts";
import { driftAt, placeAt } from "../../renderer/drift.ts";
import { shelfCard } from "./browsing/shelf-card.ts";

const HOUR_MS = 3_600_000;
/** Words are moved as they change, every five seconds. */
const STEP_MS = 5000;

const workshop = (workshopId: WorkshopPicture["workshopId"]): WorkshopPicture => ({
  workshopId,
  name: { id: workshopId, en: workshopId },
  learns: null,
  skus: [],
});

const told = (highlights: number, workshops: readonly WorkshopPicture[]) =>
  attractProgramme({
    highlights: Array.from({ length: highlights }, (_, index) => shelfCard(`${index}`, "leather")),
    workshops,
  }).map((slide) => (slide.kind === "good" ? slide.product.sku : slide.workshop.workshopId));

test("after every two goods comes a workshop, as long as there are any", () => {
  const workshops = [workshop("leather"), workshop("bakery")];
  expect(told(5, workshops)).toEqual(["0", "1", "leather", "2", "3", "bakery", "4"]);
  expect(told(6, workshops.slice(0, 1))).toEqual(["0", "1", "leather", "2", "3", "4", "5"]);
  expect(told(1, workshops)).toEqual(["0"]);
  expect(told(0, workshops)).toEqual([]);
});

test("words wander so slowly that no step can be seen, and come back", () => {
  for (let atMs = 0; atMs < HOUR_MS; atMs += STEP_MS) {
    const [now, next] = [driftAt(atMs), driftAt(atMs + STEP_MS)];
    // A pixel is a tenth of a rem.
    expect(Math.abs(next.xRem - now.xRem)).toBeLessThan(0.1);
    expect(Math.abs(next.yRem - now.yRem)).toBeLessThan(0.1);
  }
});

test("within two hours every part of their square was visited", () => {
  const visited = new Set<string>();
  for (let atMs = 0; atMs < 2 * HOUR_MS; atMs += STEP_MS) {
    const { xRem, yRem } = driftAt(atMs);
    visited.add(`${Math.sign(Math.round(xRem))} ${Math.sign(Math.round(yRem))}`);
  }
  expect(visited.size).toBe(9);
});

test("every place has its turn", () => {
  const places = Array.from({ length: 60 }, (_, minute) => placeAt(minute * 60_000));
  for (const place of [0, 1, 2, 3]) {
    expect(places.filter((one) => one === place)).toHaveLength(15);
  }
});
