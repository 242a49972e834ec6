import { formatTimeOfDay } from "../../core/text/format-date.ts";
import { useShop } from "../shop-context.ts";
import { Brand } from "./brand.tsx";
import { Button } from "./button.tsx";
import { ScreenTools } from "./screen-tools.tsx";
import { StaffDoor } from "./staff-door.tsx";
import "./night-window.css";

interface NightWindowProps {
  readonly closesAt: string | null;
  readonly onStart: () => void;
}

/** The quiet hours of an open shop: dim and still, its words change places by a cut; a touch opens it as always. */
export const NightWindow = ({ closesAt, onStart }: NightWindowProps) => {
  const { view, text } = useShop();
  return (
    <div className="night">
      <header className="night-top drifts">
        <Brand mark={<StaffDoor onTap={onStart} />} />
        <ScreenTools />
      </header>
      <div className="night-words drifts">
        <h1>
          {text.attract.headline[0]}
          <br />
          {text.attract.headline[1]}
        </h1>
        <p>
          {closesAt === null
            ? text.hours.alwaysOpen
            : text.hours.openUntil(formatTimeOfDay(closesAt, view.language))}
        </p>
      </div>
      <div className="night-start drifts">
        <Button tone="quiet" onPress={onStart}>
          {text.attract.start}
        </Button>
      </div>
    </div>
  );
};
