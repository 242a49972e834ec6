import { expect, test } from "vitest";
import { soakPage } from "../soak/page.ts";
import { judge } from "../soak/quantities.ts";

test("two hundred purchases leave the page no larger than it was", async () => {
  const verdicts = judge(await soakPage({ purchases: 200, onSample: () => undefined }));
  expect(verdicts.map(({ quantity }) => quantity)).toEqual([
    "heap bytes",
    "DOM nodes",
    "event listeners",
    "documents",
    "timers",
  ]);
  expect(verdicts.filter(({ isFlat }) => !isFlat)).toEqual([]);
});

test("a page that keeps what it was shown is caught", async () => {
  const verdicts = judge(
    await soakPage({
      purchases: 20,
      onSample: () => undefined,
      afterSample: () => {
        for (let kept = 0; kept < 20; kept++) {
          addEventListener("keyup", () => kept);
          const clone = document.body.cloneNode(true);
          addEventListener("keyup", () => clone);
        }
      },
    }),
  );
  const grown = verdicts.filter(({ isFlat }) => !isFlat).map(({ quantity }) => quantity);
  expect(grown).toContain("event listeners");
  expect(grown).toContain("DOM nodes");
});
