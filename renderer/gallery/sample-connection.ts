import type { Connection, Line } from "../connection.ts";
import type { GalleryAddress } from "./gallery-address.ts";
import type { SampleName } from "./sample-names.ts";
import { sampleView } from "./sample-views.ts";
import { withLongNames } from "./with-long-names.ts";

/**
 * Stands for a service that shows one sample; language and low reach can be touched, and a touch that
 * starts a visit leads to the catalogue.
 */
export const createSampleConnection = (name: SampleName, address: GalleryAddress): Connection => {
  delete document.documentElement.dataset["lastTouch"];
  let tell: (line: Line) => void = () => undefined;
  const { language, lowReach, screenInches } = address;
  let choice = { language, lowReach, screenInches };
  // Its keys rest while a code is checked: it is typed before.
  let shown: SampleName = name === "code-entry-checking" ? "code-entry" : name;
  const show = () => {
    if (shown === "away") tell("away");
    else {
      const view = sampleView(shown, choice);
      tell(address.hasLongNames ? withLongNames(view) : view);
    }
  };
  return {
    onLine: (listener) => {
      tell = listener;
      show();
      return () => undefined;
    },
    intend: ({ touch }) => {
      if (touch.kind === "set-language") choice = { ...choice, language: touch.language };
      if (touch.kind === "set-low-reach") choice = { ...choice, lowReach: touch.on };
      if (touch.kind === "enter-code") shown = name;
      if (touch.kind === "start") shown = "catalogue";
      document.documentElement.dataset["lastTouch"] = JSON.stringify(touch);
      show();
    },
  };
};
