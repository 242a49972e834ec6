import type { SampleName } from "./sample-names.ts";

const keys = (typed: string): readonly string[] => [...typed].map((key) => `[data-key="${key}"]`);
const USE = '.frame-sheet [data-tone="primary"]';
const SEARCH = ".search-open";
const SORT = ".sort-open";
const tool = (name: string): string => `[data-tool="${name}"] .button`;
const CODE = keys("K7M4P2QX9TRW");

/** What a picture needs to have been touched before: the page alone keeps half-typed words. */
export const SAMPLE_TOUCHES: Readonly<Partial<Record<SampleName, readonly string[]>>> = {
  "catalogue-sorting": [SORT],
  "catalogue-sorted": [SORT, ".chip:nth-of-type(2)"],
  "catalogue-found": [SEARCH, ...keys("tas"), USE],
  "catalogue-wished": [SEARCH, ...keys("tote"), USE],
  search: [SEARCH],
  "search-typing": [SEARCH, ...keys("dom")],
  "search-sold-out": [SEARCH, ...keys("tote")],
  "search-slip": [SEARCH, ...keys("walet")],
  "search-nothing": [SEARCH, ...keys("dompet"), '[data-key="space"]', ...keys("merah")],
  "code-entry-typing": keys("K7M4P2Q"),
  "code-entry-checking": [...CODE, USE],
  "code-entry-unknown": [...CODE, USE],
  "code-entry-offline": [...CODE, USE],
  "staff-pin-typing": keys("482"),
  "staff-pin-again": keys("482915"),
  "staff-pin-differ": keys("482915482916"),
  "staff-day-confirm": [USE],
  "staff-tools-sound": [tool("judge")],
  "staff-tools-restart": [tool("restart")],
  "staff-tools-stop": [tool("stop")],
  "staff-tools-spiral": ['[data-slot="S12"]'],
  "staff-tools-motor": ['[data-slot="S31"]'],
  "staff-tools-locker": ['[data-slot="L04"]'],
  "staff-tools-where": ['[data-slot="S12"]'],
  "staff-tools-touch": [tool("touch")],
  "staff-tools-log": [tool("log")],
  "staff-tools-log-empty": [tool("log")],
  "restock-count-differs": [".stepper button", ".restock-choice"],
  "restock-fill-batch": [".restock-row .button", ...keys("24112601")],
  "restock-swap": [".restock-tools .button"],
  "staff-case": [".staff-way:nth-of-type(3)", ...keys("K7M4P2")],
};
