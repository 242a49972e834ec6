import { AlertSheet } from "../components/alert-sheet.tsx";
import { Button } from "../components/button.tsx";
import { useRemainingMs } from "../screen-clock.ts";
import { useShop } from "../shop-context.ts";

/** "Still there?" over the screen; it empties the cart only when the service says so. */
export const IdleWarning = ({ remainingMs }: { readonly remainingMs: number }) => {
  const { text, touch, receivedAtMs } = useShop();
  const leftMs = useRemainingMs(receivedAtMs + remainingMs);
  return (
    <AlertSheet
      title={text.idle.title}
      words={text.idle.body(Math.ceil(leftMs / 1000))}
      actions={
        <>
          <Button tone="primary" onPress={() => touch({ kind: "still-here" })}>
            {text.idle.stay}
          </Button>
          <Button tone="plain" onPress={() => touch({ kind: "leave" })}>
            {text.idle.leave}
          </Button>
        </>
      }
    />
  );
};
