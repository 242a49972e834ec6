import type { WorkshopId } from "../../core/catalogue/catalogue-snapshot.ts";
import type { AttractScreen, WorkshopPicture } from "../../core/contract/idle-screens.ts";
import { productCard, sampleProduct, snapshot } from "./sample-goods.ts";

const workshop = (workshopId: WorkshopId, skus: readonly string[]): WorkshopPicture => {
  const found = snapshot.workshops.find((one) => one.workshopId === workshopId);
  if (!found) throw new Error(`${workshopId} is not in the seed catalogue`);
  return { workshopId, name: found.name, learns: found.story?.learns ?? null, skus };
};

export const sampleAttract = (): AttractScreen => ({
  kind: "attract",
  closesAt: "21:00",
  highlights: ["KLT-01", "BAK-01", "KRJ-02", "SAB-01", "TAN-03", "KVK-05", "BBT-01", "KLT-05"].map(
    (sku) => productCard(sampleProduct(sku)),
  ),
  workshops: [
    workshop("leather", ["KLT-01", "KLT-05", "KLT-04"]),
    workshop("bakery", ["BAK-01", "BAK-04", "BAK-02"]),
    workshop("craft", ["KRJ-02", "KRJ-01", "KRJ-05"]),
  ],
});
