import type {
  DeliveryScreen as Delivery,
  DeliveryLine,
} from "../../core/contract/delivery-screens.ts";
import { Button } from "../components/button.tsx";
import { CodeSlip } from "../components/code-slip.tsx";
import { DeliveryHelp } from "../components/delivery-help.tsx";
import { DeliveryLines } from "../components/delivery-lines.tsx";
import { Drawing } from "../components/drawing.tsx";
import { Frame } from "../components/frame.tsx";
import { Icon } from "../components/icon.tsx";
import { MachineMap } from "../components/machine-map.tsx";
import { useShop } from "../shop-context.ts";
import "./delivery.css";

/** Line by line: where to look, what to do there, and what is still to come. */
export const DeliveryScreen = ({ screen }: { readonly screen: Delivery }) => {
  const { text, touch } = useShop();
  const place = screen.lines.findIndex((line) => line.lineId === screen.currentLineId);
  const current = screen.lines.find((line) => line.lineId === screen.currentLineId) ?? null;
  return (
    <Frame
      kind="delivery"
      leading={
        <p className="delivery-paid">
          <Icon name="check" />
          {screen.isPickUp ? text.delivery.pickUpTitle : text.delivery.title}
        </p>
      }
      reading={
        <div className="delivery" data-many={screen.lines.length > 3}>
          <Instruction line={current} isReminded={screen.isReminded} />
          <MachineMap machine={screen.machine} line={current} />
        </div>
      }
      controls={
        <>
          <DeliveryHelp screen={screen} current={current} />
          <DeliveryLines lines={screen.lines} />
        </>
      }
      sheet={
        <>
          <CodeSlip code={screen.orderCode} />
          {current && current.state !== "take-and-close" && (
            <p className="delivery-progress">
              {text.delivery.progress(place + 1, screen.lines.length)}
            </p>
          )}
          {current?.state === "take-and-close" && (
            <Button tone="primary" onPress={() => touch({ kind: "taken" })}>
              {text.delivery.taken}
            </Button>
          )}
        </>
      }
    />
  );
};

interface InstructionProps {
  readonly line: DeliveryLine | null;
  readonly isReminded: boolean;
}

const Instruction = ({ line, isReminded }: InstructionProps) => {
  const { text, say } = useShop();
  const words = useInstruction(line, isReminded);
  return (
    <div className="instruction" role="status" data-reminded={isReminded}>
      {line && (
        <span className="instruction-picture" data-workshop={line.workshopId}>
          <Drawing sku={line.sku} />
        </span>
      )}
      <div key={line?.lineId ?? "before"}>
        <h1>{words.title}</h1>
        <p>{words.body}</p>
        {line && <p className="soft">{isReminded ? text.delivery.goesOn : say(line.name)}</p>}
        {!line && <p className="soft">{text.delivery.map.title}</p>}
      </div>
    </div>
  );
};

const useInstruction = (line: DeliveryLine | null, isReminded: boolean) => {
  const { delivery } = useShop().text;
  if (!line) return { title: delivery.preparing, body: "" };
  const { slotKind, slotLabel, state } = line;
  if (slotKind === "spiral") {
    return { title: delivery.spiralMoving(slotLabel), body: delivery.spiralHint };
  }
  if (state !== "take-and-close") {
    return { title: delivery.lockerOpening(slotLabel), body: delivery.takeAndClose };
  }
  return isReminded
    ? { title: delivery.stillOpen(slotLabel), body: delivery.takeAndClose }
    : { title: delivery.lockerOpen(slotLabel), body: delivery.takeAndClose };
};
