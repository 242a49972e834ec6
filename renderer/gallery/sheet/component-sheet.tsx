import { type ReactNode, useEffect } from "react";
import { type ScreenClock, ScreenClockContext } from "../../screen-clock.ts";
import type { SoundPlayer } from "../../sound/sound-player.ts";
import { Cart } from "./cart-specimens.tsx";
import { Goods, ProductParts } from "./goods-specimens.tsx";
import { Delivering, Paying } from "./paid-specimens.tsx";
import { States } from "./state-specimens.tsx";
import { Tokens } from "./token-specimens.tsx";
import { Buttons, Choices } from "./touched-specimens.tsx";
import { Typed } from "./typed-specimens.tsx";
import "../../components/frame.css";
import "../../staff/staff.css";
import "./component-sheet.css";

interface ComponentSheetProps {
  readonly clock: ScreenClock;
  readonly sounds: SoundPlayer;
  /** Everything is drawn. */
  readonly onReady: () => void;
}

/** Every component in every state, Indonesian on the left and English on the right. */
export const ComponentSheet = ({ clock, sounds, onReady }: ComponentSheetProps) => {
  useEffect(onReady, [onReady]);
  const groups: readonly (readonly [string, ReactNode])[] = [
    ["tokens", <Tokens key="tokens" sounds={sounds} />],
    ["buttons", <Buttons key="buttons" />],
    ["choices", <Choices key="choices" />],
    ["keys", <Typed key="keys" />],
    ["goods", <Goods key="goods" />],
    ["product", <ProductParts key="product" />],
    ["cart", <Cart key="cart" />],
    ["paying", <Paying key="paying" />],
    ["delivery", <Delivering key="delivery" />],
    ["states", <States key="states" />],
  ];
  return (
    <ScreenClockContext value={clock}>
      <main className="sheet" lang="en">
        <header>
          <h1>{TITLE}</h1>
          <nav>
            {groups.map(([name]) => (
              <button
                key={name}
                type="button"
                className="chip"
                onClick={() => document.getElementById(name)?.scrollIntoView()}
              >
                {name}
              </button>
            ))}
          </nav>
        </header>
        {groups.map(([name, specimens]) => (
          <section key={name} className="sheet-group" id={name}>
            <h2>{name}</h2>
            {specimens}
          </section>
        ))}
      </main>
    </ScreenClockContext>
  );
};

const TITLE = "PojokPAS components";
