import { weighPage } from "../support/page-weight.ts";
import type { Bench } from "./bench.ts";
import { ownAtMost } from "./figure.ts";

export const measurePageSize: Bench = async () => {
  const { ownKb, librariesKb } = await weighPage();
  const subject = {
    unit: "kB gzipped",
    reference: librariesKb,
    referenceName: "its libraries alone (React, Base UI, lean-qr)",
  };
  return [
    {
      ...subject,
      name: "page, own code",
      ours: ownKb,
      aim: ownAtMost(60),
      note: "scripts with both languages, style sheets and HTML; drawings and fonts are files of their own",
      whyMissed:
        "Every screen is in the one bundle: those of the staff could be loaded when asked for.",
    },
    {
      ...subject,
      name: "page with libraries",
      ours: ownKb + librariesKb,
      aim: ownAtMost(190),
      whyMissed: "React is most of it; preact with its compat layer would take 60 kB away.",
    },
  ];
};
