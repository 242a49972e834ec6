import { test } from "vitest";
import { expectLawsToHold } from "./expect-laws-to-hold.ts";

test("the laws hold in worlds 2001 to 4000", () => expectLawsToHold(2_001, 4_000));
