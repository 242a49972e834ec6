import { APP_SCHEME } from "./app-url.ts";
import { watchChildren } from "./child-watch.ts";
import { lockWindow } from "./lock-window.ts";
import { listenToPage } from "./page-channel.ts";
import { createPageKeeper } from "./page-keeper.ts";
import { denyPermissions } from "./permission-policy.ts";
import { confineRequests } from "./request-policy.ts";
import { serveApp } from "./serve-app.ts";
import { createServiceProcess } from "./service-process.ts";
import { PAGE_AWAY, PAGE_BEAT, PAGE_PORT, PAGE_READY } from "./shell-channels.ts";
import type { ShellOptions } from "./shell-options.ts";
import { watchPage } from "./watch-page.ts";
import { windowOptions } from "./window-options.ts";

/** Once Electron is ready: the locked window, the service, and the line between page and service. */
export const openShop = (options: ShellOptions, leave: (why: string) => void): void => {
  const { app, ipcMain, protocol, createChannel, clock, mode, log } = options;
  const session = options.session();
  denyPermissions(session);
  confineRequests(session, mode, log);
  let photoFolder: string | null = null;
  protocol.handle(
    APP_SCHEME,
    serveApp(() => [...options.pageFolders, ...(photoFolder === null ? [] : [photoFolder])]),
  );
  watchChildren({ app, clock, onGiveUp: () => leave("Chromium's processes died too often"), log });

  let isPageReady = false;
  let isRefused = false;
  let isQuitting = false;

  /** A page and a service that are both there get a fresh line; whichever was replaced loses its own. */
  const connect = () => {
    if (!isPageReady || !service.isReady()) return;
    const { port1, port2 } = createChannel();
    service.connectPage(port1);
    window.webContents.postMessage(PAGE_PORT, null, [port2]);
  };

  const window = options.createWindow(windowOptions(mode, options.preloadPath));
  const { webContents } = window;
  lockWindow(window, mode);
  window.on("close", (event) => {
    if (mode === "kiosk" && !isQuitting) event.preventDefault();
  });
  window.on("closed", () => {
    if (mode === "kiosk" && !isQuitting) leave("the window was taken away");
  });

  const keeper = createPageKeeper({
    clock,
    load: (url) => {
      // A failed load also comes as `did-fail-load`, which is where it is handled.
      if (!window.isDestroyed()) window.loadURL(url).catch(() => {});
    },
    crash: () => webContents.forcefullyCrashRenderer(),
    isBeingDebugged: () => webContents.isDevToolsOpened(),
    onPageLost: () => {
      isPageReady = false;
    },
    onGiveUp: () => leave("the page died too often"),
    log,
  });
  watchPage(window, keeper, log);
  listenToPage(
    { ipcMain, window, log },
    {
      [PAGE_READY]: () => {
        keeper.onLoaded();
        isPageReady = true;
        connect();
      },
      [PAGE_BEAT]: keeper.onBeat,
    },
  );

  const service = createServiceProcess({
    fork: options.forkService,
    killHard: options.killHard,
    clock,
    isPageAlive: keeper.isAlive,
    onReady: (folder) => {
      photoFolder = folder;
      if (isRefused) keeper.showShop();
      isRefused = false;
      connect();
    },
    onAway: () => {
      if (isPageReady) webContents.postMessage(PAGE_AWAY, null);
    },
    onRefused: () => {
      if (!isRefused) keeper.showTrouble("service-refused");
      isRefused = true;
    },
    onGiveUp: () => leave("the service died too often"),
    log,
  });

  app.on("second-instance", () => window.focus());
  app.on("before-quit", () => {
    isQuitting = true;
    service.stop();
  });
};
