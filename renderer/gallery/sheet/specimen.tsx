import type { ReactNode } from "react";
import type { Language } from "../../../core/contract/kiosk-view.ts";
import type { Messages } from "../../../core/text/messages.ts";
import type { Browsing } from "../../browsing/use-browsing.ts";
import { useShop } from "../../shop-context.ts";
import { SpecimenShop } from "./specimen-shop.tsx";

const LANGUAGES = ["id", "en"] as const satisfies readonly Language[];

/** How a component stands there; what only a finger or a keyboard brings about is put on it. */
export type State =
  | "rest"
  | "pressed"
  | "focus"
  | "disabled"
  | "loading"
  | "error"
  | (string & Record<never, never>);

export interface Cell {
  readonly state: State;
  /** Drawn with the words of its language. */
  readonly draw: (text: Messages) => ReactNode;
  readonly looking?: Partial<Browsing>;
}

interface SpecimenProps {
  /** As its file is called. */
  readonly name: string;
  readonly cells: readonly Cell[];
  /** Each state takes the whole width of a screen; otherwise they stand beside each other. */
  readonly isWide?: boolean;
}

/** One component in all its states, both languages side by side. */
export const Specimen = ({ name, cells, isWide }: SpecimenProps) => (
  <section className="specimen" data-wide={isWide === true}>
    <h3>{name}</h3>
    {LANGUAGES.map((language) => (
      <div key={language} className="specimen-half" lang={language}>
        {cells.map(({ state, draw, looking }) => (
          <figure key={state}>
            <figcaption lang="en">{state}</figcaption>
            <div ref={putOn(state)}>
              <SpecimenShop language={language} {...(looking ? { looking } : {})}>
                <Drawn draw={draw} />
              </SpecimenShop>
            </div>
          </figure>
        ))}
      </div>
    ))}
  </section>
);

const Drawn = ({ draw }: Pick<Cell, "draw">) => draw(useShop().text);

/** A finger on the first button, or the keyboard's focus: in the page they come and go. */
const putOn = (state: State) => (place: HTMLElement | null) => {
  const button = place?.querySelector("button:not([disabled])");
  if (state.startsWith("pressed")) button?.setAttribute("data-pressed", "");
  if (state.startsWith("focus")) button?.setAttribute("data-focused", "");
};
