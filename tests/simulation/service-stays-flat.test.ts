import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { judge, type Sample } from "../soak/quantities.ts";

const run = promisify(execFile);
const MAIN = join(import.meta.dirname, "../soak/main.ts");

// A process of its own: in this one the runner's memory would cover up what a service keeps.
test("two hundred purchases leave a service no larger than it was", async () => {
  const { stdout } = await run(process.execPath, [MAIN, "--only", "service", "--purchases", "200"]);
  expect(stdout).toContain("service: 200 purchases");
  expect(stdout).toMatch(/heap bytes .* flat/);
  expect(stdout).toMatch(/listeners on ports .* flat/);
  expect(stdout).toMatch(/timers .* flat/);
  expect(stdout).not.toContain("GROWS");
}, 120_000);

const samplesOf = (heapBytes: (purchases: number) => number): readonly Sample[] =>
  Array.from({ length: 40 }, (_, index) => {
    const purchases = (index + 1) * 5;
    return { purchases, held: { "heap bytes": heapBytes(purchases), timers: 6 } };
  });

test("what grows with every purchase is told from what warms up", () => {
  const leaking = judge(samplesOf((purchases) => 20_000_000 + purchases * 20_000));
  expect(leaking.map(({ isFlat }) => isFlat)).toEqual([false, true]);
  const warming = judge(samplesOf((purchases) => 20_000_000 + Math.min(purchases, 60) * 20_000));
  expect(warming.map(({ isFlat }) => isFlat)).toEqual([true, true]);
});
