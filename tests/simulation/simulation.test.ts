import { expect, test } from "vitest";
import { simulate } from "./world.ts";

test("the same seed is the same world", async () => {
  const first = await simulate(7);
  const second = await simulate(7);
  expect(second).toEqual(first);
});
