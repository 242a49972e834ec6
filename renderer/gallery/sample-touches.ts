import type { SampleName } from "./sample-names.ts";

const keys = (typed: string): readonly string[] => [...typed].map((key) => `[data-key="${key}"]`);
const USE = '.frame-sheet [data-tone="primary"]';
const CODE = keys("K7M4P2QX9TRW");

/** What a picture needs to have been touched before: the page alone keeps half-typed words. */
export const SAMPLE_TOUCHES: Readonly<Partial<Record<SampleName, readonly string[]>>> = {
  "code-entry-typing": keys("K7M4P2Q"),
  "code-entry-checking": [...CODE, USE],
  "code-entry-unknown": [...CODE, USE],
  "code-entry-offline": [...CODE, USE],
  "staff-pin-typing": keys("482"),
  "staff-pin-again": keys("482915"),
  "staff-pin-differ": keys("482915482916"),
  "staff-day-confirm": [USE],
  "staff-case": ['.frame-sheet [data-tone="plain"]', ...keys("K7M4P2")],
};
