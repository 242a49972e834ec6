import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";

/** The catalogue the shop opens with: thirty products in sixty-two slots. */
export const seedSnapshot = (): CatalogueSnapshot =>
  CatalogueSnapshot.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, "../../assets/seed/catalogue.json"), "utf8")),
  );
