import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./offline-card.css";
import { StateDrawing } from "./states/state-drawing.tsx";

/** Nobody can pay now: what works all the same. */
export const OfflineCard = () => {
  const { title, body, still } = useShop().text.offline;
  return (
    <section className="offline" role="status">
      <StateDrawing state="offline" />
      <div>
        <h2>{title}</h2>
        <ul>
          {still.map((work) => (
            <li key={work}>
              <Icon name="check" />
              {work}
            </li>
          ))}
        </ul>
        <p className="soft">{body}</p>
      </div>
    </section>
  );
};
