import { test } from "vitest";
import { expectLawsToHold } from "./expect-laws-to-hold.ts";

test("the laws hold in worlds 1001 to 2000", () => expectLawsToHold(1_001, 2_000));
