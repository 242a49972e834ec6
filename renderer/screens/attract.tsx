import type { AttractScreen as Attract } from "../../core/contract/idle-screens.ts";
import { Brand } from "../components/brand.tsx";
import { Button } from "../components/button.tsx";
import { Drawing } from "../components/drawing.tsx";
import { Icon, type IconName } from "../components/icon.tsx";
import { Money } from "../components/money.tsx";
import { ScreenTools } from "../components/screen-tools.tsx";
import { StaffDoor } from "../components/staff-door.tsx";
import { useTurns } from "../screen-clock.ts";
import { useShop } from "../shop-context.ts";
import "./attract.css";

const TURN_MS = 5000;
const SHOWN_AT_MOST = 6;
const PROMISE_ICONS: readonly IconName[] = ["scan", "basket", "paper"];

/** Nobody is here: one good thing after the other, and a touch anywhere starts. */
export const AttractScreen = ({ screen }: { readonly screen: Attract }) => {
  const { view, text, say, touch } = useShop();
  const turns = useTurns(TURN_MS);
  const highlights = screen.highlights.slice(0, SHOWN_AT_MOST);
  const product = highlights[turns % Math.max(1, highlights.length)];
  const start = () => touch({ kind: "start" });
  return (
    <main className="attract" data-low={view.lowReach}>
      {/* The button below says the same to a keyboard or a screen reader. */}
      <div className="attract-anywhere" aria-hidden="true" onPointerUp={start} />
      <div className="attract-sun">
        {product && (
          <div className="attract-product" key={product.sku}>
            <Drawing sku={product.sku} />
          </div>
        )}
      </div>
      <header className="attract-top">
        <Brand mark={view.lowReach ? undefined : <StaffDoor onTap={start} />} />
        {!view.lowReach && <ScreenTools />}
      </header>
      <div className="attract-words">
        {product && (
          <p className="attract-price" key={product.sku}>
            {say(product.name)} <Money rupiah={product.priceRupiah} />
          </p>
        )}
        <div className="attract-dots" aria-hidden="true">
          {highlights.map(({ sku }) => (
            <span key={sku} data-current={sku === product?.sku} />
          ))}
        </div>
        <h1>
          {text.attract.headline[0]}
          <br />
          {text.attract.headline[1]}
        </h1>
        <p className="attract-maker">{text.attract.maker}</p>
        <ul className="attract-promises">
          {text.attract.promises.map((promise, index) => (
            <li key={promise}>
              <Icon name={PROMISE_ICONS[index] ?? "check"} />
              {promise}
            </li>
          ))}
        </ul>
        {view.lowReach && (
          <div className="attract-low">
            <StaffDoor onTap={start} />
            <ScreenTools />
          </div>
        )}
        <div className="attract-start">
          <Button tone="plain" onPress={start}>
            {text.attract.start}
          </Button>
        </div>
      </div>
    </main>
  );
};
