import type { FittingProduct, RestockDraft } from "../../../core/contract/restock-screens.ts";
import { BackButton } from "../../components/back-button.tsx";
import { Button } from "../../components/button.tsx";
import { Frame } from "../../components/frame.tsx";
import { useShop } from "../../shop-context.ts";
import type { StepProps } from "./restock-step.tsx";
import { useRestockWords } from "./use-restock-words.ts";

interface RestockSwapProps extends Pick<StepProps, "screen"> {
  readonly onChoose: (choice: RestockDraft["product"]) => void;
  readonly onClose: () => void;
}

/** Another product for this slot, from those that leave the machine this way. */
export const RestockSwap = ({ screen, onChoose, onClose }: RestockSwapProps) => {
  const { say } = useShop();
  const { swap } = useRestockWords();
  const { now, next, fitting } = screen;
  return (
    <Frame
      kind="staff-restock-swap"
      leading={<BackButton onPress={onClose} />}
      reading={
        <>
          <h1>{swap.open}</h1>
          <p className="soft restock-slot-words">{swap.how}</p>
        </>
      }
      controls={
        <div className="restock-choices">
          {fitting.map((product) => {
            const isNow = isSame(product, now);
            return (
              <button
                key={`${product.sku} ${product.variantId}`}
                type="button"
                className="restock-choice"
                aria-pressed={isSame(product, next)}
                onClick={() =>
                  onChoose(isNow ? null : { sku: product.sku, variantId: product.variantId })
                }
              >
                {say(product.name)}
                {product.variantLabel && `, ${say(product.variantLabel)}`}
                {isNow && <span className="soft"> · {swap.now}</span>}
              </button>
            );
          })}
        </div>
      }
      sheet={
        <Button tone="primary" onPress={onClose}>
          {swap.keep}
        </Button>
      }
    />
  );
};

const isSame = (one: FittingProduct, other: FittingProduct): boolean =>
  one.sku === other.sku && one.variantId === other.variantId;
