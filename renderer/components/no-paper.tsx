import { useShop } from "../shop-context.ts";
import "./no-paper.css";
import { StateDrawing } from "./states/state-drawing.tsx";

/** Before paying: the receipt will not be on paper. */
export const NoPaper = () => {
  const { title, body } = useShop().text.noPaper;
  return (
    <div className="no-paper" role="status">
      <StateDrawing state="no-paper" />
      <p>
        <strong>{title}</strong>
        {body}
      </p>
    </div>
  );
};
