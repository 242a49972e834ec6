import { type ReactNode, useState } from "react";
import type { Language } from "../../../core/contract/kiosk-view.ts";
import { messagesFor } from "../../../core/text/messages-for.ts";
import type { Browsing } from "../../browsing/use-browsing.ts";
import { ShopContext } from "../../shop-context.ts";
import { sampleView } from "../sample-views.ts";

interface SpecimenShopProps {
  readonly language: Language;
  /** What is looked for on the shelf. */
  readonly looking?: Partial<Browsing>;
  readonly children: ReactNode;
}

const EVERYTHING = {
  filter: "all",
  sort: "recommended",
  typed: "",
  isTyping: false,
} as const;

/** A shop in one language whose touches go nowhere: what a component needs around it. */
export const SpecimenShop = ({ language, looking, children }: SpecimenShopProps) => {
  const [browsing, look] = useState<Omit<Browsing, "look">>({
    ...EVERYTHING,
    scroll: { current: { top: 0, left: 0 } },
    ...looking,
  });
  return (
    <ShopContext
      value={{
        view: sampleView("catalogue-last-call", { language, lowReach: false }),
        receivedAtMs: 0,
        text: messagesFor(language),
        say: (text) => text[language],
        touch: () => undefined,
        playSound: () => undefined,
        browsing: { ...browsing, look: (change) => look((before) => ({ ...before, ...change })) },
      }}
    >
      {children}
    </ShopContext>
  );
};
