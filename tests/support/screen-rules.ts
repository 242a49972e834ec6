/** What a screen may not do, in CSS pixels. */
export interface ScreenLimits {
  readonly mainButtonPx: number;
  readonly otherTargetPx: number;
  readonly textPx: number;
  /** Every control lies below this line; 0 where a hand reaches everywhere. */
  readonly controlsBelowPx: number;
}

/**
 * Runs in the page and says in plain words what is wrong on the screen being shown. Text that can be
 * scrolled to is not cut off; what is drawn inside a picture is the picture.
 */
export const findScreenFaults = (limits: ScreenLimits): readonly string[] => {
  const TOLERANCE_PX = 1.5;
  const faults: string[] = [];

  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest(".visually-hidden, svg, [aria-hidden=true]:not(main *)");

  const nameOf = (element: Element) =>
    (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60);

  const controls = document.querySelectorAll(
    "button, a[href], [role=button], input:not([aria-hidden=true]), textarea, select",
  );
  for (const control of controls) {
    if (!isSeen(control)) continue;
    const { top, width, height } = control.getBoundingClientRect();
    const least = control.matches(".button") ? limits.mainButtonPx : limits.otherTargetPx;
    const size = Math.min(width, height);
    if (size < least)
      faults.push(`"${nameOf(control)}" is ${size.toFixed(1)} px, not ${least.toFixed(1)}`);
    if (top < limits.controlsBelowPx - TOLERANCE_PX)
      faults.push(`"${nameOf(control)}" begins ${Math.round(top)} px below the top: too high`);
  }

  const sticksOut = (text: DOMRect, box: DOMRect, scrolls: { x: boolean; y: boolean }) =>
    (!scrolls.x &&
      (text.left < box.left - TOLERANCE_PX || text.right > box.right + TOLERANCE_PX)) ||
    (!scrolls.y && (text.top < box.top - TOLERANCE_PX || text.bottom > box.bottom + TOLERANCE_PX));

  /** The box that cuts this text off or that it should lie in, if it does not. */
  const lostAt = (words: Element, rects: readonly DOMRect[]): Element | null => {
    for (let box: Element | null = words; box; box = box.parentElement) {
      const { overflowX, overflowY, display, textOverflow } = getComputedStyle(box);
      // Says by itself that there is more: names of goods, whole on the product page.
      if (textOverflow === "ellipsis") return null;
      const cuts = overflowX !== "visible" || overflowY !== "visible";
      const isControl = box.matches("button, [role=status], .notice");
      if ((cuts || isControl) && display !== "inline" && display !== "contents") {
        const scrolls = {
          x: /auto|scroll/.test(overflowX) && box.scrollWidth > box.clientWidth,
          y: /auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight,
        };
        const edge = box.getBoundingClientRect();
        if (rects.some((rect) => sticksOut(rect, edge, scrolls))) return box;
        // Whatever lies further out is reached by scrolling here.
        if (scrolls.x || scrolls.y) return null;
      }
    }
    const screen = new DOMRect(0, 0, innerWidth, innerHeight);
    const isOff = rects.some((rect) => sticksOut(rect, screen, { x: false, y: false }));
    return isOff ? document.documentElement : null;
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (!words || text === "" || !isSeen(words)) continue;
    const fontPx = Number.parseFloat(getComputedStyle(words).fontSize);
    if (fontPx < limits.textPx && !words.closest(".tile-badge"))
      faults.push(`"${text}" is ${fontPx.toFixed(1)} px small, not ${limits.textPx.toFixed(1)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    // A line's rectangle is as high as the font's tallest signs; its words are one em.
    const rects = [...range.getClientRects()].map(
      ({ x, y, width, height }) => new DOMRect(x, y + (height - fontPx) / 2, width, fontPx),
    );
    const box = lostAt(words, rects);
    if (box)
      faults.push(
        `"${text}" is cut off by <${box.tagName.toLowerCase()} class="${box.className}">`,
      );
  }

  const wider = document.documentElement.scrollWidth - innerWidth;
  if (wider > 0) faults.push(`the page is ${wider} px wider than the screen`);
  return faults;
};
