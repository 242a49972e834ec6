import { useCallback, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { type GalleryAddress, readGalleryAddress } from "./gallery/gallery-address.ts";
import { SAMPLE_NAMES } from "./gallery/sample-names.ts";
import { clockOf, SampleScreen } from "./gallery/sample-screen.tsx";
import { ComponentSheet } from "./gallery/sheet/component-sheet.tsx";
import { createSoundPlayer } from "./sound/sound-player.ts";
import { createBrowserSpeaker } from "./sound/speaker.ts";
import { installTouchManners } from "./touch-manners.ts";
import "./tokens.css";
import "./base.css";

/**
 * Every screen and component without a service. Another address shows the next one without loading
 * the page again; `html[data-touched]` holds the address that is ready, `data-last-touch` what was last
 * said to the service.
 */
const words = () => (location.hash || location.search).slice(1);

const onAddress = (changed: () => void) => {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
};

const tellReady = (address: string): void => {
  document.documentElement.dataset["touched"] = address;
};

const sounds = createSoundPlayer(createBrowserSpeaker());

const Gallery = () => {
  const shown = useSyncExternalStore(onAddress, words);
  const address = readGalleryAddress(shown);
  const markReady = useCallback(() => tellReady(shown), [shown]);
  return <Shown key={shown} address={address} onReady={markReady} />;
};

interface ShownProps {
  readonly address: GalleryAddress;
  readonly onReady: () => void;
}

const Shown = ({ address, onReady }: ShownProps) => {
  const { shows } = address;
  if (shows === null) return <Contents />;
  if (shows === "components") {
    return <ComponentSheet clock={clockOf(address)} sounds={sounds} onReady={onReady} />;
  }
  return <SampleScreen name={shows} address={address} sounds={sounds} onReady={onReady} />;
};

const Contents = () => (
  <ul>
    {["components", ...SAMPLE_NAMES].map((one) => (
      <li key={one}>
        <a href={`#screen=${one}`}>{one}</a>
      </li>
    ))}
  </ul>
);

const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");
installTouchManners(document, sounds);
createRoot(root).render(<Gallery />);
