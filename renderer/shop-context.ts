import { createContext, useContext } from "react";
import type { Localised } from "../core/catalogue/localised.ts";
import type { Touch } from "../core/contract/intent.ts";
import type { KioskView } from "../core/contract/kiosk-view.ts";
import type { Messages } from "../core/text/messages.ts";
import type { Browsing } from "./browsing/use-browsing.ts";
import type { SoundPlayer } from "./sound/sound-player.ts";

export interface Shop {
  readonly view: KioskView;
  /** When `view` came, by the screen clock: countdowns start there. */
  readonly receivedAtMs: number;
  readonly text: Messages;
  readonly say: (text: Localised) => string;
  /** Reports a touch made on the screen being shown. */
  readonly touch: (touch: Touch) => void;
  /** Plays it now, where sound is on. */
  readonly playSound: SoundPlayer["playSound"];
  readonly browsing: Browsing;
}

export const ShopContext = createContext<Shop | null>(null);

export const useShop = (): Shop => {
  const shop = useContext(ShopContext);
  if (!shop) throw new Error("a screen was drawn outside the shop");
  return shop;
};
