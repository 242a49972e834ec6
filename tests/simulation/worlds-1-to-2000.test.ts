import { test } from "vitest";
import { expectLawsToHold } from "./expect-laws-to-hold.ts";

// Half of CI's worlds a file, so that two cores share them; `npm run simulate` goes on from there.
test("the laws hold in worlds 1 to 2000", () => expectLawsToHold(1, 2_000));
