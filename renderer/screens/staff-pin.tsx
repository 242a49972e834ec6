import { useState } from "react";
import type { StaffPinScreen as StaffPin } from "../../core/contract/staff-screens.ts";
import { BackButton } from "../components/back-button.tsx";
import { Frame } from "../components/frame.tsx";
import { NumberKeys } from "../components/number-keys.tsx";
import { useRemainingMs } from "../screen-clock.ts";
import { useShop } from "../shop-context.ts";
import "./staff-pin.css";

const LENGTH = 6;
const FIGURES = [1, 2, 3, 4, 5, 6] as const;

/** The way in for staff. The first PIN is typed twice before it is sent. */
export const StaffPinScreen = ({ screen }: { readonly screen: StaffPin }) => {
  const { text, touch, receivedAtMs } = useShop();
  const [typed, type] = useState("");
  /** First start: the PIN typed the first time, waiting to be typed again. */
  const [chosen, choose] = useState<string | null>(null);
  const [differed, differ] = useState(false);
  const waitMs = useRemainingMs(receivedAtMs + screen.waitMs);
  const isWaiting = screen.problem === "wait" && waitMs > 0;

  const finish = (pin: string) => {
    type("");
    if (!screen.isFirst) return touch({ kind: "staff-pin", pin });
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
      leading={<BackButton says={{ kind: "staff-leave" }} />}
      reading={
        <div className="staff-pin">
          <h1>{words.title}</h1>
          <p className="staff-pin-body">{words.body}</p>
          <output className="staff-pin-dots" aria-label={text.staff.pin.typed(typed.length)}>
            {FIGURES.map((figure) => (
              <span key={figure} data-filled={screen.isChecking || typed.length >= figure} />
            ))}
          </output>
          <p className="staff-pin-problem" role="status">
            {words.problem}
          </p>
        </div>
      }
      sheet={
        <NumberKeys
          disabled={screen.isChecking || isWaiting}
          canErase={typed !== ""}
          onFigure={add}
          onErase={() => type(typed.slice(0, -1))}
        />
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
  const { pin } = useShop().text.staff;
  const titled = screen.isFirst
    ? chosen === null
      ? pin.choose
      : pin.again
    : { title: pin.title, body: pin.enter };
  const problem = (): string => {
    if (screen.isChecking) return pin.checking;
    if (differed) return pin.differ;
    if (screen.problem === "wait" && waitMs > 0) return pin.wait(minutesAndSeconds(waitMs));
    return screen.problem === "wrong" && typed === "" ? pin.wrong(screen.triesLeft) : "";
  };
  return { ...titled, problem: problem() };
};

const minutesAndSeconds = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}.${`${seconds % 60}`.padStart(2, "0")}`;
};
