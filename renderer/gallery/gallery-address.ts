import type { Language } from "../../core/contract/kiosk-view.ts";
import { SMALLEST_SCREEN_INCHES } from "../../core/screen-size.ts";
import { SAMPLE_NAMES, type SampleName } from "./sample-names.ts";

/** What the gallery shows: `gallery.html#screen=payment&lang=en&low&still&long`, or the same after a `?`. */
export interface GalleryAddress {
  /** `components`: every component in every state. Null: the list of all. */
  readonly shows: SampleName | "components" | null;
  readonly language: Language;
  readonly lowReach: boolean;
  /** Stops the clock, for pictures. */
  readonly isStill: boolean;
  /** Goods and workshops with names as long as a lapas may think of. */
  readonly hasLongNames: boolean;
  /** Diagonal of the screen it stands on. */
  readonly screenInches: number;
}

export const readGalleryAddress = (words: string): GalleryAddress => {
  const query = new URLSearchParams(words);
  const wanted = query.get("screen");
  return {
    shows:
      wanted === "components" ? wanted : (SAMPLE_NAMES.find((name) => name === wanted) ?? null),
    language: query.get("lang") === "en" ? "en" : "id",
    lowReach: query.has("low"),
    isStill: query.has("still"),
    hasLongNames: query.has("long"),
    screenInches: Number(query.get("inches") ?? SMALLEST_SCREEN_INCHES),
  };
};

export const writeGalleryAddress = (address: GalleryAddress): string => {
  const { shows, language, lowReach, isStill, hasLongNames, screenInches } = address;
  const inches = screenInches !== SMALLEST_SCREEN_INCHES && `&inches=${screenInches}`;
  const flags = [lowReach && "&low", isStill && "&still", hasLongNames && "&long", inches];
  return `screen=${shows ?? ""}&lang=${language}${flags.filter((flag) => flag !== false).join("")}`;
};
