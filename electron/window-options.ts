import type { BrowserWindowConstructorOptions } from "electron";

/** `kiosk`: the machine in the mall. `windowed`: the same page on a developer's desk. */
export type WindowMode = "kiosk" | "windowed";

/**
 * The window of the touch screen. Every web preference is written out although most are defaults
 * today: a changed default of a later Electron must not open the machine.
 */
export const windowOptions = (
  mode: WindowMode,
  preloadPath: string,
): BrowserWindowConstructorOptions => ({
  ...(mode === "kiosk"
    ? { kiosk: true, fullscreen: true, frame: false, resizable: false, alwaysOnTop: true }
    : { width: 540, height: 960, useContentSize: true }),
  show: true,
  backgroundColor: "#ffffff",
  autoHideMenuBar: true,
  webPreferences: {
    preload: preloadPath,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    devTools: mode === "windowed",
    spellcheck: false,
    navigateOnDragDrop: false,
    autoplayPolicy: "no-user-gesture-required",
    // A countdown goes on while a service door or another window covers the screen.
    backgroundThrottling: false,
    disableDialogs: true,
  },
});
