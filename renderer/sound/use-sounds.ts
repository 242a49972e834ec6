import { useEffect, useRef } from "react";
import type { KioskView } from "../../core/contract/kiosk-view.ts";
import type { SoundPlayer } from "./sound-player.ts";
import { soundsOfChange } from "./sounds-of-change.ts";

/** Plays what the change from the last view to this one sounds like; null: there is no view. */
export const useSounds = (sounds: SoundPlayer, view: KioskView | null): void => {
  const last = useRef<KioskView | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (!view || view === before) return;
    sounds.setVolume(view.soundVolume);
    for (const name of soundsOfChange(before, view)) sounds.playSound(name);
  }, [sounds, view]);
};
