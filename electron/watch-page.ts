import type { BrowserWindow } from "electron";
import type { PageKeeper } from "./page-keeper.ts";

/** Chromium's "this load was replaced by another". */
const ERR_ABORTED = -3;

/** Tells the keeper every way in which the page of this window can be lost. */
export const watchPage = (
  { webContents }: BrowserWindow,
  keeper: PageKeeper,
  log: (line: string) => void,
): void => {
  // Whatever the reason: a renderer that exits cleanly leaves a blank window too.
  webContents.on("render-process-gone", (_event, { reason, exitCode }) =>
    keeper.onLost(`renderer gone (${reason}, code ${exitCode})`),
  );
  webContents.on("did-fail-load", (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ERR_ABORTED) keeper.onLost(`not loaded (${description})`);
  });
  webContents.on("unresponsive", () => keeper.onHang("unresponsive"));
  webContents.on("preload-error", (_event, _path, { message }) => log(`preload: ${message}`));
};
