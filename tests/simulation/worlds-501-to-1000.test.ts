import { test } from "vitest";
import { expectLawsToHold } from "./expect-laws-to-hold.ts";

test("the laws hold in worlds 501 to 1000", () => expectLawsToHold(501, 1_000));
