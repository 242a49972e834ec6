import { test } from "vitest";
import { expectLawsToHold } from "./expect-laws-to-hold.ts";

test("the laws hold in worlds 3501 to 7000", () => expectLawsToHold(3_501, 7_000));
