import { AlertDialog } from "@base-ui/react/alert-dialog";
import { type ReactNode, useRef } from "react";
import { ScreenTools } from "./screen-tools.tsx";
import "./alert-sheet.css";

interface AlertSheetProps {
  readonly title: string;
  readonly words: string;
  /** Buttons, the one that keeps everything as it is first: it has the focus. */
  readonly actions: ReactNode;
}

/** A question over the screen that must be answered: no touch beside it and no key makes it go. */
export const AlertSheet = ({ title, words, actions }: AlertSheetProps) => {
  const actionsPlace = useRef<HTMLDivElement>(null);
  return (
    <AlertDialog.Root open>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="alert-backdrop" />
        <AlertDialog.Popup
          className="alert-sheet"
          initialFocus={() => actionsPlace.current?.querySelector("button")}
        >
          <div className="alert-head">
            <AlertDialog.Title render={<h1>{title}</h1>} />
            <ScreenTools />
          </div>
          <AlertDialog.Description>{words}</AlertDialog.Description>
          <div ref={actionsPlace} className="alert-actions">
            {actions}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
};
