import { createRoot } from "react-dom/client";
import type { KioskView } from "../core/contract/kiosk-view.ts";
import { App } from "./app.tsx";
import { askAgainForFont } from "./ask-again-for-font.ts";
import type { Connection, Line } from "./connection.ts";
import { SAMPLE_NAMES } from "./gallery/sample-names.ts";
import { SAMPLE_TOUCHES } from "./gallery/sample-touches.ts";
import { sampleView } from "./gallery/sample-views.ts";
import type { ScreenClock } from "./screen-clock.ts";
import { createSoundPlayer } from "./sound/sound-player.ts";
import { createBrowserSpeaker } from "./sound/speaker.ts";
import { installTouchManners } from "./touch-manners.ts";
import "./tokens.css";
import "./base.css";

/**
 * Every screen without a service: `gallery.html?screen=payment&lang=en&low=1`. Language and low reach
 * can be touched; `still=1` stops the clock for pictures. `html[data-touched]` tells that what a sample
 * needs was typed, `data-last-touch` what was last said to the service.
 */
const query = new URLSearchParams(location.search);
const name = SAMPLE_NAMES.find((one) => one === query.get("screen"));

const stillClock: ScreenClock = { nowMs: () => 0, every: () => () => undefined };
const runningClock: ScreenClock = {
  nowMs: () => performance.now(),
  every: (intervalMs, tick) => {
    const timer = setInterval(tick, intervalMs);
    return () => clearInterval(timer);
  },
};

const createSampleConnection = (): Connection => {
  let tell: (line: Line) => void = () => undefined;
  let choice: Pick<KioskView, "language" | "lowReach"> = {
    language: query.get("lang") === "en" ? "en" : "id",
    lowReach: query.has("low"),
  };
  // Its keys rest while a code is checked: it is typed before.
  let isAsked = name !== "code-entry-checking";
  const show = () => {
    if (!name || name === "away") tell("away");
    else tell(sampleView(isAsked ? name : "code-entry", choice));
  };
  return {
    onLine: (listener) => {
      tell = listener;
      show();
      return () => undefined;
    },
    intend: ({ touch }) => {
      if (touch.kind === "set-language") choice = { ...choice, language: touch.language };
      if (touch.kind === "set-low-reach") choice = { ...choice, lowReach: touch.on };
      if (touch.kind === "enter-code") isAsked = true;
      document.documentElement.dataset["lastTouch"] = JSON.stringify(touch);
      show();
    },
  };
};

/** Touches one place after the other, each once it can be touched. */
const touchAll = ([selector, ...others]: readonly string[]): void => {
  if (selector === undefined) {
    document.documentElement.dataset["touched"] = "";
    return;
  }
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLButtonElement>(`${selector}:enabled`);
    place?.click();
    touchAll(place ? others : [selector, ...others]);
  });
};

const Contents = () => (
  <ul>
    {SAMPLE_NAMES.map((one) => (
      <li key={one}>
        <a href={`?screen=${one}`}>{one}</a>
      </li>
    ))}
  </ul>
);

const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");
const sounds = createSoundPlayer(createBrowserSpeaker());
askAgainForFont(document, (delayMs, callback) => setTimeout(callback, delayMs));
installTouchManners(document, sounds);
createRoot(root).render(
  name ? (
    <App
      connection={createSampleConnection()}
      clock={query.has("still") ? stillClock : runningClock}
      sounds={sounds}
      newId={() => crypto.randomUUID()}
    />
  ) : (
    <Contents />
  ),
);
touchAll((name && SAMPLE_TOUCHES[name]) ?? []);
