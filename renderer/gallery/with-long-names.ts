import type { KioskView } from "../../core/contract/kiosk-view.ts";

/** Half as long again as the longest name of the seed. */
const LONGEST_LETTERS = 54;
const MORE = {
  id: "Edisi Peringatan Hari Kemerdekaan untuk Keluarga Besar",
  en: "Independence Day Commemorative Edition for the Family",
} as const;

/** The same view, with every name of goods and workshops as long as it may get. */
export const withLongNames = (view: KioskView): KioskView =>
  JSON.parse(JSON.stringify(view), (key, value) =>
    key === "name" || key === "workshopName" ? longer(value) : value,
  );

const longer = (name: unknown): unknown =>
  typeof name === "object" && name !== null && "id" in name && "en" in name
    ? { id: stretched(name.id, MORE.id), en: stretched(name.en, MORE.en) }
    : name;

/** Broken off after a whole word. */
const stretched = (name: unknown, more: string): string =>
  `${String(name)} ${more}`.slice(0, LONGEST_LETTERS).replace(/ \S*$/, "");
