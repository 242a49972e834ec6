import type {
  ReceiptChoiceScreen as Choice,
  ReceiptChoice,
} from "../../core/contract/delivery-screens.ts";
import { Drawing } from "../components/drawing.tsx";
import { Frame } from "../components/frame.tsx";
import { Icon, type IconName } from "../components/icon.tsx";
import { useShop } from "../shop-context.ts";
import "./receipt-choice.css";

const WAYS = [
  ["paper", "paper"],
  ["phone", "phone"],
  ["none", "leaf"],
] as const satisfies readonly (readonly [ReceiptChoice, IconName])[];

const MOST_PICTURES = 4;

/** Everything is in the buyer's hands; one question is left. */
export const ReceiptChoiceScreen = ({ screen }: { readonly screen: Choice }) => {
  const { text } = useShop();
  const words = text.receiptChoice;
  const isInTray = screen.lines.some(({ slotKind }) => slotKind === "spiral");
  return (
    <Frame
      kind="receipt-choice"
      leading={
        <p className="receipt-choice-out">
          <Icon name="check" />
          {words.allOut}
        </p>
      }
      reading={
        <div className="receipt-choice">
          <ul aria-hidden="true">
            {screen.lines.slice(0, MOST_PICTURES).map(({ lineId, sku, workshopId }) => (
              <li key={lineId} data-workshop={workshopId}>
                <Drawing sku={sku} />
              </li>
            ))}
          </ul>
          {isInTray && <p className="receipt-choice-tray">{words.inTray}</p>}
          <h1>{words.title}</h1>
          <p className="soft">{words.always(screen.orderCode)}</p>
        </div>
      }
      sheet={WAYS.map(([receipt, icon]) => (
        <Way
          key={receipt}
          receipt={receipt}
          icon={icon}
          isOpen={receipt !== "paper" || screen.canPrint}
        />
      ))}
    />
  );
};

interface WayProps {
  readonly receipt: ReceiptChoice;
  readonly icon: IconName;
  readonly isOpen: boolean;
}

const Way = ({ receipt, icon, isOpen }: WayProps) => {
  const { text, touch } = useShop();
  const { title, body } = text.receiptChoice[receipt];
  return (
    <button
      type="button"
      className="receipt-way"
      data-receipt={receipt}
      disabled={!isOpen}
      onClick={() => touch({ kind: "choose-receipt", receipt })}
    >
      <Icon name={icon} />
      <span>
        <b>{title}</b>
        <span className="soft">{isOpen ? body : text.receiptChoice.noPaper}</span>
      </span>
    </button>
  );
};
