import type { Screen } from "../../core/contract/kiosk-view.ts";
import type { SampleName } from "./sample-names.ts";
import {
  SAMPLE_DRAFT,
  sampleRestock,
  sampleRestockDone,
  sampleRestockSlot,
} from "./sample-restock.ts";

type RestockSample = Extract<SampleName, `restock${string}`>;

export const isRestockSample = (name: SampleName): name is RestockSample =>
  name.startsWith("restock");

/** The slots of a morning, and one of them in the hands, step by step. */
export const restockSample = (name: RestockSample): Screen => {
  switch (name) {
    case "restock":
      return sampleRestock();
    case "restock-done":
      return sampleRestockDone();
    case "restock-working":
      return { ...sampleRestock(), isWorking: true };
    case "restock-count":
    case "restock-count-differs":
      return sampleRestockSlot("S11");
    case "restock-locker-shut":
      return { ...sampleRestockSlot("L04"), door: "closed", notice: "door-not-open" };
    case "restock-take-out":
      return sampleRestockSlot("S11", { counted: { units: 3, reason: null } });
    case "restock-fill-food":
    case "restock-fill-batch":
    case "restock-swap":
      return sampleRestockSlot("S11", { counted: { units: 3, reason: null }, withdrawn: [] });
    case "restock-fill-piece":
      return sampleRestockSlot("L06", { counted: { units: 0, reason: null }, withdrawn: [] });
    case "restock-refused":
      return {
        ...sampleRestockSlot("S11", { counted: { units: 3, reason: null }, withdrawn: [] }),
        notice: "already-over",
      };
    case "restock-check":
      return sampleRestockSlot("S11", SAMPLE_DRAFT);
  }
};
