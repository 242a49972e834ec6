declare global {
  interface Window {
    tapProbe: TapProbe;
  }
}

/** Lives in the page and tells when what a finger did was on the screen. */
export interface TapProbe {
  /** Milliseconds from the touch to the frame in which a button looks pressed. */
  readonly pressed: () => Promise<number>;
  /** Watches for what the release will bring; call it before. */
  readonly expect: (selector: string) => void;
  /** Milliseconds from the release to the first frame that shows what was expected. */
  readonly shown: () => Promise<number>;
  /** The same moment, epoch milliseconds. */
  readonly shownAtMs: () => Promise<number>;
}

/** Runs in the page before its own scripts. Times come from the events themselves: the browser's clock. */
export const installTapProbe = (): void => {
  let touched: { atMs: number; paintedMs: Promise<number> } | null = null;
  let releasedAtMs = 0;
  let shownAtMs: Promise<number> = Promise.resolve(0);

  /** When the frame that is drawn next has been handed to the screen. */
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });

  const pressedFrame = async (): Promise<number> => {
    const atMs = await painted();
    return document.querySelector("[data-pressed]") ? atMs : pressedFrame();
  };

  addEventListener(
    "pointerdown",
    ({ timeStamp }) => {
      touched = { atMs: timeStamp, paintedMs: pressedFrame() };
    },
    true,
  );
  addEventListener(
    "pointerup",
    ({ timeStamp }) => {
      releasedAtMs = timeStamp;
    },
    true,
  );

  window.tapProbe = {
    pressed: async () => {
      while (!touched) await painted();
      const { atMs, paintedMs } = touched;
      touched = null;
      return (await paintedMs) - atMs;
    },
    expect: (selector) => {
      shownAtMs = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector(selector)) return;
          observer.disconnect();
          resolve(painted());
        });
        observer.observe(document, { childList: true, subtree: true, attributes: true });
      });
    },
    shown: async () => (await shownAtMs) - releasedAtMs,
    shownAtMs: async () => performance.timeOrigin + (await shownAtMs),
  };
};

/** As little as a page can be that answers a tap: the floor of this browser on this machine. */
export const EMPTY_PAGE = `<!doctype html>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no">
<style>
  button { position: fixed; inset: 0; font-size: 40px; touch-action: manipulation; }
  [data-pressed] { background: gold; }
</style>
<button></button>
<script>
  const button = document.querySelector("button");
  addEventListener("pointerdown", () => button.setAttribute("data-pressed", ""));
  addEventListener("pointerup", () => button.removeAttribute("data-pressed"));
  button.addEventListener("click", () => {
    button.className = button.className === "a" ? "b" : "a";
    button.textContent = button.className;
  });
</script>`;
