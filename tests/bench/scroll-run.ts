import type { Page } from "playwright-core";

/** Pushes a scroller down and times the frames that show it, in milliseconds from one to the next. */
export const scrollDown = (
  page: Page,
  scroller: string,
  way: { readonly frames: number; readonly stepPx: number },
): Promise<readonly number[]> =>
  page.locator(scroller).evaluate(async (element, { frames, stepPx }) => {
    /** When the frame that is drawn next has been handed to the screen. */
    const painted = () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      });
    element.scrollTop = 0;
    await painted();
    let last = await painted();
    const times: number[] = [];
    for (let frame = 0; frame < frames; frame++) {
      element.scrollTop += stepPx;
      const now = await painted();
      times.push(now - last);
      last = now;
    }
    if (element.scrollTop < frames * stepPx) throw new Error("the list is too short");
    return times;
  }, way);
