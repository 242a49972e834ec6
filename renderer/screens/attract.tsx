import type { PointerEvent } from "react";
import type { AttractScreen as Attract } from "../../core/contract/idle-screens.ts";
import { Drifting } from "../components/drifting.tsx";
import { NightWindow } from "../components/night-window.tsx";
import { ShopWindow } from "../components/shop-window.tsx";
import { useShop } from "../shop-context.ts";
import "./attract.css";

/** What has a meaning of its own: the two small buttons, and the mark that staff keep pressed. */
const NOT_ANYWHERE = ".tools, .staff-door";

/** Nobody is here. The first finger on the glass opens the catalogue, wherever and whenever it lands. */
export const AttractScreen = ({ screen }: { readonly screen: Attract }) => {
  const { view, touch } = useShop();
  const start = () => touch({ kind: "start" });
  const startAnywhere = ({ target }: PointerEvent) => {
    if (target instanceof Element && !target.closest(NOT_ANYWHERE)) start();
  };
  return (
    <Drifting>
      <main className="attract" data-low={view.lowReach} onPointerDown={startAnywhere}>
        {view.isQuiet ? (
          <NightWindow closesAt={screen.closesAt} onStart={start} />
        ) : (
          <ShopWindow screen={screen} onStart={start} />
        )}
      </main>
    </Drifting>
  );
};
