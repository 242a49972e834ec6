import { Icon } from "../../components/icon.tsx";
import { pressKey } from "../../press-key.ts";
import { useShop } from "../../shop-context.ts";
import "../../components/keys.css";

const ROWS = ["123", "456", "789"] as const;

interface NumberKeysProps {
  readonly disabled: boolean;
  readonly canErase: boolean;
  readonly onFigure: (figure: string) => void;
  readonly onErase: () => void;
}

export const NumberKeys = ({ disabled, canErase, onFigure, onErase }: NumberKeysProps) => {
  const { text } = useShop();
  const key = (figure: string) => (
    <button
      key={figure}
      type="button"
      className="key"
      data-key={figure}
      disabled={disabled}
      {...pressKey(() => onFigure(figure))}
    >
      {figure}
    </button>
  );
  return (
    <div className="keys number-keys">
      {ROWS.map((row) => (
        <div className="keys-row" key={row}>
          {[...row].map(key)}
        </div>
      ))}
      <div className="keys-row">
        <span className="key-gap" />
        {key("0")}
        <button
          type="button"
          className="key"
          data-key="erase"
          aria-label={text.staff.door.erase}
          disabled={disabled || !canErase}
          {...pressKey(onErase)}
        >
          <Icon name="erase" />
        </button>
      </div>
    </div>
  );
};
