import { useEffect, useState } from "react";
import { App } from "../app.tsx";
import type { ScreenClock } from "../screen-clock.ts";
import type { SoundPlayer } from "../sound/sound-player.ts";
import type { GalleryAddress } from "./gallery-address.ts";
import { createSampleConnection } from "./sample-connection.ts";
import type { SampleName } from "./sample-names.ts";
import { SAMPLE_TOUCHES } from "./sample-touches.ts";

const stillClock: ScreenClock = { nowMs: () => 0, every: () => () => undefined };
const runningClock: ScreenClock = {
  nowMs: () => performance.now(),
  every: (intervalMs, tick) => {
    const timer = setInterval(tick, intervalMs);
    return () => clearInterval(timer);
  },
};

/** Stopped for pictures. */
export const clockOf = ({ isStill }: Pick<GalleryAddress, "isStill">): ScreenClock =>
  isStill ? stillClock : runningClock;

interface SampleScreenProps {
  readonly name: SampleName;
  readonly address: GalleryAddress;
  readonly sounds: SoundPlayer;
  /** The sample is drawn and what it needs was touched. */
  readonly onReady: () => void;
}

export const SampleScreen = ({ name, address, sounds, onReady }: SampleScreenProps) => {
  const [connection] = useState(() => createSampleConnection(name, address));
  useEffect(() => {
    // Before its first view every page says that it is away.
    const drawn = name === "away" ? "main" : "main:not(.away)";
    return touchInTurn([drawn, ...(SAMPLE_TOUCHES[name] ?? [])], onReady);
  }, [name, onReady]);
  return (
    <App
      connection={connection}
      clock={clockOf(address)}
      sounds={sounds}
      newId={() => crypto.randomUUID()}
    />
  );
};

/** Waits for each place in turn and touches it if it is a button. Returns what stops it. */
const touchInTurn = (places: readonly string[], done: () => void): (() => void) => {
  let frame = 0;
  const next = ([selector, ...others]: readonly string[]) => {
    if (selector === undefined) {
      done();
      return;
    }
    frame = requestAnimationFrame(() => {
      const place = document.querySelector<HTMLElement>(`${selector}:not(:disabled)`);
      if (place instanceof HTMLButtonElement) place.click();
      next(place ? others : [selector, ...others]);
    });
  };
  next(places);
  return () => cancelAnimationFrame(frame);
};
