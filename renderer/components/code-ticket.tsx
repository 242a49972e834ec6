import type { DeliveryLine } from "../../core/contract/delivery-screens.ts";
import { useLineWords } from "../line-words.ts";
import { useShop } from "../shop-context.ts";
import { CodeFigures } from "./code-figures.tsx";
import { Drawing } from "./drawing.tsx";
import "./code-ticket.css";

interface CodeTicketProps {
  readonly line: DeliveryLine;
  readonly code: string;
}

/** A code the buyer takes home, as the ticket it is. */
export const CodeTicket = ({ line, code }: CodeTicketProps) => {
  const { say } = useShop();
  const { place, when } = useLineWords(line);
  return (
    <li className="code-ticket">
      <span className="code-ticket-stub" data-workshop={line.workshopId}>
        <Drawing sku={line.sku} />
      </span>
      <div>
        <h3>{say(line.name)}</h3>
        <CodeFigures code={code} />
        <p>{place}</p>
        <p className="code-ticket-when">{when}</p>
      </div>
    </li>
  );
};
