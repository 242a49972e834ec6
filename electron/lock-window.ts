import type { BrowserWindow } from "electron";
import { isKeyAllowed } from "./key-filter.ts";
import type { WindowMode } from "./window-options.ts";

/** Lets nothing in but touch, and brings the machine's window back to the front whatever moved it. */
export const lockWindow = (window: BrowserWindow, mode: WindowMode): void => {
  const { webContents } = window;
  window.removeMenu();
  webContents.on("before-input-event", (event, input) => {
    if (!isKeyAllowed(mode, input)) event.preventDefault();
  });
  webContents.on("context-menu", (event) => event.preventDefault());
  // The page's "really leave?" would be a dialog.
  webContents.on("will-prevent-unload", (event) => event.preventDefault());
  // No content security policy speaks of WebRTC, and a request filter does not see it.
  webContents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  webContents.on("did-finish-load", () => void webContents.setVisualZoomLevelLimits(1, 1));
  if (mode !== "kiosk") return;
  const comeBack = () => {
    window.setKiosk(true);
    window.show();
  };
  window.on("minimize", comeBack);
  window.on("hide", comeBack);
  window.on("leave-full-screen", comeBack);
};
