import { weighPage } from "../support/page-weight.ts";
import type { Bench } from "./bench.ts";
import { ownAtMost } from "./figure.ts";

export const measurePageSize: Bench = async () => {
  const { ownKb, staffKb, librariesKb } = await weighPage();
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
      note: `for buyers: scripts with both languages, style sheets and HTML; drawings and fonts are files of their own; ${Math.round(staffKb)} kB more when staff come in`,
      whyMissed: "The words of staff still are in it: they could come with the screens of staff.",
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
