import type { SoundPlayer } from "./sound/sound-player.ts";

/**
 * What a shop screen does and a web page does not: a button looks pressed in the frame of the touch
 * (`:active` waits for the browser to rule out scrolling) and sounds it, nothing is selected, dragged,
 * zoomed or given a menu, a finger that came down on one screen presses nothing on the next, and the
 * place of the last touch is known to the style sheets, because things come from where they were
 * touched.
 */
export const installTouchManners = (page: Document, sounds: SoundPlayer): void => {
  let pressed: Element | null = null;
  const release = (): void => {
    pressed?.removeAttribute("data-pressed");
    pressed = null;
  };

  /** The screen on which the finger came down; it may have gone when the finger is lifted. */
  let touched: Element | null = null;
  page.addEventListener(
    "pointerdown",
    ({ target }) => {
      touched = target instanceof Element ? target.closest(".screen") : null;
    },
    { capture: true },
  );
  page.addEventListener(
    "click",
    (event) => {
      // A keyboard's or screen reader's click has no finger (`detail` 0).
      if (event.detail > 0 && touched && !touched.isConnected) event.stopPropagation();
    },
    { capture: true },
  );

  page.addEventListener("pointerdown", (event) => {
    release();
    page.documentElement.style.setProperty("--touch-x", `${event.clientX}px`);
    page.documentElement.style.setProperty("--touch-y", `${event.clientY}px`);
    if (!(event.target instanceof Element)) return;
    pressed = event.target.closest("button");
    pressed?.setAttribute("data-pressed", "");
    if (pressed?.matches(":enabled")) sounds.playSound("press");
  });
  // Lifting the finger is what a browser counts as a touch.
  page.addEventListener("pointerup", sounds.touched);
  for (const end of ["pointerup", "pointercancel", "blur", "scroll"]) {
    page.addEventListener(end, release, { capture: true });
  }

  const unwantedEvents = [
    "contextmenu",
    "dragstart",
    "dragover",
    "drop",
    "selectstart",
    "auxclick",
  ];
  for (const unwanted of unwantedEvents) {
    page.addEventListener(unwanted, (event) => event.preventDefault());
  }
  page.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    { passive: false },
  );
};
