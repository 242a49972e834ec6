import type { AttractScreen } from "../../core/contract/idle-screens.ts";
import { formatTimeOfDay } from "../../core/text/format-date.ts";
import { attractProgramme } from "../attract-programme.ts";
import { useTurns } from "../screen-clock.ts";
import { useShop } from "../shop-context.ts";
import { Brand } from "./brand.tsx";
import { Button } from "./button.tsx";
import { ScreenTools } from "./screen-tools.tsx";
import { StaffDoor } from "./staff-door.tsx";
import { WindowSlide } from "./window-slide.tsx";
import "./shop-window.css";

/** As long as a passer-by is within five metres. */
const SLIDE_MS = 7000;

/** Then light and dark change places: no pixel is bright for hours. */
const SLIDES_A_SCENE = 4;
const SCENES = ["sun", "leaf", "dusk"] as const;

interface ShopWindowProps {
  readonly screen: AttractScreen;
  readonly onStart: () => void;
}

/** What the shop is, in the largest words; above them its goods and workshops, one after the other. */
export const ShopWindow = ({ screen, onStart }: ShopWindowProps) => {
  const { view, text } = useShop();
  const turns = useTurns(SLIDE_MS);
  const programme = attractProgramme(screen);
  const slideAt = (turn: number) => programme[turn % Math.max(1, programme.length)];
  const scene = SCENES[Math.floor(turns / SLIDES_A_SCENE) % SCENES.length];
  return (
    <div className="window" data-scene={scene}>
      <div className="window-picture">
        <div className="window-light" key={`light ${turns}`} />
        {[turns, turns + 1].map((turn) => (
          <WindowSlide key={turn} slide={slideAt(turn)} isShown={turn === turns} />
        ))}
      </div>
      <header className="window-top drifts">
        <Brand mark={view.lowReach ? undefined : <StaffDoor onTap={onStart} />} />
        {!view.lowReach && <ScreenTools />}
      </header>
      <div className="window-words drifts">
        <h1>
          {text.attract.headline[0]}
          <br />
          {text.attract.headline[1]}
        </h1>
        <p className="window-how">{text.attract.how}</p>
        <p className="window-maker">
          {text.attract.maker}
          {screen.closesAt &&
            ` ${text.hours.openUntil(formatTimeOfDay(screen.closesAt, view.language))}.`}
        </p>
        {view.lowReach && (
          <div className="window-low">
            <StaffDoor onTap={onStart} />
            <ScreenTools />
          </div>
        )}
        <div className="window-start">
          <Button tone="plain" onPress={onStart}>
            {text.attract.start}
          </Button>
        </div>
      </div>
    </div>
  );
};
