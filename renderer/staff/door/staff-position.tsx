import type {
  PositionChoice,
  StaffPositionScreen as StaffPosition,
} from "../../../core/contract/service-door-screens.ts";
import { BackButton } from "../../components/back-button.tsx";
import { Frame } from "../../components/frame.tsx";
import { useRemainingMs } from "../../screen-clock.ts";
import { useShop } from "../../shop-context.ts";
import { minutesAndSeconds } from "./minutes-and-seconds.ts";
import { PositionSign } from "./position-sign.tsx";
import "./staff-position.css";

/** The way in for staff begins with who it is: a button for each position. */
export const StaffPositionScreen = ({ screen }: { readonly screen: StaffPosition }) => {
  const { door } = useShop().text.staff;
  return (
    <Frame
      kind="staff-position"
      ground="leaf"
      leading={<BackButton says={{ kind: "staff-leave" }} />}
      reading={
        <div className="staff-position-words">
          <h1>{door.title}</h1>
          <p className="staff-position-who">{door.who}</p>
        </div>
      }
      sheet={
        <div className="staff-position-sheet">
          <div className="staff-position-choices">
            {screen.choices.map((choice) => (
              <PositionButton key={choice.position} choice={choice} />
            ))}
          </div>
          <p className="staff-position-how">{door.how}</p>
        </div>
      }
    />
  );
};

const PositionButton = ({ choice }: { readonly choice: PositionChoice }) => {
  const { text, touch, receivedAtMs } = useShop();
  const { door } = text.staff;
  const waitMs = useRemainingMs(receivedAtMs + choice.waitMs);
  const { name, does } = door.positions[choice.position];
  const says = () => {
    if (choice.way === "none") return door.noPin;
    if (choice.way === "first-pin") return door.newMachine;
    return waitMs > 0 ? door.waits(minutesAndSeconds(waitMs)) : does;
  };
  return (
    <button
      type="button"
      className="position-button"
      data-way={choice.way}
      onClick={() => touch({ kind: "staff-choose", position: choice.position })}
    >
      <PositionSign position={choice.position} />
      <span className="position-button-name">{name}</span>
      <span className="position-button-does">{says()}</span>
    </button>
  );
};
