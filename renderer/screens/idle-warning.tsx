import { useEffect, useRef } from "react";
import { Button } from "../components/button.tsx";
import { ScreenTools } from "../components/screen-tools.tsx";
import { useRemainingMs } from "../screen-clock.ts";
import { useShop } from "../shop-context.ts";
import "./idle-warning.css";

/** "Still there?" over the screen; it empties the cart only when the service says so. */
export const IdleWarning = ({ remainingMs }: { readonly remainingMs: number }) => {
  const { text, touch, receivedAtMs } = useShop();
  const dialog = useRef<HTMLDialogElement>(null);
  const leftMs = useRemainingMs(receivedAtMs + remainingMs);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLButtonElement>("[data-tone=primary]")?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="idle" onCancel={(event) => event.preventDefault()}>
      <div className="idle-head">
        <h1>{text.idle.title}</h1>
        <ScreenTools />
      </div>
      <p>{text.idle.body(Math.ceil(leftMs / 1000))}</p>
      <div className="idle-actions">
        <Button tone="primary" onPress={() => touch({ kind: "still-here" })}>
          {text.idle.stay}
        </Button>
        <Button tone="plain" onPress={() => touch({ kind: "leave" })}>
          {text.idle.leave}
        </Button>
      </div>
    </dialog>
  );
};
