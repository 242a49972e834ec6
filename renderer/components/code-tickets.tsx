import type { DeliveryLine } from "../../core/contract/delivery-screens.ts";
import { useShop } from "../shop-context.ts";
import { CodeTicket } from "./code-ticket.tsx";
import "./code-tickets.css";

interface CodeTicketsProps {
  readonly lines: readonly DeliveryLine[];
  readonly isOnPaper: boolean;
}

/** The buyer's codes; law 14: on the screen also when paper is out. */
export const CodeTickets = ({ lines, isOnPaper }: CodeTicketsProps) => {
  const { yours, onPaper, photograph } = useShop().text.codes;
  return (
    <section className="code-tickets">
      <h2>{yours}</h2>
      <ul>
        {lines.map(
          (line) =>
            line.code !== null && <CodeTicket key={line.lineId} line={line} code={line.code} />,
        )}
      </ul>
      <p>{isOnPaper ? `${onPaper} ${photograph}` : photograph}</p>
    </section>
  );
};
