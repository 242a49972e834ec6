import { test } from "vitest";
import { expectLawsToHold } from "./expect-laws-to-hold.ts";

test("the laws hold in worlds 2801 to 5600", () => expectLawsToHold(2_801, 5_600));
