import type { WebContents } from "electron";
import { APP_URL } from "./app-url.ts";

/** A page may load itself again; everything else stays where it is. Frames have no business here. */
const mayNavigate = (url: string, isMainFrame: boolean): boolean => isMainFrame && url === APP_URL;

/** Keeps these contents on the kiosk page: no other address, no second window, no webview. */
export const confineContents = (contents: WebContents, log: (line: string) => void): void => {
  const refuse = (what: string) => log(`refused: ${what}`);
  contents.on("will-frame-navigate", (event) => {
    if (mayNavigate(event.url, event.isMainFrame)) return;
    event.preventDefault();
    refuse(`navigation to ${event.url}`);
  });
  contents.on("will-navigate", (event) => {
    if (mayNavigate(event.url, true)) return;
    event.preventDefault();
  });
  // Our scheme never redirects, so every redirect is somebody else's.
  contents.on("will-redirect", (event) => {
    event.preventDefault();
    refuse(`redirect to ${event.url}`);
  });
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
    refuse("webview");
  });
  contents.setWindowOpenHandler(({ url }) => {
    refuse(`window ${url}`);
    return { action: "deny" };
  });
};
