import type { DeliveryLine, DeliveryLineState } from "../../core/contract/delivery-screens.ts";
import { useLineWords } from "../line-words.ts";
import { useShop } from "../shop-context.ts";
import { CodeFigures } from "./code-figures.tsx";
import { Drawing } from "./drawing.tsx";
import { Icon, type IconName } from "./icon.tsx";
import "./delivery-lines.css";

const ICONS: Readonly<Record<DeliveryLineState, IconName>> = {
  waiting: "clock",
  moving: "lower",
  "take-and-close": "forward",
  delivered: "check",
  "code-shown": "ticket",
  "not-delivered": "cross",
};

export const DeliveryLines = ({ lines }: { readonly lines: readonly DeliveryLine[] }) => (
  <ul className="delivery-lines">
    {lines.map((line) => (
      <Line key={line.lineId} line={line} />
    ))}
  </ul>
);

const Line = ({ line }: { readonly line: DeliveryLine }) => {
  const { text, say } = useShop();
  const { place, when } = useLineWords(line);
  const isCode = line.state === "code-shown";
  const isInTray = line.slotKind === "spiral" && line.state === "delivered";
  const state = isInTray ? text.delivery.collectAtFlap : text.delivery.states[line.state];
  const words = isCode && line.code ? [when] : [place, state];
  return (
    <li data-state={line.state}>
      <span className="delivery-line-picture" data-workshop={line.workshopId}>
        <Drawing sku={line.sku} />
      </span>
      <div>
        <p className="delivery-line-name">{say(line.name)}</p>
        {isCode && line.code && <CodeFigures code={line.code} />}
        <p className="soft">{words.filter((part) => part !== "").join(" · ")}</p>
      </div>
      <Icon name={ICONS[line.state]} />
    </li>
  );
};
