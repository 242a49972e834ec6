import type { Session } from "electron";
import { isAppUrl } from "./app-url.ts";
import type { WindowMode } from "./window-options.ts";

/** The page loads its own files and nothing from any network; on a desk the developer tools load too. */
export const mayRequest = (mode: WindowMode, url: string): boolean =>
  isAppUrl(url) || (mode === "windowed" && url.startsWith("devtools://"));

/** Stops every other request before it leaves, and every file before it is saved. */
export const confineRequests = (
  session: Pick<Session, "webRequest" | "on">,
  mode: WindowMode,
  log: (line: string) => void,
): void => {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !mayRequest(mode, url);
    if (cancel) log(`refused: request of ${url}`);
    answer({ cancel });
  });
  session.on("will-download", (event) => {
    event.preventDefault();
    log("refused: download");
  });
};
