import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./tokens.css";
import "./base.css";
import { warmQrEncoder } from "./components/qr-path.ts";
import { startHeartbeat } from "./heartbeat.ts";
import type { ScreenClock } from "./screen-clock.ts";
import { createSocketConnection } from "./socket-connection.ts";
import { createSoundPlayer } from "./sound/sound-player.ts";
import { createBrowserSpeaker } from "./sound/speaker.ts";
import { installTouchManners } from "./touch-manners.ts";

/** The page's composition root: the only place that touches the browser's clock, timers and ids. */
const RELOAD_AFTER_MS = 2000;

const clock: ScreenClock = {
  nowMs: () => performance.now(),
  every: (intervalMs, tick) => {
    const timer = setInterval(tick, intervalMs);
    return () => clearInterval(timer);
  },
};

const connection =
  window.kiosk === undefined
    ? createSocketConnection(new URL(location.href), (delayMs, callback) => {
        setTimeout(callback, delayMs);
      })
    : window.kiosk;

const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");

const sounds = createSoundPlayer(createBrowserSpeaker());
installTouchManners(document, sounds);
createRoot(root, {
  // A screen that cannot be drawn starts again with the service's view; nothing is lost by it.
  onUncaughtError: () => setTimeout(() => location.reload(), RELOAD_AFTER_MS),
}).render(
  <StrictMode>
    <App connection={connection} clock={clock} sounds={sounds} newId={() => crypto.randomUUID()} />
  </StrictMode>,
);
warmQrEncoder();
if (window.kiosk) startHeartbeat(root, clock.every, window.kiosk.beat);
