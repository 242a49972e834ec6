import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./stepper.css";

interface StepperProps {
  readonly name: string;
  readonly units: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly onChange: (units: number) => void;
  /** Shows a bin at the last unit: one fewer takes it out of the cart. */
  readonly removes?: boolean;
}

export const Stepper = ({ name, units, minimum, maximum, onChange, removes }: StepperProps) => {
  const { text } = useShop();
  const isLast = removes === true && units === 1;
  return (
    <div className="stepper">
      <button
        type="button"
        aria-label={isLast ? text.cart.remove(name) : text.goods.fewer(name)}
        disabled={units <= minimum}
        onClick={() => onChange(units - 1)}
      >
        <Icon name={isLast ? "bin" : "minus"} />
      </button>
      <output className="stepper-units">{units}</output>
      <button
        type="button"
        aria-label={text.goods.more(name)}
        disabled={units >= maximum}
        onClick={() => onChange(units + 1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
};
