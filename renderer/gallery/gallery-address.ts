import type { Language } from "../../core/contract/kiosk-view.ts";
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
  };
};

export const writeGalleryAddress = (address: GalleryAddress): string => {
  const { shows, language, lowReach, isStill, hasLongNames } = address;
  const flags = [lowReach && "&low", isStill && "&still", hasLongNames && "&long"];
  return `screen=${shows ?? ""}&lang=${language}${flags.filter((flag) => flag !== false).join("")}`;
};
