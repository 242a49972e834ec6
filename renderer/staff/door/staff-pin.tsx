import { useState } from "react";
import type { StaffPinScreen as StaffPin } from "../../../core/contract/service-door-screens.ts";
import { BackButton } from "../../components/back-button.tsx";
import { Button } from "../../components/button.tsx";
import { Frame } from "../../components/frame.tsx";
import { useRemainingMs } from "../../screen-clock.ts";
import { useShop } from "../../shop-context.ts";
import { minutesAndSeconds } from "./minutes-and-seconds.ts";
import { NumberKeys } from "./number-keys.tsx";
import { PositionSign } from "./position-sign.tsx";
import "./staff-pin.css";

const LENGTH = 6;
const FIGURES = [1, 2, 3, 4, 5, 6] as const;

/** The PIN of the chosen position. The first one of a machine is typed twice before it is sent. */
export const StaffPinScreen = ({ screen }: { readonly screen: StaffPin }) => {
  const { text, touch, receivedAtMs } = useShop();
  const [typed, type] = useState("");
  /** First start: the PIN typed the first time, waiting to be typed again. */
  const [chosen, choose] = useState<string | null>(null);
  const [differed, differ] = useState(false);
  const waitMs = useRemainingMs(receivedAtMs + screen.waitMs);
  const isFirst = screen.way === "first-pin";
  const isShut = screen.way === "none" || waitMs > 0;

  const finish = (pin: string) => {
    type("");
    if (!isFirst) return touch({ kind: "staff-pin", pin });
    if (chosen === null) return choose(pin);
    choose(null);
    if (pin === chosen) return touch({ kind: "staff-pin", pin });
    differ(true);
  };
  const add = (figure: string) => {
    const next = `${typed}${figure}`;
    differ(false);
    if (next.length < LENGTH) type(next);
    else finish(next);
  };

  const words = usePinWords(screen, { waitMs, chosen, differed, typed });
  return (
    <Frame
      kind="staff-pin"
      ground="leaf"
      leading={<BackButton says={{ kind: "staff-back" }} />}
      reading={
        <div className="staff-pin">
          <PositionSign position={screen.position} />
          <h1>{words.title}</h1>
          <p className="staff-pin-body">{words.body}</p>
          {waitMs > 0 && <p className="staff-pin-wait">{minutesAndSeconds(waitMs)}</p>}
          {!isShut && (
            <output className="staff-pin-dots" aria-label={text.staff.door.typed(typed.length)}>
              {FIGURES.map((figure) => (
                <span key={figure} data-filled={screen.isChecking || typed.length >= figure} />
              ))}
            </output>
          )}
          <p className="staff-pin-problem" role="status">
            {words.problem}
          </p>
        </div>
      }
      sheet={
        isShut ? (
          <Button tone="primary" onPress={() => touch({ kind: "staff-back" })}>
            {text.staff.door.otherPosition}
          </Button>
        ) : (
          <NumberKeys
            disabled={screen.isChecking}
            canErase={typed !== ""}
            onFigure={add}
            onErase={() => type(typed.slice(0, -1))}
          />
        )
      }
    />
  );
};

interface PinMoment {
  readonly waitMs: number;
  readonly chosen: string | null;
  readonly differed: boolean;
  readonly typed: string;
}

const usePinWords = (screen: StaffPin, { waitMs, chosen, differed, typed }: PinMoment) => {
  const { door } = useShop().text.staff;
  if (screen.way === "none") return { ...door.none, problem: "" };
  const titled = () => {
    if (screen.way === "first-pin") return chosen === null ? door.first : door.again;
    const title = door.positions[screen.position].name;
    return waitMs > 0 ? { title, body: door.wait } : { title, body: door.enter };
  };
  const problem = (): string => {
    if (screen.isChecking) return door.checking;
    if (differed) return door.differ;
    if (waitMs > 0) return door.others;
    if (typed !== "" || chosen !== null) return "";
    if (screen.problem === "weak") return door.weak;
    return screen.problem === "wrong" ? door.wrong(screen.triesLeft) : "";
  };
  return { ...titled(), problem: problem() };
};
